/** The numbers of a chart, or of a whole plan, as rows and columns: what CSV and XLSX are written from. */
import type { Chart, CoverageChart, TargetChart } from '../charts/chart.ts';
import type { PlanFile, Target } from '../plan/schema.ts';
import { chartText, measureText } from '../text.ts';

export type Cell = string | number | undefined;

/** A column of records of kind `T`. `title` is Chinese and heads the column; `key` is the same in English. */
export interface Column<T> {
  key: keyof typeof chartText.column;
  title: string;
  description: string;
  type: 'string' | 'number' | 'integer';
  /** In characters of a spreadsheet, a Han character being two. */
  width: number;
  of: (record: T) => Cell;
}

export interface Sheet {
  title: string;
  columns: Omit<Column<never>, 'of'>[];
  rows: Cell[][];
  /** Lines on the source, date and address. */
  notes: string[];
}

type Key = keyof typeof chartText.column;

const column = <T>(key: Key, type: Column<T>['type'], width: number, of: Column<T>['of']): Column<T> => {
  const [title, description] = chartText.column[key];
  return { key, title, description, type, width, of };
};

interface TargetRecord {
  target: Target;
  plan: Pick<PlanFile, 'themes' | 'tasks'>;
}

const taskOf = ({ target, plan }: TargetRecord) => plan.tasks.find(({ id }) => id === target.task);

/** The columns of `targets.csv` and `targets.xlsx`. */
export const targetColumns: Column<TargetRecord>[] = [
  column('id', 'string', 10, ({ target }) => target.id),
  column('theme', 'string', 16, ({ target, plan }) => plan.themes.find(({ id }) => id === target.theme)?.title),
  column('task', 'string', 10, (record) => taskOf(record)?.number),
  column('taskTitle', 'string', 30, (record) => taskOf(record)?.title),
  column('label', 'string', 34, ({ target }) => target.label),
  column('subject', 'string', 30, ({ target }) => target.subject),
  column('comparator', 'string', 10, ({ target }) => chartText.comparator[target.comparator]),
  column('value', 'number', 12, ({ target }) => target.value),
  column('valueMax', 'number', 10, ({ target }) => target.valueMax),
  column('unit', 'string', 8, ({ target }) => target.unit),
  column('quote', 'string', 16, ({ target }) => target.quote),
  column('measure', 'string', 10, ({ target }) => measureText[target.measure]),
  column('sentence', 'string', 80, ({ target }) => target.sentence),
];

type Row = TargetChart['panels'][number]['rows'][number];

const chartColumns: Column<{ row: Row; panel: TargetChart['panels'][number] }>[] = [
  column('id', 'string', 10, ({ row }) => row.id),
  column('theme', 'string', 16, ({ row }) => row.theme.title),
  column('task', 'string', 10, ({ row }) => row.task.number),
  column('taskTitle', 'string', 30, ({ row }) => row.task.title),
  column('label', 'string', 34, ({ row }) => row.label),
  column('comparator', 'string', 10, ({ row }) => chartText.comparator[row.comparator]),
  column('value', 'number', 12, ({ row }) => row.value),
  column('valueMax', 'number', 10, ({ row }) => row.valueMax),
  column('unit', 'string', 8, ({ row }) => row.unit),
  column('measure', 'string', 10, ({ panel }) => measureText[panel.measure]),
  column('sentence', 'string', 80, ({ row }) => row.sentence),
];

type Task = CoverageChart['groups'][number]['tasks'][number];

/** A pair: what both plans promise of one thing. Tasks and themes are the later plan's. */
const pairColumns: typeof chartColumns = [
  column('theme', 'string', 16, ({ row }) => row.theme.title),
  column('task', 'string', 10, ({ row }) => row.task.number),
  column('taskTitle', 'string', 30, ({ row }) => row.task.title),
  column('label', 'string', 34, ({ row }) => row.label),
  column('earlierComparator', 'string', 12, ({ row }) => row.before && chartText.comparator[row.before.comparator]),
  column('earlierValue', 'number', 12, ({ row }) => row.before?.value),
  column('earlierValueMax', 'number', 12, ({ row }) => row.before?.valueMax),
  column('earlierUnit', 'string', 10, ({ row }) => row.before?.unit),
  column('comparator', 'string', 10, ({ row }) => chartText.comparator[row.comparator]),
  column('value', 'number', 12, ({ row }) => row.value),
  column('valueMax', 'number', 10, ({ row }) => row.valueMax),
  column('unit', 'string', 8, ({ row }) => row.unit),
  column('measure', 'string', 10, ({ panel }) => measureText[panel.measure]),
  column('sentence', 'string', 80, ({ row }) => row.sentence),
];

const coverageColumns: Column<{ theme: CoverageChart['groups'][number]['theme']; task: Task }>[] = [
  column('theme', 'string', 16, ({ theme }) => theme.title),
  column('task', 'string', 10, ({ task }) => task.number),
  column('taskTitle', 'string', 40, ({ task }) => task.title),
  column('targets', 'integer', 12, ({ task }) => task.targets),
];

/** The sheet of a chart: one row a target; of `coverage`, one row a task. */
export function chartSheet(chart: Chart): Sheet {
  const notes = [chart.source, ...(chart.date ? [chartText.date(chart.date)] : []), chart.url];
  if (chart.kind === 'coverage') {
    const records = chart.groups.flatMap(({ theme, tasks }) => tasks.map((task) => ({ theme, task })));
    return sheet(chart.title, coverageColumns, records, notes);
  }
  const records = chart.panels.flatMap((panel) => panel.rows.map((row) => ({ row, panel })));
  return sheet(chart.title, chart.kind === 'compare' ? pairColumns : chartColumns, records, [
    chartText.notResults,
    ...notes,
  ]);
}

/** The sheet of all targets of a plan. */
export function targetsSheet(targets: readonly Target[], plan: Plan): Sheet {
  const notes = [
    chartText.notResults,
    chartText.source(plan.source?.name ?? plan.title, plan.issuer),
    ...(plan.updated ? [chartText.date(plan.updated)] : []),
  ];
  return sheet(
    plan.title,
    targetColumns,
    targets.map((target) => ({ target, plan })),
    notes,
  );
}

export type Plan = Pick<PlanFile, 'title' | 'themes' | 'tasks'> &
  Partial<Pick<PlanFile, 'issuer' | 'updated' | 'source'>>;

const sheet = <T>(title: string, columns: Column<T>[], records: T[], notes: string[]): Sheet => ({
  title,
  columns,
  rows: records.map((record) => columns.map((one) => one.of(record))),
  notes,
});
