import { descending } from 'd3';
import type { Measure } from '../plan/schema.ts';
import { chartText } from '../text.ts';
import type { TargetChart } from './chart.ts';
import { panelsOf, reach, rowOf } from './panels.ts';
import { record, type ChartInput } from './record.ts';

/** The targets of one measure on one axis, the greatest first; one panel a unit where units are scales. */
export function measure(input: ChartInput, of: Measure): TargetChart {
  const targets = input.targets.filter((target) => target.measure === of);
  const rows = targets.map((target) => rowOf(input.plan, target)).sort((a, b) => descending(reach(a), reach(b)));
  const panels = panelsOf(targets, rows);
  return {
    ...record(input, `measure-${of}`),
    kind: 'measure',
    title: chartText.measureTitle(of, rows.length, panels.length === 1 ? rows[0] : undefined),
    subtitle: chartText.measureSubtitle(panels.flatMap((panel) => panel.units)),
    panels,
  };
}
