/** A column of numbers without a head: 工作任务 / 责任单位 above 党建 / 1 / 办好夜校 / 宣传部. */
import { cellNumber } from './cells.ts';
import type { Column } from './heads.ts';

const atMost = 2;

const withNumberAt = (columns: readonly Column[], at: number): Column[] =>
  columns.toSpliced(at, 0, { label: '', holds: 'number' });

const isNumbered = (columns: readonly Column[]): boolean => columns.some(({ holds }) => holds === 'number');

/** The columns, with one of numbers where the first of the cells below, one a line, show the number 1. */
export function countedBelow(columns: readonly Column[], cells: readonly string[]): Column[] | undefined {
  const at = cells.slice(0, atMost + 1).findIndex((cell) => cellNumber(cell)?.value === 1);
  return at < 0 || at >= columns.length || isNumbered(columns) ? undefined : withNumberAt(columns, at);
}

/**
 * The columns, with one of numbers where rows with a cell more than the head count on from 1, three at least; or, where
 * none has more, the first of them is one of numbers.
 */
export function countedIn(columns: readonly Column[], rows: readonly (readonly string[])[]): Column[] | undefined {
  if (isNumbered(columns)) return undefined;
  const found = rows.map((cells) => cells.slice(0, atMost + 1).findIndex((cell) => cellNumber(cell) !== undefined));
  const counts = found.every((at, index) => cellNumber(rows[index]?.[at] ?? '')?.value === index + 1);
  if (!counts || rows.length < 3) return undefined;
  if (rows.some(({ length }) => length > columns.length)) return withNumberAt(columns, Math.max(...found));
  return found.every((at) => at === 0) ? withNumberAt(columns.slice(1), 0) : undefined;
}
