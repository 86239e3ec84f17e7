import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { clean } from '../../src/plan/clean.ts';
import { planConfig } from '../../src/plan/config.ts';
import { files, type Content } from '../../src/plan/content.ts';
import { compile } from '../../src/plan/index.ts';
import { mdx } from '../../src/plan/mdx.ts';
import { parse } from '../../src/plan/parse.ts';
import { planConfigSchema, type PlanConfig } from '../../src/plan/schema.ts';
import { generated, type Generated } from './generated.ts';
import { outlined, read } from './outlined.ts';
import { readBack, shownText, slice, treeText } from './text.ts';

const none = planConfigSchema.parse({});

function compiled(seed: string | Uint8Array, config: PlanConfig = none): Content {
  const content = compile(new VFile({ path: 'seeds/sample/plan.txt', value: seed }), config);
  if (!content) throw new Error('the sample cannot be used');
  return content;
}

/** Headings of the text that became themes, with their places. */
function headings(seed: string, config: PlanConfig) {
  const file = new VFile({ path: 'seeds/sample/plan.txt' });
  const { children } = parse(clean(seed, config, file), config, file);
  return children.flatMap(({ title, position }) =>
    position?.start.offset === undefined || position.end.offset === undefined
      ? []
      : [
          {
            text: title,
            place: {
              start: { ...position.start, offset: position.start.offset },
              end: { ...position.end, offset: position.end.offset },
            },
          },
        ],
  );
}

/** Width, quotation marks and spaces aside: what typography may change. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[“”"\s]/g, '');

function holdLaws(seed: string, config: PlanConfig = none): void {
  const content = compiled(seed, config);
  const { plan, targets, pages } = content;
  expect(plan.record.map(([, written]) => written).join('')).toBe(seed);
  expect(treeText(plan, headings(seed, config))).toBe(shownText(plan));
  for (const task of plan.tasks) {
    const page = pages.find(({ id }) => id === task.id);
    expect(page && readBack(mdx(page))).toEqual([
      task.title,
      ...task.paragraphs.map((paragraph) => paragraph.map(({ text }) => text).join('')),
    ]);
  }
  for (const { quote, place } of targets.targets) expect(slice(plan, place)).toBe(quote);
  for (const { quote, place } of plan.gaps) expect(plain(slice(plan, place))).toBe(plain(quote));
  for (const { text, places } of plan.names)
    for (const { place } of places) expect(plain(slice(plan, place))).toBe(plain(text));
  const again = compile(new VFile({ path: 'seeds/sample/plan.txt', value: seed }), config, content);
  expect(again && files(again)).toEqual(files(content));
}

describe('the shipped plan', { timeout: 60_000 }, () => {
  const seed = readFileSync('seeds/jiaxing-2024/plan.txt', 'utf8');
  const yml = new VFile({ path: 'seeds/jiaxing-2024/plan.yml', value: readFileSync('seeds/jiaxing-2024/plan.yml') });
  const config = planConfig(yml) ?? none;

  test('holds the laws: each character has a kind, pages show the text, places slice back, twice gives the same', () => {
    holdLaws(seed, config);
  });

  test('has its 30 tasks in their order, whatever the order in the file', () => {
    const { plan } = compiled(seed, config);
    expect(plan.tasks.map(({ number }) => Number(number))).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    expect(
      plan.account.filter(({ rule }) => rule.startsWith('noise')).reduce((sum, { characters }) => sum + characters, 0),
    ).toBe(609);
  });

  test('has the gaps that a reader sees', () => {
    const { plan } = compiled(seed, config);
    expect(plan.gaps.map(({ task, quote }) => `${task} ${quote}`)).toEqual([
      'preamble 周年',
      'preamble 习关于青年工作',
      'preamble 重要思想贯彻落实',
      'preamble 辨识度',
      '1 习新时代',
      '4 加强、网宣员',
      '17 “青春专线条',
      '28 习重要指示批示',
    ]);
  });
});

describe('generated plans', { timeout: 120_000 }, () => {
  const bounded = { numRuns: 40 };

  test('hold the laws with noise put anywhere and tasks in any order', () => {
    fc.assert(
      fc.property(generated, ({ seed, noise }) => holdLaws(seed, { ...none, noise })),
      bounded,
    );
  });

  test('are read the same, noise or no noise, in order or shuffled', () => {
    const tree = ({ seed, noise }: Pick<Generated, 'seed' | 'noise'>) => {
      const { plan } = read(seed, { ...none, noise, title: '计划', themes: [{ title: '全部', tasks: '1-99' }] });
      return outlined({ ...plan, structure: '' });
    };
    fc.assert(
      fc.property(generated, ({ seed, noise, ordered }) => {
        expect(tree({ seed, noise })).toBe(tree({ seed: ordered, noise: '' }));
      }),
      bounded,
    );
  });
});
