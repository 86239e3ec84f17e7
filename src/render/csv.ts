import type { Chart } from '../charts/chart.ts';
import type { Target } from '../plan/schema.ts';
import { type Cell, chartSheet, type Plan, type Sheet, targetsSheet } from './sheet.ts';

export { targetColumns } from './sheet.ts';

/** The numbers of a chart as CSV. */
export const csv = (chart: Chart): string => write(chartSheet(chart));

/** All targets of a plan as CSV. */
export const targetsCsv = (targets: readonly Target[], plan: Plan): string => write(targetsSheet(targets, plan));

/**
 * RFC 4180 with a byte order mark, by which Excel and WPS know it for UTF-8. A text that a spreadsheet would run as a
 * formula (OWASP: CSV injection; = + - @, their full-width forms, tab, return) gets an apostrophe before it.
 */
const write = ({ columns, rows }: Sheet): string =>
  `\ufeff${[columns.map((column) => column.title), ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;

function field(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  // eslint-disable-next-line no-control-regex
  const clean = cell.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
  const safe = /^[=+\-@＝＋－＠\t\r\n]/.test(clean) ? `'${clean}` : clean;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
