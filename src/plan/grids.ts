/** Tables of tasks that lost their tabs: cells parted by wide spaces, or a cell a line. What stands for each space or line break. */
import { mended, withoutBreaks } from './broken.ts';
import { align, cellNumber, cellsOf, fitOf } from './cells.ts';
import { furnitureOf } from './furniture.ts';
import { headOf, holdsOf, isLabel, mayLabel, type Column } from './heads.ts';
import { marker, rankOf } from './numbering.ts';
import { isWide, note, partWide, type Written } from './spaces.ts';
import { countedBelow } from './unheaded.ts';

/** A row as the lines of its cells. */
type Row = Written[];

/** By its offset, what stands in a table for a wide space or for the line breaks between two cells; '' inside a cell. */
export function grid(text: string): Map<number, '\t' | ''> {
  const lines = linesOf(text);
  const joints = new Map<number, '\t' | ''>();
  partWide(lines, joints);
  stack(lines, joints);
  return joints;
}

function linesOf(text: string): Written[] {
  const lines: Written[] = [];
  let start = 0;
  let apart = false;
  for (const line of text.split('\n')) {
    if (line === '') apart = true;
    else {
      lines.push({ text: line, start, end: start + line.length, apart });
      apart = false;
    }
    start += line.length + 1;
  }
  return lines;
}

/** 序号 / 任务名称 / 责任单位, each on its line, and below them the cells of each row in the same way. */
function stack(lines: readonly Written[], joints: Map<number, '\t' | ''>): void {
  const cells = withoutBreaks(lines.filter(({ text }) => furnitureOf(text) !== 'page number'));
  joinWithin(lines, cells, joints);
  for (let at = 0; at < cells.length; at += 1) {
    let run = 0;
    while (run < 12 && cells[at + run] && mayLabel(cells[at + run]?.text ?? '')) run += 1;
    let taken = 0;
    for (let size = run; size >= 3 && taken === 0; size -= 1) taken = tableAt(cells, at, size, joints);
    if (taken === 0) taken = brokenTableAt(cells, at, joints);
    at += Math.max(0, taken - 1);
  }
}

/** Joins the rows of the table whose head has `size` words at `at`. Gives how many cells they are: 0 where there is none. */
function tableAt(cells: readonly Written[], at: number, size: number, joints: Map<number, '\t' | ''>): number {
  const labels = cells.slice(at, at + size).map(({ text }) => text);
  const columns = labels.filter(isLabel).length * 2 >= size ? headOf(labels) : undefined;
  const { rows, width } = columns ? rowsAt(cells, at, columns) : { rows: [], width: 0 };
  if (rows.length < 3) return 0;
  for (const row of rows) join(row, width, joints);
  return rows.reduce((sum, { length }) => sum + length, 0);
}

/** How many cells a table whose head is broken has at most, so that many heads are read in linear time. */
const longest = 5000;

/** 序号 / 项目名称 / 责任 / 单位 / 1: the same, where words of the head were broken in narrow columns. */
function brokenTableAt(cells: readonly Written[], at: number, joints: Map<number, '\t' | ''>): number {
  if (holdsOf(cells[at]?.text ?? '') !== 'number') return 0;
  const size = cells.slice(at, at + 24).findIndex(({ text }) => cellNumber(text)?.value === 1);
  const head = size < 4 ? [] : mended(cells.slice(at, at + size));
  if (head.length < 3 || head.length === size) return 0;
  const taken = tableAt([...head, ...cells.slice(at + size, at + longest)], 0, head.length, joints);
  if (taken === 0) return 0;
  joinWithin(cells.slice(at, at + size), head, joints);
  return taken - head.length + size;
}

/** What stands between the lines within a cell: nothing. Lines and cells are in the order of the text: one pass. */
function joinWithin(lines: readonly Written[], cells: readonly Written[], joints: Map<number, '\t' | ''>): void {
  let index = 0;
  for (const { start, end } of cells) {
    while ((lines[index]?.start ?? Infinity) < start) index += 1;
    for (let line = lines[index]; line && line.end < end; line = lines[(index += 1)]) joints.set(line.end, '');
  }
}

/** A row's cells, parted by tabs; where it has more of them than the table, those are joined that are pieces of one. */
function join(row: Row, size: number, joints: Map<number, '\t' | ''>): void {
  const inner = row.slice(0, -1).map((cell, index) => ({ cell, next: row[index + 1] as Written, index }));
  const broken = inner
    .map(({ cell, next, index }) => ({
      index,
      sure: /[，、；（“《—]$/.test(cell.text) || /^[，。、；）”》]/.test(next.text),
      length: cell.text.length,
    }))
    .filter(({ sure, length }) => sure || length >= 10)
    .sort((a, b) => Number(b.sure) - Number(a.sure) || b.length - a.length)
    .slice(0, Math.max(0, row.length - size));
  const pieces = new Set(broken.map(({ index }) => index));
  for (const { cell, index } of inner) joints.set(cell.end, pieces.has(index) ? '' : '\t');
}

