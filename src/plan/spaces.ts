/** Tables of tasks whose cells are parted by spaces or commas: what stands for each of these. */
import { cellNumber } from './cells.ts';
import { headOf, isLabel, type Column } from './heads.ts';
import { marker, rankOf } from './numbering.ts';

/** A line of the text that is not blank. */
export interface Written {
  text: string;
  start: number;
  end: number;
  /** Whether a blank line stands above it. */
  apart: boolean;
}

/** 说明：本清单每半年调度一次 */
export const note = /^(?:注|说明|备注|附注|填报|联系人|制表)[\d一二三]{0,2}[：:]/;

/** 序号　任务名称　主要内容: rows below such a head have their cells parted as its words are. */
export function partWide(lines: readonly Written[], joints: Map<number, '\t' | ''>): void {
  let columns: Column[] | undefined;
  for (const [index, { text, start }] of lines.entries()) {
    const cells = text.includes('\t') ? [] : text.split('　');
    const head = cells.length > 1 ? headOf(cells.map((cell) => cell.trim())) : undefined;
    columns = head ?? columns;
    if (!columns) continue;
    if (cells.length < 2) {
      // 一、会务与组织建设, above 01　召开…: a heading within the table.
      const parts = text.length <= 20 && cellNumber(lines[index + 1]?.text.split('　')[0] ?? '') !== undefined;
      if (text.length > 40 || note.test(text) || text.includes('\t') || (isWide(text) && !parts)) columns = undefined;
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
  let head: Head | undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    const from = start;
    start += line.length + 1;
    // Where wide spaces part the cells, narrow ones are of the text.
    const words = line.trim();
    if (words === '' || line.length > 400 || /[\t　]/.test(words)) continue;
    const spaced = head && head.sign !== comma && head.columns[0]?.holds === 'number' ? head.columns.length : 0;
    const parted = spaced > 0 && cellNumber(words.slice(0, words.search(space))) ? seamsOf(words, spaced) : [];
    if (/[ \u00a0]{2}/.test(words) && parted.length < 2) continue;
    const own = headWith(words);
    head = own ?? head;
    if (!head) continue;
    const cells = words.split(head.sign);
    const row = spaced > 0 ? parted.length > 1 : cells.length === head.columns.length;
    const seams = own || spaced === 0 ? [...words.matchAll(own?.seam ?? head.sign)].map(({ index }) => index) : parted;
    if (own || row) for (const index of seams) found.add(from + line.indexOf(words) + index);
    else if (cells.length > 1 || line.length > 40 || note.test(line)) head = undefined;
  }
  return found;
}

/**
 * The spaces that part the cells of a row: all but those within a name that a narrow column broke (强化用水总 量管理). Two
 * spaces have an empty cell between them. There are no more cells than `columns`, as far as short pieces can be joined.
 */
function seamsOf(words: string, columns: number): number[] {
  const cells = words.split(space);
  const seams = [...words.matchAll(space)].map(({ index }) => index);
  const long = cells.findIndex((cell) => cell.length >= 12);
  const names = cells.flatMap((cell, at) => {
    const pieces = at > 1 && (long < 0 || at < long) && broken.test(cell) && broken.test(cells[at - 1] ?? '');
    return pieces ? [{ at, length: cell.length }] : [];
  });
  const spare = cells.length - columns;
  // A cell of one character is none.
  const joined = names.filter(({ length }) => length === 1);
  const others = names.filter(({ length }) => length > 1).sort((a, b) => a.length - b.length);
  const inner = new Set([...joined, ...others.slice(0, Math.max(0, spare - joined.length))].map(({ at }) => at - 1));
  return seams.filter((_, at) => !inner.has(at));
}

interface Head {
  columns: Column[];
  /** What parts the cells below. */
  sign: RegExp;
  /** What parts the words of the head itself. */
  seam: RegExp;
}

const comma = /,/g;
const space = /[ \u00a0]/g;
const broken = /^\p{Script=Han}{1,8}$/u;
/** 序号 工 作 任 务 责任单位: not between the characters of one word. */
const outsideWord = /(?<![ \u00a0]\p{Script=Han})[ \u00a0]|[ \u00a0](?!\p{Script=Han}(?:[ \u00a0]|$))/gu;

function headWith(line: string): Head | undefined {
  for (const [sign, seam] of [
    [comma, comma],
    [space, space],
    [space, outsideWord],
  ] as const) {
    const labels = line.split(seam).map((label) => label.replace(space, ''));
    const columns = labels.length > 2 && labels.every(isLabel) ? headOf(labels) : undefined;
    if (columns) return { columns, sign, seam };
  }
  return undefined;
}

/** Whether a line is a heading of the document, and no cell. */
export function isWide(line: string): boolean {
  const rank = marker(line)?.rank;
  return rank !== undefined && rank <= rankOf('han-bracket') && cellNumber(line) === undefined;
}
