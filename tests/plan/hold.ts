/** The laws of DESIGN.md, asked of one seed. */
import { VFile } from 'vfile';
import { expect } from 'vitest';
import { clean } from '../../src/plan/clean.ts';
import { files, type Content } from '../../src/plan/content.ts';
import { compile } from '../../src/plan/index.ts';
import { mdx } from '../../src/plan/mdx.ts';
import { parse } from '../../src/plan/parse.ts';
import { planConfigSchema, type PlanConfig } from '../../src/plan/schema.ts';
import { readBack, shownText, slice, treeText } from './text.ts';

export const none = planConfigSchema.parse({});

/** The content of a seed that can be used. */
export function compiled(seed: string | Uint8Array, config: PlanConfig = none): Content {
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

/** Width, quotation marks, spaces, the signs of Markdown, pinyin and what nobody sees aside: what typography may change. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/(?<=\p{Script=Han})\([a-zà-ǜ]{1,6}\s?\)/gu, '')
    .replace(/[“”"*#|\s\p{Cc}\p{Cf}\p{Variation_Selector}]/gu, '');

/** Laws 1, 2 and 4: every character has its kind, pages show the text, places slice back, twice gives the same. */
export function holdLaws(seed: string, config: PlanConfig = none): void {
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