/** The rows at a head, where it has a column for their numbers and where it has none. */
function rowsAt(lines: readonly Written[], at: number, columns: readonly Column[]): { rows: Row[]; width: number } {
  const size = columns.length;
  const below = lines.slice(at + size, at + size * 2).map(({ text }) => text);
  const counted = countedBelow(columns, below);
  const rows = counted ? rowsBelow(lines, at, size, counted) : [];
  return rows.length > 3 ? { rows, width: size + 1 } : { rows: rowsBelow(lines, at, size, columns), width: size };
}

/** The head and the rows below it; fewer than three where the lines are no table. */
function rowsBelow(lines: readonly Written[], at: number, labels: number, columns: readonly Column[]): Row[] {
  const size = columns.length;
  const head = lines.slice(at, at + labels);
  const isHead = (from: number): boolean => head.every(({ text }, index) => lines[from + index]?.text === text);
  const rows = [head];
  let from = at + labels;
  let named = false;
  const number = columns.findIndex(({ holds }) => holds === 'number');
  for (;;) {
    if (isHead(from)) {
      rows.push(lines.slice(from, from + labels));
      from += labels;
      continue;
    }
    if (number >= 0 && namesGroup(lines, from, number === 0 && (named || rows.length === 1))) {
      if (rows.length === 1) named = true;
      from += 1;
      continue;
    }
    const wide = named && namesGroup(lines, from + size, true) ? from + size : 0;
    const end = wide || (number >= 0 ? numberedEnd(lines, from, number, size, isHead) : wholeEnd(lines, from, columns));
    if (end <= from) return rows;
    rows.push(lines.slice(from, end));
    from = end;
  }
}

/** 一、市长负责事项: the name of a group, across the table; `bare` where it may have no number of its own. */
function namesGroup(lines: readonly Written[], at: number, bare: boolean): boolean {
  const [name = '', below = ''] = [lines[at]?.text, lines[at + 1]?.text];
  const number = cellNumber(below);
  const group = marker(name);
  if (!number || cellNumber(name)) return false;
  return group ? group.rank < rankOf('digit') : bare && name.length <= 30 && !/[，。；]/.test(name);
}

const ends = (line: Written | undefined): boolean =>
  line === undefined || note.test(line.text) || isWide(line.text) || /^附件/.test(line.text);

/** Where the row ends that starts at `from`, by the number of the next one; `from` where none starts there. */
function numberedEnd(
  lines: readonly Written[],
  from: number,
  column: number,
  size: number,
  isHead: (from: number) => boolean,
): number {
  let at = from;
  while (at <= from + column && at < lines.length && !cellNumber(lines[at]?.text ?? '')) at += 1;
  const own = cellNumber(lines[at]?.text ?? '');
  if (!own || at > from + column) return from;
  const follows = (to: number): boolean => {
    const next = cellNumber(lines[to]?.text ?? '');
    if (!next) return false;
    const on =
      own.value === undefined || next.value === undefined ? own.value === next.value : next.value === own.value + 1;
    return on || (next.value === 1 && to - at === size);
  };
  const tail = size - column;
  const near = follows(at + size) ? at + size : undefined;
  for (let to = at + 1; to <= at + size * 2 + 4; to += 1) {
    if (isHead(to)) return to;
    // Right behind the row's number 三、产业工程 is its group, and no heading.
    const group = to === at + 1 && isWide(lines[to]?.text ?? '');
    if (!group && to >= (near ?? 0) && ends(lines[to])) return Math.min(to, at + tail);
    // The cells before the number of the next row are its own, unless one spans rows and stands in the first alone.
    if (to - at >= 2 && (near === undefined ? follows(to) : to === near))
      return Math.max(at + 1, to - Math.max(0, Math.min(column, to - at - tail)));
  }
  return Math.min(lines.length, at + tail);
}

/**
 * Where a row without a number ends: at a blank line, where rows stand apart and some cells are empty, or where its cells
 * fit the columns, all of them or all but the first.
 */
function wholeEnd(lines: readonly Written[], from: number, columns: readonly Column[]): number {
  if (lines[from]?.apart) {
    let to = from + 1;
    while (to < lines.length && to - from <= columns.length && !lines[to]?.apart) to += 1;
    const row = lines.slice(from, to);
    const cells = align(
      row.flatMap(({ text }) => cellsOf(text)),
      columns,
    );
    const fits = cells.every(({ text, column }) => column && fitOf(text, column) > -1.5);
    if (row.length >= 3 && row.length <= columns.length && fits && !row.some(ends)) return to;
  }
  for (const shown of [columns, columns.slice(1)]) {
    const row = lines.slice(from, from + shown.length);
    if (row.length < shown.length || row.some(ends)) continue;
    if (row.every(({ text }, index) => fitOf(text, shown[index] as Column) > -1.5)) return from + shown.length;
  }
  return from;
}
