/** A row of a table of tasks: which of its cells are its number, its fields, the name of its group, its title. */
import { cellNumber, isDash, type Cell } from './cells.ts';
import type { FieldSpan } from './fields.ts';
import { tells, type Column } from './heads.ts';
import type { Line } from './lines.ts';
import { marker, rankOf, type Marker } from './numbering.ts';
import { numberOf } from './spanned.ts';

export interface Row {
  line: Line;
  cells: Cell[];
  /** The cell that is its number, or starts with it. */
  numbered?: Cell;
  marker?: Marker;
}
/** The marker of a row, before it is known how far into the line it reaches. */
export const mark = (number: string, value: number): Marker => {
  return { rank: rankOf('digit'), number, value, length: 0, doubtful: false };
};

/** The number in a column of its own, or before the first words: `1.村道提升`. */
export function findNumber(row: Row, columns: readonly Column[], counted?: Column): void {
  const own = row.cells.find(({ column }) => column?.holds === 'number');
  const found = own && cellNumber(own.text);
  if (own && found) {
    row.numbered = own;
    row.marker = mark(found.number, found.value ?? 0);
    return;
  }
  const first = row.cells.find(({ column }) =>
    counted ? column === counted : column?.holds === 'name' || column?.holds === 'text',
  );
  const before = first && marker(first.text);
  if (!first || !before || before.doubtful || columns.some(({ holds }) => holds === 'number')) return;
  if (before.length >= first.text.length) return;
  row.numbered = { ...first, end: first.start + before.length };
  row.marker = mark(before.number, before.value);
}

const isField = ({ column, text }: Cell): boolean =>
  column !== undefined &&
  (column.holds === 'other' || (tells(column.holds) && text.length <= 80 && !/[。；]/.test(text)));

/** Marks what of a row is no text of its task; gives the line of the group that it opens. */
export function readRow(row: Row, groups: readonly Column[], sparse: Column | undefined): Line | undefined {
  const { line, cells } = row;
  const spans: FieldSpan[] = [];
  const words: Cell[] = [];
  let heading: Line | undefined;
  for (const [index, cell] of cells.entries()) {
    const { column, text } = cell;
    const group = column !== undefined && groups.includes(column);
    const place = { start: line.start + cell.start, end: line.start + cell.end };
    if (!(group || cell === row.numbered || isField(cell) || isDash(text))) {
      if (words.length === 0) spans.push(...numberBefore(row, cell));
      words.push(cell);
      continue;
    }
    // The sign between two cells goes with the one that is no text.
    const start = line.start + (words.length > 0 ? (cells[index - 1]?.end ?? 0) : cell.start);
    const next = words.length > 0 ? undefined : cells[index + 1];
    const end = line.start + (index === cells.length - 1 ? line.text.length : (next?.start ?? cell.end));
    if (cell === row.numbered) {
      if (index === 0 && row.marker) row.marker.length = end - line.start;
      else spans.push({ start, end, fields: [], is: 'numbering' });
    } else if (group && column === sparse) {
      if (row.marker) heading = headingAt(place, cell, row.marker);
      spans.push({ ...place, fields: [], is: 'heading' }, { start: place.end, end, fields: [] });
    } else {
      const key = column && tells(column.holds) ? column.holds : 'other';
      spans.push({ start, end, fields: isDash(text) ? [] : [{ key, label: column?.label ?? '', ...place }] });
    }
  }
  line.fields = spans.filter(({ start, end }) => end > start);
  if (!row.marker) return undefined;
  line.marker = row.marker;
  const [first, ...others] = words;
  const more = others.filter((cell) => /\p{Script=Han}{3}/u.test(cell.text));
  if (first && isTitle(first, more)) line.title = line.start + first.end;
  return heading;
}

/** The name of a group: with its own number, 一、, where that is of a wider form than the rows'. */
function headingAt(place: { start: number; end: number }, cell: Cell, row: Marker): Line {
  const own = numberOf(cell);
  return { ...place, text: cell.text, heading: true, ...(own && own.rank < row.rank ? { marker: own } : {}) };
}

/** A number at the start of a row's first words: the marker of the line, or, behind the name of a group, a span. */
function numberBefore({ line, numbered, marker: own }: Row, cell: Cell): FieldSpan[] {
  if (!numbered || !own || numbered.start !== cell.start || numbered.end >= cell.end) return [];
  if (cell.start === 0) own.length = numbered.end;
  else return [{ start: line.start + cell.start, end: line.start + numbered.end, fields: [], is: 'numbering' }];
  return [];
}

/** Whether a cell as a whole is the title: the name of a task above its text, or a name that says no more than that. */
function isTitle({ text, column }: Cell, others: readonly Cell[]): boolean {
  if (/[。！？；]./.test(text) || text.length > 60) return false;
  const [, ...later] = text.split(/[，：]/);
  const commas = later.length;
  if (others.length > 0) return commas === 0 || text.length <= 45;
  return column?.holds === 'name' && (commas === 0 || (commas === 1 && text.length <= 30 && !/\d/.test(later.join())));
}
