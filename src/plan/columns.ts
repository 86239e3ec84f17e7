/** Tables of tasks that were flattened to text, a row a line: 序号 / 项目名称 / 建设内容 / 牵头单位 / 完成时限. */
import { align, cellNumber, cellsOf, isWords, type Cell } from './cells.ts';
import { headOf, holdsOf, isLabel, type Column } from './heads.ts';
import type { Line } from './lines.ts';
import { findNumber, mark, readRow, type Row } from './rows.ts';
import { alignCounted, countedColumn } from './spanned.ts';
import { countedIn } from './unheaded.ts';
import { partWeights } from './weights.ts';

/** The columns of a table's head, or undefined where the line is none. */
export function columnsOf(line: string): Column[] | undefined {
  const columns = line.includes('\t') ? headOf(line.split('\t').map((cell) => cell.trim())) : undefined;
  // 责任单位 above 牵头部门 and 配合部门, run on from the head's second row: no column of its own.
  const has = (label: RegExp): boolean => columns?.some((column) => label.test(column.label)) ?? false;
  const spans = has(/^牵头/) && has(/^配合/);
  return spans ? columns?.filter(({ label }) => !/^责任(?:单位|部门|分工)$/.test(label)) : columns;
}

/** A row that is not a task but adds the others up. */
const isSum = (line: string): boolean => /^(?:合[\s　]*计|总计|小计)\t/.test(line);

/** What comes before the text of a row's task: `3\t`, `3.`; undefined where the row goes on with the task above it. */
export function rowNumber(line: string): { number: string; length: number } | undefined {
  const [whole, number] = /^(\d{1,3})(?:\t[\s　]*|[.．、](?!\d)[\s　]*)/.exec(line) ?? [];
  return whole === undefined || number === undefined ? undefined : { number, length: whole.length };
}

interface Table {
  columns: Column[];
  rows: Row[];
  /** The column of words that starts with the numbers of the rows, where it is the second. */
  counted?: Column;
  /** Whether a line across the table, right below its head, names the first group. */
  named?: true;
}

/**
 * Reads the rows below tables' heads: their numbers, and their cells that are fields or name a group. Gives the lines,
 * with a line of its own for the name of a group that stands in its first row alone.
 */
export function readRows(lines: Line[]): Line[] {
  const weights = partWeights(lines);
  const tables = tablesOf(lines).map(withNumbers);
  for (const { rows, columns, counted } of tables) for (const row of rows) findNumber(row, columns, counted);
  const numbered = tables.some(({ rows }) => rows.some((row) => row.marker));
  const headings = new Map<Line, Line>();
  let turn = 0;
  for (const table of tables) {
    const groups = groupsOf(table, numbered);
    if (!numbered)
      for (const row of table.rows) if (isWhole(row, table, groups)) row.marker = mark(`${(turn += 1)}`, turn);
    const tasks = table.rows.filter((row) => row.marker);
    // The first row of each group names it, so the first of all does.
    const [first, ...later] = tasks;
    const has = ({ cells }: Row, column: Column): boolean => cells.some((cell) => cell.column === column);
    const sparse = groups.find((column) => first && has(first, column) && !later.every((row) => has(row, column)));
    const repeated = sparse ? undefined : groups.find((column) => comesInRuns(tasks, column));
    const opens = repeated && runsOf(tasks, repeated);
    for (const row of table.rows) {
      const heading = readRow(row, groups, sparse ?? (opens?.has(row) ? repeated : undefined));
      if (heading) headings.set(row.line, heading);
    }
    if (numbered) turn = renumber(tasks, (sparse ?? repeated) !== undefined, turn);
  }
  return lines.flatMap((line) => [headings.get(line) ?? [], line, weights.get(line) ?? []].flat());
}

const valueIn = ({ cells }: Row, wanted: Column): string | undefined =>
  cells.find(({ column }) => column === wanted)?.text;

/** The first row of each run of rows with one value in a column. */
const runsOf = (rows: readonly Row[], column: Column): Set<Row> =>
  new Set(rows.filter((row, index) => index === 0 || valueIn(row, column) !== valueIn(rows[index - 1] as Row, column)));

/** Whether rows name their group each, some of them the same as the row above, and none again later. */
function comesInRuns(rows: readonly Row[], column: Column): boolean {
  const runs = runsOf(rows, column).size;
  return runs >= 2 && runs < rows.length && new Set(rows.map((row) => valueIn(row, column))).size === runs;
}

