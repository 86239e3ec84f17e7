import type { Target } from '../plan/schema.ts';
import { chartText } from '../text.ts';
import type { TargetChart } from './chart.ts';
import { panelsOf, rowOf } from './panels.ts';
import { record, type ChartInput } from './record.ts';

/** One promised number, large, with its sentence. */
export function target(input: ChartInput, of: Target): TargetChart {
  const row = rowOf(input.plan, of);
  return {
    ...record(input, `target-${of.id}`),
    kind: 'target',
    title: chartText.targetTitle(row.label, row.said),
    subtitle: chartText.targetSubtitle(row.theme.title, row.task.number, row.task.title),
    panels: panelsOf([of], [row]),
  };
}
