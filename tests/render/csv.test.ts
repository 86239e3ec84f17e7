import { expect, test } from 'vitest';
import { charts } from '../../src/charts/index.ts';
import { csv, targetColumns, targetsCsv } from '../../src/render/csv.ts';
import { plan as invented, site, targets } from '../charts/plan.ts';
import { hostile, targets as attacking, words } from './hostile.ts';
import type { Plan } from '../../src/render/sheet.ts';

const plan = invented as unknown as Plan;

/** A reader by RFC 4180. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

test('the file begins with a byte order mark and ends its lines with CR LF', () => {
  const text = targetsCsv(targets, plan);
  expect(text.startsWith('\ufeff编号,主题,')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.split('\r\n')).toHaveLength(targets.length + 2);
});

test('every target is a row, its value a number, its comparator a word', () => {
  const [header, ...rows] = read(targetsCsv(targets, plan).slice(1));
  expect(header).toEqual(targetColumns.map(({ title }) => title));
  expect(rows).toHaveLength(22);
  const at = (title: string) => header?.indexOf(title) ?? -1;
  const range = rows.find((row) => row[0] === '7-2');
  expect([at('比较方式'), at('数值'), at('数值上限'), at('单位')].map((column) => range?.[column])).toEqual([
    '区间',
    '5',
    '8',
    '场',
  ]);
  expect(rows.find((row) => row[0] === '26-2')?.[at('数值')]).toBe('1500000');
  expect(rows.find((row) => row[0] === '26-2')?.[at('原文写法')]).toBe('150万元');
});

test('no cell can run as a formula, and none loses its words', () => {
  const [, ...rows] = read(targetsCsv(attacking, plan).slice(1));
  for (const [n, row] of rows.entries()) {
    for (const cell of row) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r]/);
    // eslint-disable-next-line no-control-regex
    const label = words[n]?.replace(/[\u0000\u0007\u001b]/g, '');
    expect(row[4]?.replace(/^'/, '')).toBe(label);
  }
});

test('a chart is written in its own order; coverage has a row a task', () => {
  const all = charts(invented, targets, site);
  const rows = read(csv(all.find(({ id }) => id === 'measure-people') ?? all[0]!).slice(1));
  expect(rows.slice(1).map((row) => row[6])).toEqual(['8000', '1000', '700', '300', '20']);
  const coverage = read(csv(all.find(({ id }) => id === 'coverage') ?? all[0]!).slice(1));
  expect(coverage).toHaveLength(31);
  expect(coverage[1]).toEqual(['阅读推广', '1', '办好读书节', '3']);
  for (const chart of hostile)
    expect(
      read(csv(chart).slice(1))
        .flat()
        .some((cell) => cell.startsWith('=')),
    ).toBe(false);
});
