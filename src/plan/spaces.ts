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
    if (words === '' || line.length > 400 || /[\t　]|[ \u00a0]{2}/.test(words)) continue;
    const own = headWith(words);
    head = own ?? head;
    if (!head) continue;
    const cells = words.split(head.sign);
    const spaced = head.sign !== comma && head.columns[0]?.holds === 'number';
    const row = spaced ? cells.length > 2 && cellNumber(cells[0] ?? '') : cells.length === head.columns.length;
    if (own || row)
      for (const { index } of words.matchAll(own?.seam ?? head.sign)) found.add(from + line.indexOf(words) + index);
    else if (cells.length > 1 || line.length > 40 || note.test(line)) head = undefined;
  }
  return found;
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
