/** Tables of tasks that lost their tabs: cells parted by wide spaces, or a cell a line. What stands for each space or line break. */
import { cellNumber, fitOf } from './cells.ts';
import { furnitureOf } from './furniture.ts';
import { headOf, isLabel, mayLabel, type Column } from './heads.ts';
import { marker, rankOf } from './numbering.ts';

interface Written {
  text: string;
  start: number;
  end: number;
  /** Whether a blank line stands above it. */
  apart: boolean;
}

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

/** 说明：本清单每半年调度一次 */
const note = /^(?:注|说明|备注|附注|填报|联系人|制表)[\d一二三]{0,2}[：:]/;

/** 序号　任务名称　主要内容: rows below such a head have their cells parted as its words are. */
function partWide(lines: readonly Written[], joints: Map<number, '\t' | ''>): void {
  let columns: Column[] | undefined;
  for (const { text, start } of lines) {
    const cells = text.includes('\t') ? [] : text.split('　');
    const head = cells.length > 1 ? headOf(cells.map((cell) => cell.trim())) : undefined;
    columns = head ?? columns;
    if (!columns) continue;
    if (cells.length < 2) {
      if (text.length > 40 || note.test(text) || text.includes('\t') || isWide(text)) columns = undefined;
      continue;
    }
    const row = head !== undefined || (cells.length <= columns.length + 1 && !/^[^，。]{2,8}：/.test(cells[0] ?? ''));
    if (!row) {
      columns = undefined;
      continue;
    }
    for (let at = text.indexOf('　'); at >= 0; at = text.indexOf('　', at + 1)) joints.set(start + at, '\t');
    const number = columns[0]?.holds === 'number' ? /^\d{1,3} (?=\S)/.exec(text) : null;
    if (number && cells.length < columns.length) joints.set(start + number[0].length - 1, '\t');
  }
}

/** The offsets of narrow spaces or commas that stand between cells: 序号 任务名称 责任单位, and the rows below. */
export function narrowCells(text: string): Set<number> {
  const found = new Set<number>();
  let head: { columns: Column[]; sign: RegExp } | undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    const from = start;
    start += line.length + 1;
    // Where wide spaces part the cells, narrow ones are of the text.
    const words = line.trim();
    if (words === '' || line.length > 400 || /[\t　]|[ \u00a0]{2}/.test(words)) continue;
    const own = headWith(words);
    head = own ?? head;
    if (!head) continue;
    const cells = words.split(head.sign);
    const spaced = head.sign !== comma && head.columns[0]?.holds === 'number';
    const row = spaced ? cells.length > 2 && cellNumber(cells[0] ?? '') : cells.length === head.columns.length;
    if (own || row) for (const { index } of words.matchAll(head.sign)) found.add(from + line.indexOf(words) + index);
    else if (cells.length > 1 || line.length > 40 || note.test(line)) head = undefined;
  }
  return found;
}

const comma = /,/g;
const space = /[ \u00a0]/g;

function headWith(line: string): { columns: Column[]; sign: RegExp } | undefined {
  for (const sign of [comma, space]) {
    const labels = line.split(sign);
    const columns = labels.length > 2 && labels.every(isLabel) ? headOf(labels) : undefined;
    if (columns) return { columns, sign };
  }
  return undefined;
}

/** Whether a line is a heading of the document, and no cell. */
function isWide(line: string): boolean {
  const rank = marker(line)?.rank;
  return rank !== undefined && rank <= rankOf('han-bracket') && cellNumber(line) === undefined;
}

/** 序号 / 任务名称 / 责任单位, each on its line, and below them the cells of each row in the same way. */
function stack(lines: readonly Written[], joints: Map<number, '\t' | ''>): void {
  const cells = lines.filter(({ text }) => furnitureOf(text) !== 'page number');
  for (let at = 0; at < cells.length; at += 1) {
    let run = 0;
    while (run < 12 && cells[at + run] && mayLabel(cells[at + run]?.text ?? '')) run += 1;
    for (let size = run; size >= 3; size -= 1) {
      const labels = cells.slice(at, at + size).map(({ text }) => text);
      const columns = labels.filter(isLabel).length * 2 >= size ? headOf(labels) : undefined;
      const rows = columns ? rowsBelow(cells, at, columns) : [];
      if (rows.length < 3) continue;
      for (const row of rows) join(row, size, joints);
      at += rows.reduce((sum, { length }) => sum + length, 0) - 1;
      break;
    }
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

/** The head and the rows below it; fewer than three where the lines are no table. */
function rowsBelow(lines: readonly Written[], at: number, columns: readonly Column[]): Row[] {
  const size = columns.length;
  const head = lines.slice(at, at + size);
  const isHead = (from: number): boolean => head.every(({ text }, index) => lines[from + index]?.text === text);
  const rows = [head];
  let from = at + size;
  const number = columns.findIndex(({ holds }) => holds === 'number');
  for (;;) {
    if (isHead(from)) {
      rows.push(lines.slice(from, from + size));
      from += size;
      continue;
    }
    const end = number >= 0 ? numberedEnd(lines, from, number, size, isHead) : wholeEnd(lines, from, columns);
    if (end <= from) return rows;
    rows.push(lines.slice(from, end));
    from = end;
  }
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
    if (to < (near ?? 0) ? false : ends(lines[to])) return Math.min(to, at + tail);
    // The cells before the number of the next row are its own, unless one spans rows and stands in the first alone.
    if (to - at >= 2 && (near === undefined ? follows(to) : to === near))
      return Math.max(at + 1, to - Math.max(0, Math.min(column, to - at - tail)));
  }
  return Math.min(lines.length, at + tail);
}

/** Where a row without a number ends: its cells fit the columns, all of them or all but the first. */
function wholeEnd(lines: readonly Written[], from: number, columns: readonly Column[]): number {
  for (const shown of [columns, columns.slice(1)]) {
    const row = lines.slice(from, from + shown.length);
    if (row.length < shown.length || row.some(ends)) continue;
    if (row.every(({ text }, index) => fitOf(text, shown[index] as Column) > -1.5)) return from + shown.length;
  }
  return from;
}
