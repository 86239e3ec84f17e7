/** Rows numbered in their second words, below a first cell that spans them: 一、信息公开 | 1.公开预算, then 2.更新栏目 alone. */
import { align, isWords, type Cell } from './cells.ts';
import type { Column } from './heads.ts';
import { marker, rankOf, type Marker } from './numbering.ts';

/** The number that a cell's words start with. */
export function numberOf(cell: Cell | undefined): Marker | undefined {
  const found = cell && marker(cell.text);
  return found && !found.doubtful && found.length < cell.text.length ? found : undefined;
}

const digit = rankOf('digit');
const isCounted = (cell: Cell | undefined): boolean => numberOf(cell)?.rank === digit;

/**
 * The second column of words, where the numbers in it count on from row to row, three at least, or start anew below a
 * first cell: a row that starts with such a number has none of its own.
 */
export function countedColumn(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Column | undefined {
  const [first, second] = columns.filter(isWords);
  if (first !== columns[0] || columns.some(({ holds }) => holds === 'number') || rows.length < 3) return undefined;
  let last = 0;
  for (const [one, two] of rows) {
    const spanned = isCounted(one);
    if (!spanned && (!isCounted(two) || (numberOf(one)?.rank ?? 0) > digit)) return undefined;
    const value = numberOf(spanned ? one : two)?.value ?? 0;
    if (value !== last + 1 && (spanned || value !== 1)) return undefined;
    last = value;
  }
  const values = new Set(rows.map(([one, two]) => numberOf(isCounted(one) ? one : two)?.value));
  return values.size > 1 && !isCounted(rows[0]?.[0]) ? second : undefined;
}

/** The cells under their columns: those of a row that starts with a number from the numbered column on. */
export const alignCounted = (cells: Cell[], columns: readonly Column[], counted: Column): Cell[] =>
  align(cells, isCounted(cells[0]) ? columns.slice(columns.indexOf(counted)) : columns);
