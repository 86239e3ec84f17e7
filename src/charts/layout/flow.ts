/** Pours sections into columns, as a newspaper does: in order, a section whole where it can be. */
import { sum } from 'd3';
import { type Block, type Mark, shift } from '../scene.ts';
import { footRoom, type Section } from './section.ts';

interface Part {
  section: Section;
  from: number;
  to: number;
}

export interface Poured {
  columns: Part[][];
  /** The tallest column. */
  height: number;
  /** Rows that found no room. */
  rest: number;
}

export interface Room {
  columns: number;
  height: number;
  /** Between sections. */
  gap: number;
  /** Whether a section may be parted between columns. */
  part: boolean;
}

/** Fills `room.columns` columns of `room.height`, one after another; what does not fit, and all after it, is the rest. */
export function pour(sections: Section[], room: Room): Poured {
  const columns: Part[][] = [[]];
  let y = 0;
  let tallest = 0;
  const next = () => {
    y = 0;
    columns.push([]);
  };
  const left = sections.map((section) => section.rows.length);
  fill: for (const [index, section] of sections.entries()) {
    let from = 0;
    while (from < section.rows.length) {
      const start = y === 0 ? 0 : y + room.gap;
      const to = fit(section, from, room.height - start, room.part, y === 0);
      const full = columns.length === room.columns;
      if (to === from) {
        if (y === 0 || full) break fill;
        next();
        continue;
      }
      columns.at(-1)?.push({ section, from, to });
      y = start + partHeight({ section, from, to });
      tallest = Math.max(tallest, y);
      from = to;
      left[index] = section.rows.length - from;
      if (from === section.rows.length) continue;
      if (full) break fill;
      next();
    }
  }
  return { columns, height: tallest, rest: sum(left) };
}

/** The end of the longest run of rows from `from` that fits; `from` if none does. No part is a single row, if it can. */
function fit(section: Section, from: number, height: number, part: boolean, fresh: boolean): number {
  let room = height - headOf(section, from).height - footRoom(section);
  let to = from;
  for (const row of section.rows.slice(from)) {
    if (row.height > room) break;
    room -= row.height;
    to += 1;
  }
  const left = section.rows.length - to;
  if (left === 0) return to;
  if (!part) return from;
  const kept = left === 1 ? to - 1 : to;
  return kept - from >= 2 ? kept : fresh ? to : from;
}

const headOf = (section: Section, from: number): Block => (from === 0 ? section.head : section.again);

const rowsHeight = ({ section, from, to }: Part): number => sum(section.rows.slice(from, to), (row) => row.height);

const partHeight = (part: Part): number =>
  headOf(part.section, part.from).height + rowsHeight(part) + footRoom(part.section);

/** The least height into which all still fits, so that columns end about level. */
export function level(sections: Section[], room: Room): Poured {
  const whole = pour(sections, room);
  if (whole.rest > 0 || room.columns === 1) return whole;
  let [low, high] = [0, room.height];
  for (let step = 0; step < 12; step += 1) {
    const height = (low + high) / 2;
    if (pour(sections, { ...room, height }).rest === 0) high = height;
    else low = height;
  }
  return pour(sections, { ...room, height: high });
}

/** Draws the columns, each `width` wide and `gutter` apart. */
export function draw(poured: Poured, width: number, gutter: number, gap: number): Block {
  const marks: Mark[] = poured.columns.flatMap((parts, column) => {
    let y = 0;
    return parts.flatMap((part, index) => {
      const top = index === 0 ? 0 : y + gap;
      y = top + partHeight(part);
      return shift(drawPart(part), column * (width + gutter), top);
    });
  });
  return { width: poured.columns.length * (width + gutter) - gutter, height: poured.height, marks };
}

/** The foot first, so that gridlines lie behind the bars. */
function drawPart(part: Part): Mark[] {
  const head = headOf(part.section, part.from);
  const marks = [...head.marks, ...shift(part.section.foot(rowsHeight(part)).marks, 0, head.height)];
  let y = head.height;
  for (const row of part.section.rows.slice(part.from, part.to)) {
    marks.push(...shift(row.marks, 0, y));
    y += row.height;
  }
  return marks;
}
