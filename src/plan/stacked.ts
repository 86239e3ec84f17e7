/** The rows of a table of tasks that has a cell a line: where each of them ends. */
import { align, cellNumber, cellsOf, fitOf } from './cells.ts';
import type { Column } from './heads.ts';
import { marker, rankOf } from './numbering.ts';
import { isWide, note, type Written } from './spaces.ts';
import { countedBelow } from './unheaded.ts';

/** A row as the lines of its cells. */
export type Row = Written[];

/** The rows at a head, where it has a column for their numbers and where it has none. */
export function rowsAt(
  lines: readonly Written[],
  at: number,
  columns: readonly Column[],
): { rows: Row[]; width: number } {
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
      if (number === 0) named = true;
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
