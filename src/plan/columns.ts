/** Tables of tasks that were flattened to text, a row a line: 序号 / 项目名称 / 建设内容 / 牵头单位 / 完成时限. */
import { align, cellNumber, cellsOf, isDash, isWords, type Cell } from './cells.ts';
import type { FieldSpan } from './fields.ts';
import { headOf, tells, type Column } from './heads.ts';
import type { Line } from './lines.ts';
import { marker, rankOf, type Marker } from './numbering.ts';

/** The columns of a table's head, or undefined where the line is none. */
export const columnsOf = (line: string): Column[] | undefined =>
  line.includes('\t') ? headOf(line.split('\t').map((cell) => cell.trim())) : undefined;

/** A row that is not a task but adds the others up. */
const isSum = (line: string): boolean => /^(?:合[\s　]*计|总计|小计)\t/.test(line);

/** What comes before the text of a row's task: `3\t`, `3.`; undefined where the row goes on with the task above it. */
export function rowNumber(line: string): { number: string; length: number } | undefined {
  const [whole, number] = /^(\d{1,3})(?:\t[\s　]*|[.．、](?!\d)[\s　]*)/.exec(line) ?? [];
  return whole === undefined || number === undefined ? undefined : { number, length: whole.length };
}

interface Row {
  line: Line;
  cells: Cell[];
  /** The cell that is its number, or starts with it. */
  numbered?: Cell;
  marker?: Marker;
}
interface Table {
  columns: Column[];
  rows: Row[];
}

/**
 * Reads the rows below tables' heads: their numbers, and their cells that are fields or name a group. Gives the lines,
 * with a line of its own for the name of a group that stands in its first row alone.
 */
export function readRows(lines: Line[]): Line[] {
  const tables = tablesOf(lines);
  for (const { rows, columns } of tables) for (const row of rows) findNumber(row, columns);
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
    for (const row of table.rows) {
      const heading = readRow(row, groups, sparse);
      if (heading) headings.set(row.line, heading);
    }
    if (numbered) turn = renumber(tasks, sparse !== undefined, turn);
  }
  return lines.flatMap((line) => [headings.get(line) ?? [], line].flat());
}

const mark = (number: string, value: number): Marker => {
  return { rank: rankOf('digit'), number, value, length: 0, doubtful: false };
};

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
    else if (!line.text.includes('\t')) table = goesOn(line, lines[index + 1], table) ? table : undefined;
    else if (isSum(line.text)) line.furniture = 'sum';
    else if (line.furniture === undefined) table.rows.push({ line, cells: align(cellsOf(line.text), table.columns) });
  }
  return tables;
}

/** Whether rows go on below a line that is none: the name of a group across the table, the rest of a cell. */
function goesOn(line: Line, next: Line | undefined, { columns }: Table): boolean {
  if (/^\d/.test(line.text)) return true;
  if (!next?.text.includes('\t') || columnsOf(next.text) || line.text.length > 40) return false;
  if (columns.some(({ holds }) => holds === 'number'))
    return cellsOf(next.text)
      .slice(0, 2)
      .some(({ text }) => cellNumber(text) !== undefined);
  return !line.marker && cellsOf(next.text).length === columns.length && /\d/.test(next.text);
}

/** The number in a column of its own, or before the first words: `1.村道提升`. */
function findNumber(row: Row, columns: readonly Column[]): void {
  const own = row.cells.find(({ column }) => column?.holds === 'number');
  const found = own && cellNumber(own.text);
  if (own && found) {
    row.numbered = own;
    row.marker = mark(found.number, found.value ?? 0);
    return;
  }
  const first = row.cells.find(({ column }) => column?.holds === 'name' || column?.holds === 'text');
  const before = first && marker(first.text);
  if (!first || !before || before.doubtful || columns.some(({ holds }) => holds === 'number')) return;
  if (before.length >= first.text.length) return;
  row.numbered = { ...first, end: first.start + before.length };
  row.marker = mark(before.number, before.value);
}

