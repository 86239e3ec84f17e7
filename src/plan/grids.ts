/** Tables of tasks that lost their tabs: cells parted by wide spaces, or a cell a line. What stands for each space or line break. */
import { mended, withoutBreaks } from './broken.ts';
import { cellNumber } from './cells.ts';
import { furnitureOf } from './furniture.ts';
import { headOf, holdsOf, isLabel, mayLabel } from './heads.ts';
import { partWide, type Written } from './spaces.ts';
import { rowsAt, type Row } from './stacked.ts';

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
