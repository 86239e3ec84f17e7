/** `layout(chart, frame)`: where everything stands. Group, scale, place; the same in Node and in a browser. */
import { ascending, descending, least, range } from 'd3';
import { chartText } from '../../text.ts';
import { type Chart, rowsOf, themesOf } from '../chart.ts';
import type { Frame } from '../frame.ts';
import { type Block, type Scene, shift, stack } from '../scene.ts';
import { cellsSection } from './cells.ts';
import { figure } from './figure.ts';
import { draw, level, pour } from './flow.ts';
import { footer } from './footer.ts';
import { header } from './header.ts';
import { panelSections, setting } from './panel.ts';
import type { Section } from './section.ts';
import { paragraph } from './text.ts';

/**
 * The scene of a chart in a frame. On a page it is as high as its rows need. In a fixed frame the type is the largest
 * at which all rows fit, in as many columns as that takes; if even the smallest legible type cannot hold them, as many
 * rows as fit are shown and a line says how many more the page has: a slide that nobody can read helps nobody.
 */
export function layout(chart: Chart, frame: Frame): Scene {
  const width = frame.width - 2 * frame.pad;
  const single = rowsOf(chart).length === 1;
  const top = header(chart, frame, width);
  const bottom = footer(chart, frame, width);
  const gap = frame.small * 1.4;
  const room =
    frame.height === undefined ? undefined : frame.height - 2 * frame.pad - top.height - bottom.height - 2 * gap;
  const middle = single ? lone(chart, frame, width, room) : body(chart, frame, width, room);
  const foot =
    frame.height === undefined ? top.height + middle.height + 2 * gap : frame.height - 2 * frame.pad - bottom.height;
  const marks = [...top.marks, ...shift(middle.marks, 0, top.height + gap), ...shift(bottom.marks, 0, foot)];
  return {
    width: frame.width,
    height: frame.height ?? Math.ceil(foot + bottom.height),
    title: chart.title,
    marks: shift(marks, frame.pad, frame.pad),
  };
}

/** A single number, in the middle of the room that there is; words give way to it where room is short. */
function lone(chart: Chart, frame: Frame, width: number, room = Infinity): Block {
  const row = rowsOf(chart)[0];
  if (!row) return { width, height: 0, marks: [] };
  const sizes = frame.height === undefined ? [frame.em.max + 1] : range(frame.em.max, frame.em.min - 1, -2);
  const blocks = [7, 3, 1].flatMap((lines) =>
    sizes.map((em) => figure(row, width, room, em, chart.kind !== 'target', lines)),
  );
  const block = blocks.find(({ height }) => height <= room) ?? (blocks.at(-1) as Block);
  const down = room === Infinity ? 0 : Math.max(0, (room - block.height) / 2);
  return { ...block, marks: shift(block.marks, 0, down) };
}

/** One way to pour: type size, columns, whether a panel may be parted. */
interface Way {
  em: number;
  columns: number;
  part: boolean;
}

function body(chart: Chart, frame: Frame, width: number, room: number | undefined): Block {
  if (room === undefined) {
    const em = frame.em.max;
    const gap = em * 1.2;
    return draw(
      pour(sections(chart, frame, width, em), { columns: 1, height: Infinity, gap, part: false }),
      width,
      0,
      gap,
    );
  }
  const known = new Map<string, Section[]>();
  const rows = (way: Way) => {
    const key = `${way.em} ${way.columns}`;
    const made = known.get(key) ?? sections(chart, frame, columnWidth(width, way), way.em);
    known.set(key, made);
    return made;
  };
  const best = ways(frame, width).find((way) => pour(rows(way), roomOf(way, room)).rest === 0);
  return best ? drawWhole(best, chart, frame, width, room) : drawPart(chart, frame, width, room);
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
function drawWhole(way: Way, chart: Chart, frame: Frame, width: number, room: number): Block {
  const wide = columnWidth(width, way);
  const close = level(sections(chart, frame, wide, way.em), roomOf(way, room));
  const rows = Math.max(...close.columns.map((parts) => parts.reduce((n, { from, to }) => n + to - from, 0)));
  const air = Math.min(way.em, Math.max(0, room - close.height) / rows);
  const aired = level(sections(chart, frame, wide, way.em, air), roomOf(way, room));
  return draw(aired.rest === 0 ? aired : close, wide, gutterOf(way), way.em);
}

/** As many rows as fit at the smallest type, and how many more there are. */
function drawPart(chart: Chart, frame: Frame, width: number, room: number): Block {
  const em = frame.em.min;
  const note = (rest: number) =>
    paragraph(chart.kind === 'coverage' ? chartText.restThemes(rest) : chartText.rest(rest), width, {
      size: em,
      ink: 'muted',
    });
  const height = room - note(1).height - em * 0.6;
  const tried = ways(frame, width)
    .filter((way) => way.em === em && way.part)
    .map((way) => ({ way, poured: pour(sections(chart, frame, columnWidth(width, way), em), roomOf(way, height)) }));
  const best = least(tried, (a, b) => ascending(a.poured.rest, b.poured.rest));
  if (!best) return { width, height: 0, marks: [] };
  const drawn = draw(best.poured, columnWidth(width, best.way), gutterOf(best.way), em);
  return stack([drawn, note(best.poured.rest)], em * 0.6);
}

/** Coverage has its tasks' titles on slides and wide pages; a thumbnail or a phone has the numbers. */
const titled = (frame: Frame, width: number, em: number): boolean =>
  frame.kind === 'slide' || frame.kind === 'square' || (frame.kind === 'page' && width / em >= 48);

function sections(chart: Chart, frame: Frame, width: number, em: number, air = 0): Section[] {
  if (chart.kind === 'coverage') return [cellsSection(chart.groups, width, em, titled(frame, width, em), air)];
  const small = Math.min(frame.small, em * 0.85);
  const badges = themesOf(chart).length > 1;
  return panelSections(chart.panels, setting(rowsOf(chart), width, em, small, badges, air));
}
