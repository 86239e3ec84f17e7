import { descending } from 'd3';
import type { PlanTheme } from '../plan/schema.ts';
import { chartText } from '../text.ts';
import type { TargetChart } from './chart.ts';
import { panelsOf, reach, rowOf } from './panels.ts';
import { record, type ChartInput } from './record.ts';

/** The targets of one theme by measure, the greatest first. */
export function theme(input: ChartInput, of: PlanTheme): TargetChart {
  const { plan } = input;
  const targets = input.targets.filter((target) => target.theme === of.id);
  const rows = targets.map((target) => rowOf(plan, target)).sort((a, b) => descending(reach(a), reach(b)));
  const panels = panelsOf(targets, rows);
  const promising = new Set(targets.map((target) => target.task)).size;
  return {
    ...record(input, `theme-${of.id}`),
    kind: 'theme',
    title: `${of.title}：${chartText.promises(of.tasks.length, promising, targets.length)}`,
    subtitle: panels.length > 1 ? chartText.themeSubtitle : chartText.promised,
    panels,
  };
}
