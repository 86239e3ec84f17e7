import { describe, expect, it } from 'vitest';
import { answerFrom } from '../../src/search/answer.ts';
import { compact } from '../../src/search/compact.ts';
import { noFilters } from '../../src/search/filters.ts';
import { prepare } from '../../src/search/prepare.ts';
import { parseQuery } from '../../src/search/query.ts';
import { planOf } from './plan.ts';

const order = (typed: string, tasks: [title: string, text: string][]): string[] => {
  const plan = planOf(
    '',
    tasks.map(([title, text]) => ({ theme: '一', title, paragraphs: [text] })),
  );
  const prepared = prepare(compact(plan, []));
  const { results } = answerFrom(prepared, parseQuery(typed), noFilters);
  return results.map(({ rank }) => prepared.record.entries[rank.index]?.id ?? '');
};

describe('the order of results', () => {
  it('has titles before names before text', () => {
    const tasks: [string, string][] = [
      ['甲', '办好夜校，夜校要多办。'],
      ['乙', '开办“乡村夜校”一期。'],
      ['开好夜校', '请老师。'],
    ];
    expect(order('夜校', tasks)).toEqual(['3', '2', '1']);
  });

  it('has more occurrences first', () => {
    expect(
      order('夜校', [
        ['甲', '夜校一所。'],
        ['乙', '先办夜校，再办夜校。'],
      ]),
    ).toEqual(['2', '1']);
  });

  it('has earlier occurrences first', () => {
    expect(
      order('夜校', [
        ['甲', '今年办好夜校。'],
        ['乙', '夜校今年办好。'],
      ]),
    ).toEqual(['2', '1']);
  });

  it('has equal ones in the order of the plan', () => {
    expect(order('夜校', Array(12).fill(['甲', '夜校。']) as [string, string][])).toEqual(
      Array.from({ length: 12 }, (_, at) => String(at + 1)),
    );
  });

  it('adds up over several words', () => {
    const tasks: [string, string][] = [
      ['甲', '夜校与朗读。'],
      ['夜校', '朗读。'],
      ['夜校朗读', '一。'],
    ];
    expect(order('夜校 朗读', tasks)).toEqual(['3', '2', '1']);
  });
});
