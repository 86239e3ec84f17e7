/** The cells of a row, each under the column that it belongs to, though empty ones left no trace. */
import type { Column, Holds } from './heads.ts';
import { marker } from './numbering.ts';

export interface Cell {
  text: string;
  /** Offsets in the row's line; of the words alone. */
  start: number;
  end: number;
  column?: Column;
}

/** The cells of a line, empty ones left out. */
export function cellsOf(line: string): Cell[] {
  return [...line.matchAll(/[^\t]+/g)].flatMap(({ 0: cell, index }) => {
    const text = cell.trim();
    const start = index + cell.indexOf(text);
    return text === '' ? [] : [{ text, start, end: start + text.length }];
  });
}

/** A number of its own in a cell: 3, 03, 3., 二, （三）, ④, A-1, 2.3, 1-2. */
export function cellNumber(cell: string): { number: string; value: number | undefined } | undefined {
  if (cell.length > 12 || /^附[件表录]/.test(cell)) return undefined;
  if (
    /^(?:[A-Za-z\p{Script=Han}]{1,4}[-—–.]?)?\d{1,3}(?:[-—–.]\d{1,3}){0,2}$/u.test(cell) &&
    /[-—–.A-Za-z]|^\p{Script=Han}/u.test(cell)
  )
    return { number: cell, value: undefined };
  const found = marker(/^(?:\d{1,3}|[一二三四五六七八九十百]{1,4})$/.test(cell) ? `${cell}、` : cell);
  const whole = found && (found.length >= cell.length || found.number === cell);
  return found && whole && found.value < 1000 ? { number: found.number, value: found.value } : undefined;
}

export const isTime = (cell: string): boolean =>
  cell.length <= 40 &&
  /[\d一二三四五六七八九十]\s?[月日年]|年底|月底|季度|年[初中内末]|半年|全年|长期|持续|常年|常态|每[年月周季日]|贯穿|随时|即时|按时|\d{1,4}[-./]\d|^\d{1,2}(?:[-—–~～至、]\d{1,2})?$/.test(
    cell,
  );

/** An empty cell, as tables write it: —, /, 无. */
export const isDash = (cell: string): boolean => /^[—–－/\\-]+$|^无$/.test(cell);

const bodies =
  /(?:[局委办科室部处会院校组站所队团厅署司社馆园行厂股区县镇乡村街道]|中心|公司|单位|部门|人员|书记|主席|主任|校长|院长|支部|成员|领导)(?:（[^（）]{1,30}）|等)?(?:牵头|主办|负责|落实|配合|协办|协助|参与)?$/;

/** Whether a cell says who: 办公室、各科室. */
export const isBody = (cell: string): boolean =>
  cell.length <= 60 &&
  !/[。；\d]/.test(cell) &&
  (bodies.test(cell) || /^\p{Script=Han}{2,4}(?:[、，　\s]\p{Script=Han}{2,4}){0,8}$/u.test(cell));

/** How well a cell fits a column: above 0 where it does, far below where it cannot. */
const fits: Record<Holds, (cell: string) => number> = {
  number: (cell) => (cellNumber(cell) ? 4 : -8),
  kind: (cell) => (cell.length <= 16 && !/[，。；\d]/.test(cell) ? 1 : -3),
  name: (cell) => (isTime(cell) && cell.length <= 8 ? -2 : cell.length <= 10 ? 1.5 : cell.length <= 40 ? 1.2 : 0.6),
  text: (cell) => (isTime(cell) && cell.length <= 8 ? -2 : cell.length >= 12 ? 1.6 : 0.6),
  lead: (cell) => (isBody(cell) ? (isTime(cell) ? 0 : 2) : cell.length > 30 || /[。；]/.test(cell) ? -6 : -1),
  support: (cell) => (isBody(cell) ? (isTime(cell) ? 0 : 2) : cell.length > 60 || /[。；]/.test(cell) ? -6 : -1),
  deadline: (cell) => (isTime(cell) ? 3 : cell.length > 20 ? -6 : -2),
  other: (cell) => (cell.length <= 20 ? 0.3 : -0.5),
};
const missing: Record<Holds, number> = {
  number: -0.6,
  kind: -0.4,
  name: -0.8,
  text: -0.9,
  lead: -0.9,
  support: -0.6,
  deadline: -0.9,
  other: -0.1,
};

/** 是, 否, √: the answer that a column asks for by its head, 是否达标. */
const isAnswer = (cell: string): boolean => /^(?:是|否|[√×✓✗])$/.test(cell);

export function fitOf(cell: string, { holds, label }: Column): number {
  if (label.startsWith('是否')) return isAnswer(cell) ? 3 : -3;
  if (isAnswer(cell)) return -2;
  return isDash(cell) ? 0.3 : fits[holds](cell);
}

/** Whether a column holds words of the task or of its group. */
export const isWords = ({ holds }: Column): boolean => holds === 'kind' || holds === 'name' || holds === 'text';

/**
 * Puts each cell under its column: one by one where there are as many of both, else as they fit best. More cells than
 * columns are the pieces of a text. Cells and columns are few: their product is the work.
 */
export function align(cells: Cell[], columns: readonly Column[]): Cell[] {
  if (cells.length === columns.length) return cells.map((cell, index) => under(cell, columns[index]));
  const words = columns.filter(isWords);
  // best[i][j]: the first i cells under the first j columns, and the way there.
  const best: number[][] = [[0]];
  const way: ('skip' | 'take' | 'more')[][] = [[]];
  for (let i = 0; i <= cells.length; i += 1) {
    best[i] ??= [];
    way[i] ??= [];
    for (let j = 0; j <= columns.length; j += 1) {
      if (i === 0 && j === 0) continue;
      const cell = cells[i - 1];
      const column = columns[j - 1];
      const skip = column
        ? (best[i]?.[j - 1] ?? -Infinity) + (words.length === 1 && words[0] === column ? -5 : missing[column.holds])
        : -Infinity;
      const take = cell && column ? (best[i - 1]?.[j - 1] ?? -Infinity) + fitOf(cell.text, column) : -Infinity;
      const goesOn = column?.holds === 'text' || column?.holds === 'name';
      const more =
        cell && goesOn && way[i - 1]?.[j] !== 'skip'
          ? (best[i - 1]?.[j] ?? -Infinity) - (column.holds === 'text' ? 0.7 : 1)
          : -Infinity;
      const most = Math.max(skip, take, more);
      (best[i] as number[])[j] = most;
      (way[i] as string[])[j] = most === take ? 'take' : most === skip ? 'skip' : 'more';
    }
  }
  const placed: Cell[] = [];
  let j = columns.length;
  for (let i = cells.length; i > 0;) {
    const step = j >= 0 ? way[i]?.[j] : undefined;
    const cell = cells[i - 1] as Cell;
    if (step === 'skip') j -= 1;
    else {
      placed.unshift(under(cell, columns[j - 1]));
      i -= 1;
      if (step !== 'more') j -= 1;
    }
  }
  return placed;
}

const under = (cell: Cell, column: Column | undefined): Cell => (column ? { ...cell, column } : cell);
