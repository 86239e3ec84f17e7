/** What is kept between builds: an edit of one plan makes nothing of another plan anew. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { chart, type Chart, type ChartPlan } from '../../src/charts/index.ts';
import type { Library } from '../../src/components/plans.ts';
import type { PlanFile, Target } from '../../src/plan/schema.ts';
import { plan, site, targets } from '../charts/plan.ts';

const folder = mkdtempSync(join(tmpdir(), 'plan-kept-'));
vi.stubEnv('CACHE', folder);
vi.stubEnv('SITE', 'https://plans.example.org');
vi.stubEnv('DEV', false);
vi.mock('../../src/components/plans.ts', () => ({ readSite: () => ({}), readPlans: () => [] }));
const { exportKey, exportsOf, mediaOf } = await import('../../src/components/exports.ts');
afterAll(() => rmSync(folder, { recursive: true }));

const ids = ['theme-reading', 'target-7-2'];

const libraryOf = (of: ChartPlan, promised: Target[]): Library => ({
  plan: of as PlanFile,
  targets: promised,
  pages: new Map(),
  digest: '',
});

/** What stands in the store once all files of the two charts are made. */
async function keptAfter(of: ChartPlan, promised: Target[]): Promise<Set<string>> {
  const library = libraryOf(of, promised);
  for (const id of ids) {
    const drawn = chart(of, promised, site, id) as Chart;
    for (const { make } of mediaOf(drawn)) await make(drawn, [library]);
  }
  const found = await readdir(join(folder, 'renders'), { recursive: true, withFileTypes: true });
  return new Set(found.filter((entry) => entry.isFile()).map(({ name }) => name));
}

test('of two plans, an edit of one makes its changed chart anew, and nothing else of either', async () => {
  const other: ChartPlan = { ...plan, plan: 'other', title: '另一份计划' };
  const first = await keptAfter(plan, targets);
  const both = await keptAfter(other, targets);
  expect(both.size).toBe(2 * first.size);
  expect(await keptAfter(plan, targets)).toEqual(both);

  const edited = targets.map((target) => (target.id === '7-2' ? { ...target, label: '无障碍电影展映' } : target));
  const after = await keptAfter(other, edited);
  // Of the chart whose words changed: four drawings, four pictures, one slide, its data. The theme's is found as it was.
  expect(after.size - both.size).toBe(10);
  expect(await keptAfter(plan, targets)).toEqual(after);
}, 60_000);

test('once all files of a chart are made, a build is told where each is, and never before', async () => {
  const renamed: ChartPlan = { ...plan, plan: 'renamed' };
  const drawn = () => chart(renamed, targets, site, 'target-7-2') as Chart;
  expect(exportKey(drawn(), '.png')).toBeUndefined();
  const made = await exportsOf(drawn(), libraryOf(renamed, targets));
  for (const { suffix, name, bytes } of made) {
    expect(name).toBe(`target-7-2${suffix}`);
    const file = exportKey(drawn(), suffix)?.replace(/^kept:/, '') ?? '';
    expect((await stat(file)).size).toBe(bytes);
  }
  expect(made.map(({ suffix }) => suffix)).toContain('.pptx');
}, 60_000);
