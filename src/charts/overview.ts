import { ascending, descending } from 'd3';
import { chartText } from '../text.ts';
import type { Row, TargetChart } from './chart.ts';
import { panelsOf, reach, rowOf } from './panels.ts';
import { record, type ChartInput } from './record.ts';

/** Themes together in the plan's order, the greatest first within each: the order wherever themes meet. */
export const byTheme = (a: Row, b: Row): number =>
  ascending(a.theme.number, b.theme.number) || descending(reach(a), reach(b));

/** All targets of a plan: small multiples by measure, rows grouped by theme. */
export function overview(input: ChartInput): TargetChart {
  const { plan, targets } = input;
  const rows = targets.map((target) => rowOf(plan, target)).sort(byTheme);
  const promising = new Set(targets.map((target) => target.task)).size;
  return {
    ...record(input, 'overview'),
    kind: 'overview',
    title: chartText.promises(plan.tasks.length, promising, targets.length),
    subtitle: chartText.overviewSubtitle,
    panels: panelsOf(targets, rows),
  };
}
