import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { planConfig } from '../../src/plan/config.ts';
import { generated, type Generated } from './generated.ts';
import { compiled, holdLaws, none } from './hold.ts';
import { outlined, read } from './outlined.ts';

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

describe('every sample', { timeout: 60_000 }, () => {
  const folder = 'tests/fixtures';
  const samples = readdirSync(folder).filter((name) => existsSync(`${folder}/${name}/plan.txt`) && name !== 'no-tasks');
  test.each(samples)('%s holds the laws', (name) => {
    const yml = `${folder}/${name}/plan.yml`;
    const config = existsSync(yml) ? planConfig(new VFile({ path: yml, value: readFileSync(yml) })) : none;
    holdLaws(readFileSync(`${folder}/${name}/plan.txt`, 'utf8'), config);
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
