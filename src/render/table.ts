/** The table that stands with every chart: the same record, for reading, sorting, copying. The site draws it as HTML. */
import type { Chart, ChartTheme, CoverageChart, TargetChart } from '../charts/chart.ts';
import { chartText } from '../text.ts';

export interface TableColumn {
  key: 'theme' | 'task' | 'label' | 'amount' | 'sentence' | 'targets';
  title: string;
  /** Numbers stand right, text left. */
  align: 'left' | 'right';
}

export interface TableCell {
  text: string;
  /** What the cell is sorted by, where that is not its text. */
  order?: number;
  /** Relative to the plan's address. */
  address?: string;
  theme?: ChartTheme;
}

export interface Table {
  caption: string;
  columns: TableColumn[];
  rows: TableCell[][];
}

const column = (key: TableColumn['key'], align: TableColumn['align'] = 'left'): TableColumn => ({
  key,
  title: key === 'task' ? chartText.column.taskTitle[0] : chartText.column[key][0],
  align,
});

/** Rows in the chart's own order; a row a target, or of `coverage` a row a task. */
export const table = (chart: Chart): Table => (chart.kind === 'coverage' ? ofTasks(chart) : ofTargets(chart));

function ofTargets(chart: TargetChart): Table {
  const rows = chart.panels.flatMap((panel) => panel.rows);
  return {
    caption: chart.title,
    columns: [column('theme'), column('task'), column('label'), column('amount', 'right'), column('sentence')],
    rows: rows.map((row) => [
      { text: row.theme.title, order: row.theme.number, theme: row.theme },
      { text: chartText.taskLine(row.task.number, row.task.title), address: row.address },
      { text: row.label, address: `charts/target-${row.id}/` },
      { text: row.shown, order: row.value },
      { text: row.sentence },
    ]),
  };
}

function ofTasks(chart: CoverageChart): Table {
  return {
    caption: chart.title,
    columns: [column('theme'), column('task'), column('targets', 'right')],
    rows: chart.groups.flatMap(({ theme, tasks }) =>
      tasks.map((task) => [
        { text: theme.title, order: theme.number, theme },
        { text: chartText.taskLine(task.number, task.title), address: task.address },
        { text: String(task.targets), order: task.targets },
      ]),
    ),
  };
}

/** The table as tab-separated text, which spreadsheets and documents paste as a table. */
export const tsv = ({ columns, rows }: Table): string =>
  [columns.map(({ title }) => title), ...rows.map((row) => row.map(({ text }) => text))]
    .map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n');
