import { expect, test } from 'vitest';
import { frames, layout, pageFrame, rowsOf } from '../../src/charts/index.ts';
import type { RectMark } from '../../src/charts/scene.ts';
import { alt } from '../../src/render/alt.ts';
import { csv } from '../../src/render/csv.ts';
import { json } from '../../src/render/json.ts';
import { chartSchema } from '../../src/render/schema.ts';
import { compared, targets } from './plan.ts';

const chart = compared();

test('each promise of both plans is one row with both amounts, and the title counts what changed', () => {
  expect(rowsOf(chart)).toHaveLength(targets.length);
  for (const row of rowsOf(chart)) expect(row.before?.shown, row.label).toBeTruthy();
  expect(chart.title).toMatch(/^2024年比2023年：22个承诺中\d+个提高、\d+个降低、\d+个数值不变$/);
  expect(chart.url).toMatch(/\/compare\/reading-2023\/[a-z0-9-]+\/$/);
});

test('the lengths of a pair stand to each other as its numbers', () => {
  const single = compared(targets.slice(1, 2));
  const [row] = rowsOf(single);
  const scene = layout(single, pageFrame(720));
  const bars = scene.marks.filter(
    (mark): mark is RectMark => mark.type === 'rect' && mark.ink.startsWith('theme') && mark.width > 30,
  );
  const [earlier, later] = bars;
  expect((later?.width ?? 0) / (earlier?.width ?? 1)).toBeCloseTo((row?.value ?? 0) / (row?.before?.value ?? 1), 2);
});

test('both amounts are printed in every frame, and the key says which plan is which', () => {
  const single = compared(targets.slice(1, 2));
  const [row] = rowsOf(single);
  for (const frame of [...Object.values(frames), pageFrame(288)]) {
    const said = layout(single, frame).marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : []));
    expect(said).toContain(row?.shown);
    expect(said).toContain(row?.before?.shown);
    if (frame.kind !== 'share') expect(said).toEqual(expect.arrayContaining(['2023年', '2024年']));
  }
});

test('words, CSV and JSON carry both amounts', () => {
  const [row] = rowsOf(chart);
  expect(alt(chart)).toContain(`${row?.label}由${row?.before?.said}到${row?.said}`);
  expect(csv(chart)).toContain('前一份计划的数值');
  expect(chartSchema.parse(JSON.parse(json(chart, 'schema')))).toMatchObject({ kind: 'compare' });
});
