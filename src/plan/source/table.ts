/** A table of a page as lines: a row a line, cells parted by tabs, as the parser reads tables. */
import type { Element } from 'hast';
import { children, elementsOf } from './elements.ts';

const rowsOf = (table: Element): Element[] => [
  ...children(table, 'thead').flatMap((part) => children(part, 'tr')),
  ...children(table, 'tr'),
  ...children(table, 'tbody', 'tfoot').flatMap((part) => children(part, 'tr')),
];
const cellsOf = (row: Element): Element[] => children(row, 'td', 'th');

/** A table of data has two columns or more and no table within; all others only place text on the page. */
export const isTabular = (table: Element): boolean =>
  !elementsOf(table).some(({ tagName }) => tagName === 'table') && rowsOf(table).some((row) => cellsOf(row).length > 1);

interface Cell {
  words: string;
  /** Whether it begins here, and was not reached over from the left or from above. */
  own: boolean;
  fromLeft: boolean;
}

/**
 * The rows as lines; `say` gives the words of a cell. A cell that reaches over several rows is said in each, since each
 * line is read for itself; a head of two rows becomes one; a cell without words is a dash, so that columns stay columns.
 */
export function linesOfTable(table: Element, say: (cell: Element) => string): string[] {
  const caption = children(table, 'caption').map(say);
  const rows = gridOf(table, say);
  const head = headOf(table, rows);
  const lines = [...head, ...rows.slice(head.length > 0 ? heightOf(table) : 0).map(lineOf)];
  return [...caption, ...lines].filter((line) => line !== '');
}

function gridOf(table: Element, say: (cell: Element) => string): Cell[][] {
  const held = new Map<number, { words: string; rows: number }>();
  return rowsOf(table).map((row) => {
    const cells: Cell[] = [];
    const reach = (): void => {
      for (let above = held.get(cells.length); above && above.rows > 0; above = held.get(cells.length)) {
        above.rows -= 1;
        cells.push({ words: above.words, own: false, fromLeft: false });
      }
    };
    for (const cell of cellsOf(row)) {
      reach();
      const words = say(cell).replaceAll('\t', ' ');
      const [wide, high] = [span(cell, 'colSpan'), span(cell, 'rowSpan')];
      for (let at = 0; at === 0 || (at < wide && cells.length < most); at += 1) {
        held.set(cells.length, { words: at === 0 ? words : '', rows: high - 1 });
        cells.push({ words, own: at === 0, fromLeft: at > 0 });
      }
    }
    reach();
    return cells;
  });
}

/** No table has more columns; a page may claim millions. */
const most = 100;
const span = (cell: Element, name: 'colSpan' | 'rowSpan'): number =>
  Math.min(most, Math.max(1, Math.floor(Number(cell.properties[name] ?? 1)) || 1));

function lineOf(cells: readonly Cell[]): string {
  const shown = cells.map(({ words, fromLeft }) => (fromLeft ? '' : words));
  if (!cells.some(({ own, words }) => own && words !== '')) return '';
  const said = shown.filter((words) => words !== '');
  return said.length === 1 ? (said[0] ?? '') : shown.map((words) => words || '—').join('\t');
}

/** How many rows the head has: as many as the first row's highest cell reaches over, if another cell there is a group. */
function heightOf(table: Element): number {
  const cells = rowsOf(table)[0] ? cellsOf(rowsOf(table)[0] as Element) : [];
  const high = Math.max(1, ...cells.map((cell) => span(cell, 'rowSpan')));
  return cells.some((cell) => span(cell, 'colSpan') > 1) && high <= 3 ? high : 1;
}

/** 目标 over 数量 and 时限, beside 指标 over both rows: 指标　目标（数量）　目标（时限） */
function headOf(table: Element, rows: readonly Cell[][]): string[] {
  const height = heightOf(table);
  if (height === 1) return [];
  const columns = rows[0]?.map((_, at) => {
    const words = rows.slice(0, height).map((row) => row[at]?.words ?? '');
    const [first = '', ...more] = words.filter((word, index) => word !== '' && words.indexOf(word) === index);
    return more.length > 0 ? `${first}（${more.join('，')}）` : first || '—';
  });
  return columns ? [columns.join('\t')] : [];
}
