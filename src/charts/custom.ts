import { descending } from 'd3';
import type { Measure, Target } from '../plan/schema.ts';
import { chartText } from '../text.ts';
import type { TargetChart } from './chart.ts';
import { byTheme } from './overview.ts';
import { panelsOf, reach, rowOf } from './panels.ts';
import { record, type ChartInput } from './record.ts';

/** What a reader picked in the builder. An empty or absent list means: no limit. */
export interface Selection {
  themes?: string[];
  measures?: Measure[];
  /** Ids of targets. */
  targets?: string[];
  /** `theme` (the default), `value` (greatest first) or `plan` (as the targets come). */
  order?: 'theme' | 'value' | 'plan';
  /** In place of the sentence made from the data. */
  title?: string;
}

/** The targets that a selection leaves, in the order of the data. */
export const select = (targets: Target[], selection: Selection): Target[] =>
  targets.filter(
    (target) =>
      allows(selection.themes, target.theme) &&
      allows(selection.measures, target.measure) &&
      allows(selection.targets, target.id),
  );

const allows = <T>(list: T[] | undefined, item: T) => !list?.length || list.includes(item);

/** A chart of whatever was selected. `address` is where it can be had again, relative to the plan's address. */
export function custom(input: ChartInput, selection: Selection, address: string): TargetChart {
  const { plan } = input;
  const targets = select(input.targets, selection);
  const rows = targets.map((target) => rowOf(plan, target));
  if (selection.order === 'value') rows.sort((a, b) => descending(reach(a), reach(b)));
  else if (selection.order !== 'plan') rows.sort(byTheme);
  const promising = new Set(targets.map((target) => target.task)).size;
  const title = selection.title?.trim();
  const base = record(input, 'custom');
  return {
    ...base,
    address,
    url: base.url.replace(base.address, address),
    kind: 'custom',
    title: title ? title : chartText.customTitle(promising, targets.length),
    subtitle: chartText.overviewSubtitle,
    panels: panelsOf(targets, rows),
  };
}