function tablesOf(lines: Line[]): Table[] {
  const tables: Table[] = [];
  let table: Table | undefined;
  for (const [index, line] of lines.entries()) {
    const head = columnsOf(line.text);
    if (head) {
      line.furniture = 'table head';
      delete line.marker;
      // The head comes again on each page.
      const again = table?.columns.map(({ label }) => label).join() === head.map(({ label }) => label).join();
      if (!again) tables.push((table = { columns: head, rows: [] }));
    } else if (!table || line.furniture === 'page number') continue;
    else if (!line.text.includes('\t')) {
      if (!goesOn(line, lines[index + 1], table)) table = undefined;
      else if (!line.marker && namesGroup(line, table)) table.named = line.heading = true;
    } else if (isSum(line.text)) line.furniture = 'sum';
    else if (table.rows.length === 0 && cellsOf(line.text).every(({ text }) => isLabel(text))) {
      line.furniture = 'table head';
      table.columns = parted(table.columns, cellsOf(line.text));
    } else if (line.furniture === undefined) table.rows.push({ line, cells: align(cellsOf(line.text), table.columns) });
  }
  return tables;
}

/** The table with the column of its numbers, where that has no head or is the second of words. */
function withNumbers({ columns, rows }: Table): Table {
  const cells = rows.map(({ line }) => cellsOf(line.text));
  const wider = countedIn(
    columns,
    cells.map((row) => row.map(({ text }) => text)),
  );
  if (wider) return { columns: wider, rows: rows.map((row, at) => ({ ...row, cells: align(cells[at] ?? [], wider) })) };
  const counted = countedColumn(columns, cells);
  if (!counted) return { columns, rows };
  return {
    columns,
    counted,
    rows: rows.map((row, at) => ({ ...row, cells: alignCounted(cells[at] ?? [], columns, counted) })),
  };
}

/** The columns where a second line of the head parts one of them: 责任分工 into 牵头单位 and 配合单位. */
function parted(columns: readonly Column[], labels: readonly Cell[]): Column[] {
  const at = columns.findIndex(({ label }) => /分工|责任|落实/.test(label));
  const inner = labels.map(({ text }): Column => ({ label: text, holds: holdsOf(text) ?? 'text' }));
  return columns.flatMap((column, index) => (index === at ? inner : column));
}

/** Whether rows go on below a line that is none: the name of a group across the table, the rest of a cell. */
function goesOn(line: Line, next: Line | undefined, { columns }: Table): boolean {
  if (/^\d/.test(line.text)) return true;
  if (!next?.text.includes('\t') || columnsOf(next.text) || line.text.length > 40) return false;
  if (rowNumber(next.text)) return true;
  if (columns.some(({ holds }) => holds === 'number'))
    return cellsOf(next.text)
      .slice(0, 2)
      .some(({ text }) => cellNumber(text) !== undefined);
  return !line.marker && cellsOf(next.text).length === columns.length && /\d/.test(next.text);
}

/** 城市建设（2项）, across the table: where one stands right below the head, others do below whole rows. */
function namesGroup({ text }: Line, { columns, rows, named }: Table): boolean {
  const above = rows.at(-1);
  const whole = above ? named === true && above.cells.length === columns.length : true;
  return whole && columns[0]?.holds === 'number' && text.length <= 30 && !/^\d|[，。；：]/.test(text);
}

/** The columns that name a group of tasks and not the task: before the number, by their head's word, or as they come again and again. */
function groupsOf({ columns, rows, counted }: Table, numbered: boolean): Column[] {
  const filled = columns.filter(
    (column) => isWords(column) && rows.some(({ cells }) => cells.some((cell) => cell.column === column)),
  );
  const number = columns.findIndex(({ holds }) => holds === 'number');
  const counts = (column: Column): boolean => column === counted || (number >= 0 && columns.indexOf(column) > number);
  const groups: Column[] = [];
  while (filled.length > 1) {
    const [first, second] = filled as [Column, Column];
    const values = rows
      .filter((row) => !numbered || row.marker)
      .map(({ cells }) => cells.find(({ column }) => column === first)?.text);
    const again = values.filter((value, index) => index > 0 && (value === undefined || value === values[index - 1]));
    const repeats = again.length >= Math.max(1, values.length / 4);
    const told = again.some((value) => value !== undefined) || numbered || second.holds === 'name';
    const above = counts(second) && !counts(first);
    if (!(first.holds === 'kind' || above || (repeats && told && groups.length === 0))) break;
    groups.push(first);
    filled.shift();
  }
  return groups;
}

/** Whether a row without a number is a task: it has the cell that names one, and something more. */
function isWhole({ cells }: Row, { columns }: Table, groups: readonly Column[]): boolean {
  const title = columns.find((column) => isWords(column) && !groups.includes(column));
  return cells.length > 1 && cells.some(({ column }) => column === title);
}

/**
 * Values by which rows keep their order: their turn, where they are numbered by codes or anew within a table that has no
 * names of groups. `turn` is how many such rows stand above; gives how many there are now.
 */
function renumber(tasks: readonly Row[], headed: boolean, turn: number): number {
  const values = tasks.map((row) => row.marker?.value ?? 0);
  const coded = values.includes(0);
  const anew = !headed && values.some((value, index) => index > 0 && value <= (values[index - 1] ?? 0));
  if (!coded && !anew) return turn;
  for (const [index, { marker: own }] of tasks.entries()) if (own) own.value = turn + index + 1;
  return turn + tasks.length;
}
