/** From targets to rows, and from rows to panels: the rows of a panel, and no others, share an axis. */
import { group, max, rollup } from 'd3';
import { axisOf } from '../plan/axis.ts';
import type { Measure, Target } from '../plan/schema.ts';
import { measures } from '../plan/words.ts';
import { chartText } from '../text.ts';
import type { Amount, ChartPlan, Panel, Row } from './chart.ts';
import { amountText, worded } from './number.ts';

/** The row of a target. Throws if the plan does not have its task or theme: the two files belong together. */
export function rowOf(plan: ChartPlan, target: Target): Row {
  const theme = plan.themes.find(({ id }) => id === target.theme);
  const task = plan.tasks.find(({ id }) => id === target.task);
  if (!theme || !task)
    throw new Error(`target ${target.id}: no theme ${target.theme} or task ${target.task} in ${plan.plan}`);
  return {
    id: target.id,
    label: target.label,
    ...amountOf(target),
    theme: { id: theme.id, number: theme.number, title: theme.title },
    task: { id: task.id, number: task.number, title: task.title },
    address: `tasks/${task.id}/`,
    sentence: target.sentence,
  };
}

/** The amount of a target, as number and as words. */
export function amountOf(target: Target): Amount {
  const { comparator, value, unit } = target;
  return {
    comparator,
    value,
    ...(target.valueMax === undefined ? {} : { valueMax: target.valueMax }),
    unit,
    ...(target.asWritten === undefined ? {} : { asWritten: clone(target.asWritten) }),
    shown: amountText(target),
    said: worded(target),
  };
}

const clone = ({ value, valueMax, unit }: NonNullable<Target['asWritten']>) => ({
  value,
  ...(valueMax === undefined ? {} : { valueMax }),
  unit,
});

/** The far end of an amount: the upper bound of a range, else its value. */
export const reach = (row: Amount): number => Math.max(row.value, row.valueMax ?? row.value);

/** Both amounts of a row of two plans, the earlier first; else its one. */
export const amountsOf = (row: Row): Amount[] => (row.before ? [row.before, row] : [row]);

const brief = (title: string): string => {
  const [clause = title] = title.split(/[，；：]/);
  return clause.length <= 14 ? clause : `${clause.slice(0, 13)}…`;
};

/** Where rows of different tasks have one label, each says of which task: 完成投资（商务区建设）. */
function distinct(rows: Row[]): Row[] {
  const tasks = rollup(
    rows,
    (same) => new Set(same.map(({ task }) => task.id)).size,
    (row) => row.label,
  );
  return rows.map((row) => {
    const told = (tasks.get(row.label) ?? 0) > 1 && !row.label.includes(row.task.title);
    return told ? { ...row, label: chartText.inTask(row.label, brief(row.task.title)) } : row;
  });
}

/** Panels by measure, in the order of the list: who, how often, with whom, how much; rows keep the order they come in. */
export function panelsOf(targets: Target[], rows: Row[]): Panel[] {
  const byTarget = new Map(targets.map((target) => [target.id, target.measure]));
  const measureOf = (row: Row) => byTarget.get(row.id) ?? 'other';
  const groups = group(distinct(rows), (row) => axisOf(measureOf(row), row.unit, row.id));
  return [...groups]
    .map(([id, members]) => panel(id, measureOf(members[0] as Row), members))
    .sort((a, b) => measures.indexOf(a.measure) - measures.indexOf(b.measure));
}

function panel(id: string, measure: Measure, rows: Row[]): Panel {
  const units = [...new Set(rows.map((row) => row.unit))];
  const top = max(rows.flatMap(amountsOf), reach) ?? 0;
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
