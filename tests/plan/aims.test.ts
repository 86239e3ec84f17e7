import { expect, test } from 'vitest';
import { takeAims } from '../../src/plan/aims.ts';
import type { Line } from '../../src/plan/lines.ts';

const lineOf = (text: string): Line => ({ start: 0, end: text.length, text });
const taken = (text: string, year?: number) => {
  const { intro, aims } = takeAims([lineOf(text)], year);
  return {
    left: intro.map((line) => line.text),
    aims: aims?.lines.map((line) => line.text) ?? [],
    name: aims?.named && text.slice(aims.named.start, aims.named.end),
  };
};

test('sentences that look ahead with two promises are the aims, named by their own words', () => {
  expect(taken('去年利润480万元。全场预期目标是：产量3400万斤以上，利润增长8%左右。请各队落实。')).toEqual({
    left: ['去年利润480万元。', '请各队落实。'],
    aims: ['全场预期目标是：产量3400万斤以上，利润增长8%左右。'],
    name: '全场预期目标',
  });
  expect(taken('到年底，入园率达到93%以上，巩固率99%。').name).toBe('入园率达到93%以上');
});

test('what there is, what was, and a single promise are no aims', () => {
  for (const text of [
    '全区现有学校86所，学生2万人。',
    '2024年，全年利润达到480万元，产量增长8%。',
    '全年新建学校50所。',
  ])
    expect(taken(text, 2025)).toEqual({ left: [text], aims: [], name: undefined });
});

test('a single promise that is said to be the aim is one', () => {
  expect(taken('深入推进改革，实现农民人均纯收入增长9%的目标，促进共同富裕。')).toEqual({
    left: [],
    aims: ['深入推进改革，实现农民人均纯收入增长9%的目标，促进共同富裕。'],
    name: '实现农民人均纯收入增长9%的目标',
  });
});

test('the sentence behind the aims goes on with them', () => {
  expect(taken('预期目标是：产值增长16%，达到8亿元。农民收入增长15%以上。做好各项工作。')).toMatchObject({
    left: ['做好各项工作。'],
    aims: ['预期目标是：产值增长16%，达到8亿元。农民收入增长15%以上。'],
  });
});

test('a paragraph below the words that announce the aims is them, and what stood before those words is none', () => {
  const text = '2024年引进项目11个。今年主要预期目标为：\n总产值增长6%左右，固定资产投资增长10%以上。\n做好各项工作。';
  const lines = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    ...lineOf(line),
    start: index,
    end: index + line.length,
  }));
  const { intro, aims } = takeAims(lines, 2025);
  expect(intro.map((line) => line.text)).toEqual(['2024年引进项目11个。', '做好各项工作。']);
  expect(aims?.lines.map((line) => line.text)).toEqual([
    '今年主要预期目标为：',
    '总产值增长6%左右，固定资产投资增长10%以上。',
  ]);
  expect(aims?.named && text.slice(aims.named.start, aims.named.end)).toBe('今年主要预期目标');
});
