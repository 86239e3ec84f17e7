import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerFrom } from '../../src/search/answer.ts';
import { compact } from '../../src/search/compact.ts';
import { noFilters } from '../../src/search/filters.ts';
import { prepare } from '../../src/search/prepare.ts';
import { parseQuery } from '../../src/search/query.ts';
import type { PlanFile } from '../../src/plan/schema.ts';
import { plan, planOf, targets } from './plan.ts';

/** Ids of the exact results, in order. */
const find = (of: PlanFile, typed: string): string[] => {
  const prepared = prepare(compact(of, []));
  const { results } = answerFrom(prepared, parseQuery(typed, prepared.fold), noFilters);
  return results.map(({ rank }) => prepared.record.entries[rank.index]?.id ?? '');
};

/** The same question asked in the plainest way, of the plan itself. */
const plain = (text: string): string =>
  text
    .replaceAll(/[“”‘’"'·]/g, '')
    .replaceAll(/[！-～]/g, (wide) => wide.normalize('NFKC'))
    .toLowerCase();
const partsOf = (of: PlanFile): [id: string, parts: string[]][] => [
  ['preamble', of.preamble.map((sentences) => sentences.map(({ text }) => text).join(''))],
  ...of.tasks.map(({ id, title, paragraphs, fields }): [string, string[]] => [
    id,
    [
      title,
      ...paragraphs.map((sentences) => sentences.map(({ text }) => text).join('')),
      ...fields.map(({ label, value }) => `${label}：${value}`),
    ],
  ]),
];
const having = (of: PlanFile, words: string[]): string[] =>
  partsOf(of)
    .filter(([, parts]) => words.every((word) => parts.some((part) => plain(part).includes(plain(word)))))
    .map(([id]) => id);

/** Every stretch of 1 to 12 characters within a title or sentence. */
function stretches(of: PlanFile): Set<string> {
  const all = new Set<string>();
  for (const [, parts] of partsOf(of)) {
    for (const part of parts.flatMap((text) => text.split(/(?<=。)/u))) {
      const characters = [...part];
      for (let from = 0; from < characters.length; from++) {
        for (let length = 1; length <= 12 && from + length <= characters.length; length++) {
          all.add(characters.slice(from, from + length).join(''));
        }
      }
    }
  }
  return all;
}

describe('exact results', () => {
  it('are every task that has the words and no other, for each stretch of the plan', () => {
    const prepared = prepare(compact(plan, targets));
    for (const typed of stretches(plan)) {
      const words = typed.split(/\s+/u).filter((word) => plain(word) !== '');
      if (words.length === 0) continue;
      const { results } = answerFrom(prepared, parseQuery(typed), noFilters);
      const ids = results.map(({ rank }) => prepared.record.entries[rank.index]?.id);
      expect(ids.sort(), typed).toEqual(having(plan, words).sort());
    }
  });

  it('hold for any text: Latin, digits, punctuation, Han beyond the basic plane', () => {
    const letter = fc.constantFrom(...'青年夜校读书0123+.—-%％（(，,abCＤ《》𠮷é“”·');
    const text = fc.array(letter, { minLength: 1, maxLength: 30 }).map((letters) => letters.join(''));
    const written = fc.array(fc.record({ title: text, body: text }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(written, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 12 }), (tasks, task, at, length) => {
        const of = planOf(
          '',
          tasks.map(({ title, body }) => ({ theme: '一', title, paragraphs: [body] })),
        );
        const characters = [...(tasks[task % tasks.length]?.body ?? '')];
        const typed = characters.slice(at % characters.length, (at % characters.length) + length).join('');
        fc.pre(plain(typed) !== '');
        expect(find(of, typed).sort()).toEqual(having(of, [typed]).sort());
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['235', ['5']],
    ['123', ['1']],
    ['9512', ['1']],
    ['1+5', ['2']],
    ['2.0', ['2']],
    ['2021—2025', ['3']],
    ['City Walk', ['2']],
    ['ip', ['5']],
    ['。夜读', ['1']],
    ['房办', []],
  ])('for %s are %j', (typed, ids) => {
    expect(find(plan, typed)).toEqual(ids);
  });

  it('ask for all words of a query with spaces, in any order, anywhere within a task', () => {
    expect(find(plan, '修复 高校')).toEqual(['4']);
    expect(find(plan, '高校　修复')).toEqual(['4']);
    expect(find(plan, '修复 数字化')).toEqual([]);
  });

  it('do not mind width, case, quotation marks and middle dots', () => {
    for (const typed of ['ｃｉｔｙ　ｗａｌｋ', 'CITY walk', '１＋５', '“1+5”'])
      expect(find(plan, typed), typed).toEqual(['2']);
    for (const typed of ['美丽乡村童声', '美丽乡村·童声', '"美丽乡村•童声"', '(2021', '（2021']) {
      expect(find(plan, typed), typed).toEqual(['3']);
    }
  });

  it('are tasks with the mark itself when nothing but a mark is asked', () => {
    expect(find(plan, '·')).toEqual(['3']);
    expect(find(plan, '“').length).toBe(5);
  });

  it('have nothing for a query without characters', () => {
    for (const typed of ['', ' ', '\u3000', '\u200b', '\n']) expect(find(plan, typed)).toEqual([]);
  });

  it('find simplified words in a plan in traditional characters', () => {
    const traditional = planOf('', [{ theme: '一', title: '關愛國家圖書館', paragraphs: ['發展閱讀。'] }]);
    for (const typed of ['国家图书馆', '國家', '发展', '發展', '爱国'])
      expect(find(traditional, typed), typed).toEqual(['1']);
  });
});