/** The columns that name a group of tasks and not the task: before the number, by their head's word, or as they come again and again. */
function groupsOf({ columns, rows }: Table, numbered: boolean): Column[] {
  const filled = columns.filter(
    (column) => isWords(column) && rows.some(({ cells }) => cells.some((cell) => cell.column === column)),
  );
  const number = columns.findIndex(({ holds }) => holds === 'number');
  const groups: Column[] = [];
  while (filled.length > 1) {
    const [first, second] = filled as [Column, Column];
    const values = rows
      .filter((row) => !numbered || row.marker)
      .map(({ cells }) => cells.find(({ column }) => column === first)?.text);
    const again = values.filter((value, index) => index > 0 && (value === undefined || value === values[index - 1]));
    const repeats = again.length >= Math.max(1, values.length / 4);
    const told = again.some((value) => value !== undefined) || numbered || second.holds === 'name';
    const above = columns.indexOf(first) < number && columns.indexOf(second) > number;
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

const isField = ({ column, text }: Cell): boolean =>
  column !== undefined &&
  (column.holds === 'other' || (tells(column.holds) && text.length <= 80 && !/[。；]/.test(text)));

/** Marks what of a row is no text of its task; gives the line of the group that it opens. */
function readRow(row: Row, groups: readonly Column[], sparse: Column | undefined): Line | undefined {
  const { line, cells } = row;
  const spans: FieldSpan[] = [];
  const words: Cell[] = [];
  let heading: Line | undefined;
  for (const [index, cell] of cells.entries()) {
    const { column, text } = cell;
    const group = column !== undefined && groups.includes(column);
    const place = { start: line.start + cell.start, end: line.start + cell.end };
    if (!(group || cell === row.numbered || isField(cell) || isDash(text))) {
      if (words.length === 0) spans.push(...numberBefore(row, cell));
      words.push(cell);
      continue;
    }
    // The sign between two cells goes with the one that is no text.
    const start = line.start + (words.length > 0 ? (cells[index - 1]?.end ?? 0) : cell.start);
    const next = words.length > 0 ? undefined : cells[index + 1];
    const end = line.start + (index === cells.length - 1 ? line.text.length : (next?.start ?? cell.end));
    if (cell === row.numbered) {
      if (index === 0 && row.marker) row.marker.length = end - line.start;
      else spans.push({ start, end, fields: [], is: 'numbering' });
    } else if (group && column === sparse) {
      if (row.marker) heading = { ...place, text, heading: true };
      spans.push({ ...place, fields: [], is: 'heading' }, { start: place.end, end, fields: [] });
    } else {
      const key = column && tells(column.holds) ? column.holds : 'other';
      spans.push({ start, end, fields: isDash(text) ? [] : [{ key, label: column?.label ?? '', ...place }] });
    }
  }
  line.fields = spans.filter(({ start, end }) => end > start);
  if (!row.marker) return undefined;
  line.marker = row.marker;
  const [first, ...others] = words;
  const more = others.filter((cell) => /\p{Script=Han}{3}/u.test(cell.text));
  if (first && isTitle(first, more)) line.title = line.start + first.end;
  return heading;
}

/** A number at the start of a row's first words: the marker of the line, or, behind the name of a group, a span. */
function numberBefore({ line, numbered, marker: own }: Row, cell: Cell): FieldSpan[] {
  if (!numbered || !own || numbered.start !== cell.start || numbered.end >= cell.end) return [];
  if (cell.start === 0) own.length = numbered.end;
  else return [{ start: line.start + cell.start, end: line.start + numbered.end, fields: [], is: 'numbering' }];
  return [];
}

/** Whether a cell as a whole is the title: the name of a task above its text, or a name that says no more than that. */
function isTitle({ text, column }: Cell, others: readonly Cell[]): boolean {
  if (/[。！？；]./.test(text) || text.length > 60) return false;
  const [, ...later] = text.split(/[，：]/);
  const commas = later.length;
  if (others.length > 0) return commas === 0 || text.length <= 45;
  return column?.holds === 'name' && (commas === 0 || (commas === 1 && text.length <= 30 && !/\d/.test(later.join())));
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
