import { expect, test } from 'vitest';
import { chart, charts, rowsOf } from '../../src/charts/index.ts';
import { json } from '../../src/render/json.ts';
import { chartSchema } from '../../src/render/schema.ts';
import { table, tsv } from '../../src/render/table.ts';
import { plan, site, targets } from '../charts/plan.ts';
import { hostile } from './hostile.ts';

const all = charts(plan, targets, site);

test('the table of a chart has a row for each of its rows, with links to task and target', () => {
  const overview = chart(plan, targets, site, 'overview')!;
  const { columns, rows, caption } = table(overview);
  expect(caption).toBe(overview.title);
  expect(columns.map(({ title }) => title)).toEqual(['主题', '任务', '目标', '数值', '原句']);
  expect(rows).toHaveLength(rowsOf(overview).length);
  expect(rows[0]).toMatchObject([
    { text: '阅读推广', order: 1 },
    { text: '任务2 开展亲子共读', address: 'tasks/2/' },
    { text: '亲子共读家长', address: 'charts/target-2-1/' },
    { text: '>700人', order: 700 },
    {},
  ]);
});

test('the table of coverage has every task', () => {
  expect(table(chart(plan, targets, site, 'coverage')!).rows).toHaveLength(30);
});

test('as text, cells are parted by tabs and rows by lines, whatever the words hold', () => {
  for (const one of [...all, ...hostile]) {
    const { columns, rows } = table(one);
    const lines = tsv(table(one)).split('\n');
    expect(lines).toHaveLength(rows.length + 1);
    for (const line of lines) expect(line.split('\t')).toHaveLength(columns.length);
  }
});

test('the JSON of every chart names its schema and satisfies it', () => {
  for (const one of [...all, ...hostile]) {
    const document: unknown = JSON.parse(json(one, 'https://plans.example.org/schema/chart.json'));
    expect(chartSchema.parse(document)).toMatchObject({
      $schema: 'https://plans.example.org/schema/chart.json',
      id: one.id,
    });
  }
});
