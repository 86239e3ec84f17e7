/** From targets to rows, and from rows to panels: the rows of a panel, and no others, share an axis. */
import { group, max } from 'd3';
import type { Measure, Target } from '../plan/schema.ts';
import { measures } from '../plan/words.ts';
import { chartText } from '../text.ts';
import type { ChartPlan, Panel, Row } from './chart.ts';
import { amountText, worded } from './number.ts';

/** Measures that count things: their counters (名 and 人, 场 and 次) are words, not scales, so they share an axis. */
const counted = new Set<Measure>(['people', 'attendances', 'activities', 'organisations', 'projects', 'places']);

/** The row of a target. Throws if the plan does not have its task or theme: the two files belong together. */
export function rowOf(plan: ChartPlan, target: Target): Row {
  const theme = plan.themes.find(({ id }) => id === target.theme);
  const task = plan.tasks.find(({ id }) => id === target.task);
  if (!theme || !task)
    throw new Error(`target ${target.id}: no theme ${target.theme} or task ${target.task} in ${plan.plan}`);
  const { id, label, comparator, value, unit, sentence } = target;
  return {
    id,
    label,
    comparator,
    value,
    ...(target.valueMax === undefined ? {} : { valueMax: target.valueMax }),
    unit,
    ...(target.asWritten === undefined ? {} : { asWritten: clone(target.asWritten) }),
    shown: amountText(target),
    said: worded(target),
    theme: { id: theme.id, number: theme.number, title: theme.title },
    task: { id: task.id, number: task.number, title: task.title },
    address: `tasks/${task.id}/`,
    sentence,
  };
}

const clone = ({ value, valueMax, unit }: NonNullable<Target['asWritten']>) => ({
  value,
  ...(valueMax === undefined ? {} : { valueMax }),
  unit,
});

/** The far end of a row: the upper bound of a range, else its value. */
export const reach = (row: Row): number => Math.max(row.value, row.valueMax ?? row.value);

/**
 * Which rows may stand on one axis. Counters of one measure share; scaled units (元, 亩, 公里, 小时, %) share only with
 * themselves, since 3公里 beside 500米 would lie; `other` shares with nothing.
 */
export function axisOf(measure: Measure, unit: string, id: string): string {
  if (measure === 'other') return `other-${id}`;
  return counted.has(measure) ? measure : `${measure}-${unit}`;
}

/** Panels by measure, in the order of the list: who, how often, with whom, how much; rows keep the order they come in. */
export function panelsOf(targets: Target[], rows: Row[]): Panel[] {
  const byTarget = new Map(targets.map((target) => [target.id, target.measure]));
  const measureOf = (row: Row) => byTarget.get(row.id) ?? 'other';
  const groups = group(rows, (row) => axisOf(measureOf(row), row.unit, row.id));
  return [...groups]
    .map(([id, members]) => panel(id, measureOf(members[0] as Row), members))
    .sort((a, b) => measures.indexOf(a.measure) - measures.indexOf(b.measure));
}

function panel(id: string, measure: Measure, rows: Row[]): Panel {
  const units = [...new Set(rows.map((row) => row.unit))];
  const top = max(rows, reach) ?? 0;
  return {
    id,
    measure,
    title: chartText.panel(measure, units),
    units,
    max: top,
    comparable: measure !== 'other',
    rows,
  };
}
