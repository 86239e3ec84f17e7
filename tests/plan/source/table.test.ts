import { expect, test } from 'vitest';
import { readBody } from '../../../src/plan/source/html.ts';

const lines = (...rows: string[]): string[] =>
  readBody(`<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`).lines;
const cells = (...words: string[]): string => words.map((word) => `<td>${word}</td>`).join('');

test('a cell without words is a dash, so that columns stay columns', () => {
  expect(lines(cells('指标', '单位', '目标', '备注'), cells('书屋', '', '5', ''))).toEqual([
    '指标\t单位\t目标\t备注',
    '书屋\t—\t5\t—',
  ]);
});

test('a cell that reaches over rows is said in each of them', () => {
  expect(
    lines(
      cells('任务', '责任单位'),
      `${cells('新建')}<td rowspan="2">建设科</td>`,
      cells('改造'),
      cells('验收', '质检科'),
    ),
  ).toEqual(['任务\t责任单位', '新建\t建设科', '改造\t建设科', '验收\t质检科']);
});

test('a head of two rows becomes one, a group’s words before those below it', () => {
  expect(
    lines(
      '<td rowspan="2">指标</td><td colspan="2">2025年目标</td><td rowspan="2">备注</td>',
      cells('全年', '上半年'),
      cells('培训', '12', '6', ''),
    ),
  ).toEqual(['指标\t2025年目标（全年）\t2025年目标（上半年）\t备注', '培训\t12\t6\t—']);
});

test('a row that is one cell, a title between rows, is its words alone; an empty row is none', () => {
  expect(lines(cells('指标', '目标'), '<td colspan="2">一、学习</td>', cells('', ''), cells('书屋', '5'))).toEqual([
    '指标\t目标',
    '一、学习',
    '书屋\t5',
  ]);
});

test('spans that no table has are cut', () => {
  expect(lines('<td colspan="999999999">甲</td><td>乙</td>', `<td rowspan="1e9">丙</td>${cells('丁')}`)).toHaveLength(
    2,
  );
});
