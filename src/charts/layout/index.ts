/** `layout(chart, frame)`: where everything stands. Group, scale, place; the same in Node and in a browser. */
import { cross, range } from 'd3';
import { chartText } from '../../text.ts';
import { type Chart, rowsOf, themesOf } from '../chart.ts';
import type { Frame } from '../frame.ts';
import { type Block, type Scene, shift } from '../scene.ts';
import { type Build, column, fill } from './body.ts';
import { cellsSection } from './cells.ts';
import { figure } from './figure.ts';
import { footer } from './footer.ts';
import { header } from './header.ts';
import { panelSections, setting } from './panel.ts';

/**
 * The scene of a chart in a frame. On a page it is as high as its rows need. In a fixed frame the type is the largest
 * at which all rows fit, in as many columns as that takes; where room is short, axes go first, since every bar has its
 * number. If even the smallest legible type cannot hold all rows, as many as fit are shown and a line says how many more
 * the page has: a slide that nobody can read helps nobody.
 */
export function layout(chart: Chart, frame: Frame): Scene {
  const width = frame.width - 2 * frame.pad;
  const single = rowsOf(chart).length === 1 && chart.kind !== 'compare';
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
  let block: Block = { width, height: Infinity, marks: [] };
  for (const [lines, em] of cross([7, 3, 1], sizes)) {
    block = figure(row, width, room, em, chart.kind !== 'target', lines);
    if (block.height <= room) break;
  }
  const down = room === Infinity ? 0 : Math.max(0, (room - block.height) / 2);
  return { ...block, marks: shift(block.marks, 0, down) };
}

function body(chart: Chart, frame: Frame, width: number, room: number | undefined): Block {
  const builds = buildsOf(chart, frame, width);
  const [first] = builds;
  if (room === undefined) return first ? column(first, frame, width) : { width, height: 0, marks: [] };
  return fill(builds, frame, width, room, chart.kind === 'coverage' ? chartText.restThemes : chartText.rest);
}

/**
 * What to try in turn. Bars have their axis, or where room is short their numbers alone. Coverage has its tasks' titles on slides, squares and wide pages,
 * where they fit; else the numbers alone.
 */
function buildsOf(chart: Chart, frame: Frame, width: number): Build[] {
  if (chart.kind === 'coverage') {
    const build =
      (titled: boolean): Build =>
      (wide, em, air) => [cellsSection(chart.groups, wide, em, titled, air)];
    const roomy = frame.kind === 'slide' || frame.kind === 'square' || (frame.kind === 'page' && width >= 640);
    return roomy ? [build(true), build(false)] : [build(false)];
  }
  const badges = themesOf(chart).length > 1;
  const rows = rowsOf(chart);
  const build =
    (axes: boolean): Build =>
    (wide, em, air = 0) => {
      const small = Math.min(frame.small, em * 0.85);
      return panelSections(chart.panels, setting(rows, { width: wide, em, small, badges, air, axes }));
    };
  return frame.height === undefined ? [build(true)] : [build(true), build(false)];
}
