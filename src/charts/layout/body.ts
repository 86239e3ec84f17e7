/** Rows poured into a frame: as large as they fit, or as many as fit. */
import { ascending, descending, least, range } from 'd3';
import type { Frame } from '../frame.ts';
import { type Block, stack } from '../scene.ts';
import { draw, level, pour } from './flow.ts';
import type { Section } from './section.ts';
import { paragraph } from './text.ts';

/** Makes the sections of a chart for a column's width and a type size; `air` is room added between rows. */
export type Build = (width: number, em: number, air?: number) => Section[];

/** One way to pour: type size, columns, whether a panel may be parted. */
interface Way {
  em: number;
  columns: number;
  part: boolean;
}

/** All rows in one column, as high as they need. */
export function column(build: Build, frame: Frame, width: number): Block {
  const em = frame.em.max;
  const gap = em * 1.2;
  return draw(pour(build(width, em), { columns: 1, height: Infinity, gap, part: false }), width, 0, gap);
}

/**
 * The rows in a room. `builds` are tried in turn, and of each all sizes and columns; if none holds all rows, as many as
 * fit at the smallest type are drawn, and `rest` says how many more there are.
 */
export function fill(
  builds: Build[],
  frame: Frame,
  width: number,
  room: number,
  rest: (count: number) => string,
): Block {
  const all = ways(frame, width);
  for (const build of builds) {
    const known = new Map<string, Section[]>();
    const sections = (way: Way) => {
      const key = `${way.em} ${way.columns}`;
      const made = known.get(key) ?? build(columnWidth(width, way), way.em);
      known.set(key, made);
      return made;
    };
    const best = all.find((way) => pour(sections(way), roomOf(way, room)).rest === 0);
    if (best) return drawWhole(best, build, width, room);
  }
  return drawPart(builds.at(-1) ?? (() => []), frame, width, room, rest);
}

const gutterOf = ({ em }: Way): number => em * 2;

const columnWidth = (width: number, way: Way): number => (width - (way.columns - 1) * gutterOf(way)) / way.columns;

const roomOf = ({ em, columns, part }: Way, height: number) => ({ columns, height, gap: em, part });

/**
 * All ways, the best first: large type counts most; each further column costs a tenth of it, and parting a panel between
 * columns a fifth. Columns are at least 14 ems wide.
 */
function ways(frame: Frame, width: number): Way[] {
  const worth = ({ em, columns, part }: Way) => em * 0.9 ** (columns - 1) * (part ? 0.8 : 1);
  return range(frame.em.max, frame.em.min - 1, -2)
    .flatMap((em) => [1, 2, 3, 4].flatMap((columns) => [false, true].map((part) => ({ em, columns, part }))))
    .filter((way) => way.columns === 1 || columnWidth(width, way) >= way.em * 14)
    .sort((a, b) => descending(worth(a), worth(b)));
}

/** All rows, columns ending about level, rows drawn apart (by at most an em) to use the height that is left. */
function drawWhole(way: Way, build: Build, width: number, room: number): Block {
  const wide = columnWidth(width, way);
  const close = level(build(wide, way.em), roomOf(way, room));
  const rows = Math.max(...close.columns.map((parts) => parts.reduce((n, { from, to }) => n + to - from, 0)));
  const air = Math.min(way.em, Math.max(0, room - close.height) / rows);
  const aired = level(build(wide, way.em, air), roomOf(way, room));
  return draw(aired.rest === 0 ? aired : close, wide, gutterOf(way), way.em);
}

/** As many rows as fit at the smallest type, and a line on the rest. */
function drawPart(build: Build, frame: Frame, width: number, room: number, rest: (count: number) => string): Block {
  const em = frame.em.min;
  const note = (count: number) => paragraph(rest(count), width, { size: em, ink: 'muted' });
  const height = room - note(1).height - em * 0.6;
  const tried = ways(frame, width)
    .filter((way) => way.em === em && way.part)
    .map((way) => ({ way, poured: pour(build(columnWidth(width, way), em), roomOf(way, height)) }));
  const best = least(tried, (a, b) => ascending(a.poured.rest, b.poured.rest));
  if (!best) return { width, height: 0, marks: [] };
  const drawn = draw(best.poured, columnWidth(width, best.way), gutterOf(best.way), em);
  return stack([drawn, note(best.poured.rest)], em * 0.6);
}
