import { describe, expect, it } from 'vitest';
import { answerFrom, type Answer } from '../../src/search/answer.ts';
import { compact } from '../../src/search/compact.ts';
import { noFilters, type Filters } from '../../src/search/filters.ts';
import { prepare } from '../../src/search/prepare.ts';
import { parseQuery } from '../../src/search/query.ts';
import { plan, targets } from './plan.ts';

const prepared = prepare(compact(plan, targets));
const ask = (typed: string, filters: Partial<Filters> = {}): Answer =>
  answerFrom(prepared, parseQuery(typed), { ...noFilters, ...filters });
const group = (answer: Answer, kind: string): string[] =>
  answer.beside.find((one) => one.kind === kind)?.items.map((item) => item.text.text) ?? [];

describe('hits beside the exact results', () => {
  it('are names and titles that sound like the letters typed', () => {
    expect(group(ask('yedushufang'), 'pinyin')).toEqual(['夜读书房', '办好“夜读书房”']);
    expect(group(ask('ydsf'), 'pinyin')).toContain('夜读书房');
    expect(group(ask("shu xiang jin wan'jia"), 'pinyin')).toContain('书香进万家');
    expect(group(ask('shuxjwj'), 'pinyin')).toContain('书香进万家');
    expect(group(ask('gujixiufu'), 'pinyin')).toEqual(['加强古籍修复']);
    expect(ask('ydsf').results).toEqual([]);
  });

  it('are no names for letters that do not sound like them', () => {
    for (const typed of ['xyz', 'fangshu', 'y', 'q'.repeat(60)]) expect(group(ask(typed), 'pinyin'), typed).toEqual([]);
  });

  it('are themes, labels and numbers, each under a heading of its own', () => {
    expect(group(ask('古籍保护'), 'theme')).toEqual(['古籍保护']);
    expect(group(ask('城市漫步'), 'label')).toEqual(['城市漫步路线']);
    expect(group(ask('4'), 'number')).toEqual(['加强古籍修复']);
    expect(group(ask('第4项'), 'number')).toEqual(['加强古籍修复']);
  });

  it('obey the filters', () => {
    expect(group(ask('城市漫步', { measures: ['rate'] }), 'label')).toEqual([]);
    expect(group(ask('ydsf', { themes: ['t2'] }), 'pinyin')).toEqual([]);
  });
});

describe('filters', () => {
  it('narrow by theme, by measure and to tasks with targets, and count what each choice leaves', () => {
    const all = ask('修复');
    expect(all.results.length).toBe(1);
    expect(ask('修复', { themes: ['t1'] }).results).toEqual([]);
    const reading = ask('读');
    expect(Object.fromEntries(reading.facets.themes)).toEqual({ t1: 2, t2: 1 });
    expect(reading.facets.targets).toBe(1);
    expect(ask('读', { targets: true }).results.length).toBe(1);
    expect(Object.fromEntries(ask('读', { targets: true }).facets.themes)).toEqual({ t1: 1, t2: 0 });
    expect(ask('读', { targets: true }).total).toBe(4);
  });

  it('list all that passes them when nothing is asked', () => {
    expect(ask('', { targets: true }).results.length).toBe(3);
    expect(ask('').results).toEqual([]);
  });
});

describe('when nothing is found', () => {
  it('the same characters with other punctuation come first', () => {
    const { near } = ask('2021-2025');
    expect(near?.by).toBe('punctuation');
    expect(near?.hits.map((hit) => hit.entry)).toEqual(['3']);
  });

  it('then words in another order, then any of the words', () => {
    expect(ask('活动书房').near).toMatchObject({ by: 'all', hits: [{ entry: '1' }] });
    expect(ask('古籍沙龙').near?.by).toBe('any');
    expect(ask('古籍沙龙').near?.hits.map((hit) => hit.entry)).toContain('6');
  });

  it('names of the plan that were nearly typed are offered', () => {
    expect(ask('夜读书坊').corrections).toEqual(['夜读书房']);
    expect(ask('书香进万佳').corrections[0]).toBe('书香进万家');
    expect(ask('完全不相干').corrections).toEqual([]);
  });

  it('and never when something was', () => {
    expect(ask('夜读').near).toBeUndefined();
    expect(ask('ydsf').near).toBeUndefined();
  });
});
