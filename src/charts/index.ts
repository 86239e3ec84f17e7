/** Every chart of a plan. A new kind is one file beside this one and one line here. */
import type { Target } from '../plan/schema.ts';
import type { Chart, ChartPlan, ChartSite } from './chart.ts';
import { coverage } from './coverage.ts';
import { measure } from './measure.ts';
import { overview } from './overview.ts';
import { target } from './target.ts';
import { theme } from './theme.ts';

export type { Chart, ChartPlan, ChartSite, CoverageChart, Panel, Row, TargetChart } from './chart.ts';
export { rowsOf, themesOf } from './chart.ts';
export { compare, type Side } from './compare.ts';
export { custom, select, type Selection } from './custom.ts';
export { frames, pageFrame, pageWidths, type Frame } from './frame.ts';
export { card, type Card } from './layout/card.ts';
export { layout } from './layout/index.ts';
export { flat, type Ink, type Mark, type Scene } from './scene.ts';

/**
 * The charts of a plan, as DESIGN's addresses name them: `overview`, `coverage`, `theme-<id>`, `measure-<id>`,
 * `target-<id>`. A theme without a target has none; `other` has no `measure-` chart, since it shares no axis. A plan
 * without targets has `coverage` alone.
 */
export function charts(plan: ChartPlan, targets: Target[], site: ChartSite): Chart[] {
  const input = { plan, targets, site };
  const measures = [...new Set(targets.map((one) => one.measure))].filter((one) => one !== 'other');
  const themes = plan.themes.filter(({ id }) => targets.some((one) => one.theme === id));
  return [
    ...(targets.length > 0 ? [overview(input)] : []),
    coverage(input),
    ...themes.map((one) => theme(input, one)),
    ...measures.map((one) => measure(input, one)),
    ...targets.map((one) => target(input, one)),
  ];
}

/** The chart with this id, or `undefined` if the plan has none. */
export const chart = (plan: ChartPlan, targets: Target[], site: ChartSite, id: string): Chart | undefined =>
  charts(plan, targets, site).find((one) => one.id === id);
