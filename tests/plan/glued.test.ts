import { expect, test } from 'vitest';
import { tasksOf } from '../../src/plan/tree.ts';
import { read } from './outlined.ts';

const titles = (text: string) => tasksOf(read(text).plan).map(({ number, title }) => `${number} ${title.value}`);

test.each([
  ['a heading', '一、主要任务1.建设书屋\n2.举办讲座\n3.走访慰问', ['1 建设书屋', '2 举办讲座', '3 走访慰问']],
  ['what announces it', '全年重点抓好以下工作：1.建设书屋\n2.举办讲座', ['1 建设书屋', '2 举办讲座']],
  ['a heading, in brackets', '主要任务（一）建设书屋\n（二）举办讲座', ['一 建设书屋', '二 举办讲座']],
])('a run that starts with 2 has its first behind %s', (_, text, found) => {
  expect(titles(text)).toEqual(found);
});

test.each([
  ['the number of an annex', '各单位按照附件1.任务表落实工作。\n2.举办讲座\n3.走访慰问', ['2 举办讲座', '3 走访慰问']],
  ['a list of its own', '分1.建设、2.运行两步走。\n2.举办讲座\n3.走访慰问', ['2 举办讲座', '3 走访慰问']],
  [
    'a decimal',
    '人均面积达到1.5平方米。\n2.举办讲座\n3.走访慰问',
    ['1 人均面积达到1.5平方米', '2 举办讲座', '3 走访慰问'],
  ],
  ['a number, where the run has its first', '1.建设书屋，共建1.书香角\n2.举办讲座', ['1 建设书屋', '2 举办讲座']],
])('a line above 2 that holds %s is not cut', (_, text, found) => {
  expect(titles(text)).toEqual(found);
});
