/** Tables of tasks that were flattened to text, a row a line: 序号 / 项目名称 / 建设内容 / 牵头单位 / 完成时限. */
import type { FieldSpan } from './fields.ts';
import type { Line } from './lines.ts';
import { rankOf } from './numbering.ts';
import type { Field } from './tree.ts';

/** What the head of a table says of a column. */
interface Column {
  label: string;
  holds: 'number' | 'text' | Field['key'];
}

const headings: readonly (readonly [Column['holds'], RegExp])[] = [
  ['number', /^(?:序号|编号|No\.?)$/],
  ['lead', /(?:牵头|责任|负责|主办|承办|实施|落实)(?:单位|部门|领导|科室|处室|人)/],
  ['support', /(?:配合|协办|协助|参与)(?:单位|部门|科室|处室)/],
  ['deadline', /(?:时限|时间|期限|进度安排)$/],
  ['other', /^(?:(?:任务|工作|项目|所属)?(?:类别|类型|分类|领域|板块)|条线|方面)$/],
];
/** What says who does the work or by when. */
const tells = (holds: Column['holds']): holds is 'lead' | 'support' | 'deadline' =>
  holds === 'lead' || holds === 'support' || holds === 'deadline';
const naming = /项目|任务|工作|事项|举措|措施|要点|内容/;

/** The columns of a table's head, or undefined where the line is none: it names the work, and who does it or by when. */
export function columnsOf(line: string): Column[] | undefined {
  const labels = line.split('\t').map((cell) => cell.trim());
  if (labels.length < 3 || labels.length > 10 || labels.some((label) => label.length > 14 || /[\d，。；]/.test(label)))
    return undefined;
  const columns = labels.map((label): Column => {
    return { label, holds: headings.find(([, pattern]) => pattern.test(label))?.[0] ?? 'text' };
  });
  const named = columns.some(({ holds, label }) => holds === 'text' && naming.test(label));
  return named && columns.some(({ holds }) => tells(holds)) ? columns : undefined;
}

/** A row that is not a task but adds the others up. */
const isSum = (line: string): boolean => /^(?:合[\s　]*计|总计|小计)\t/.test(line);

/** What comes before the text of a row's task: `3\t`, `3.`; undefined where the row goes on with the task above it. */
export function rowNumber(line: string): { number: string; length: number } | undefined {
  const [whole, number] = /^(\d{1,3})(?:\t[\s　]*|[.．、](?!\d)[\s　]*)/.exec(line) ?? [];
  return whole === undefined || number === undefined ? undefined : { number, length: whole.length };
}

const fits = (cell: string, { holds }: Column): boolean =>
  holds === 'deadline'
    ? /[月年底前]|季度|长期|持续|\d/.test(cell) && cell.length <= 40
    : cell.length <= 80 && !/[。；]|^[\d—–－/-]*$/.test(cell);

/**
 * The cells of a row that say who does it and by when, with the tab before each; offsets are those of the line, moved
 * by `from`. Cells are told from the right, since empty ones in the middle leave no trace.
 */
export function rowFields(line: string, columns: readonly Column[], from: number): FieldSpan[] {
  const spans: FieldSpan[] = [];
  let end = line.length;
  for (const column of [...columns].reverse()) {
    const { label, holds } = column;
    if (!tells(holds)) break;
    const start = line.lastIndexOf('\t', end - 1);
    const cell = line.slice(start + 1, end).trim();
    const alone = start < 0 && spans.length > 0;
    if ((start < 0 && !alone) || !fits(cell, column)) continue;
    const first = start + 1 + line.slice(start + 1).search(/\S/);
    const field = { key: holds, label, start: from + first, end: from + first + cell.length };
    spans.unshift({ start: from + Math.max(0, start), end: from + end, fields: [field] });
    end = start;
    if (start < 0) break;
  }
  const kind = kindOf(line, columns, from);
  return kind ? [kind, ...spans] : spans;
}

/** The cell before the work's name that says of what kind it is, with the tab behind it: 类别, 板块. In whole rows only. */
function kindOf(line: string, columns: readonly Column[], from: number): FieldSpan | undefined {
  const [column] = columns.filter(({ holds }) => holds !== 'number');
  const cells = line.split('\t');
  if (column?.holds !== 'other' || cells.length !== columns.length) return undefined;
  const start = cells.slice(0, columns.indexOf(column)).reduce((sum, cell) => sum + cell.length + 1, 0);
  const end = line.indexOf('\t', start);
  const cell = line.slice(start, end);
  if (cell.trim() === '' || cell.length > 14) return undefined;
  const field = { key: column.holds, label: column.label, start: from + start, end: from + end };
  return { start: from + start, end: from + end + 1, fields: [field] };
}

/** Rows below a table's head: the number that a row starts with, and its cells that are fields. */
export function readRows(lines: Line[]): void {
  let columns: Column[] | undefined;
  let below = columns;
  for (const line of lines) {
    const head = columnsOf(line.text);
    if (head) {
      below = columns = head;
      line.furniture = 'table head';
      continue;
    }
    if (!line.text.includes('\t') && !/^\d/.test(line.text)) columns = undefined;
    if (!columns || !line.text.includes('\t')) continue;
    if (isSum(line.text)) line.furniture = 'sum';
    else line.fields = rowFields(line.text, columns, line.start);
    const found = line.furniture === undefined ? rowNumber(line.text) : undefined;
    if (found) line.marker = { ...found, rank: rankOf('digit'), value: Number(found.number), doubtful: false };
  }
  // Rows without numbers: one that has all its cells is a task.
  const rows = lines.filter(({ fields, furniture }) => fields && !furniture);
  if (rows.some(({ marker }) => marker)) return;
  const whole = rows.filter(({ text }) => text.split('\t').length === below?.length);
  for (const [index, line] of whole.entries()) {
    line.marker = { rank: rankOf('digit'), number: `${index + 1}`, value: index + 1, length: 0, doubtful: false };
  }
}
