/** What a slide has room for: rows in plates, plates in columns, columns on slides. */
import { max, range } from 'd3';
import type { Panel, Row, TargetChart } from '../../charts/chart.ts';
import { level, type Poured, pour } from '../../charts/layout/flow.ts';
import type { Section } from '../../charts/layout/section.ts';
import type { Block } from '../../charts/scene.ts';
import { wrap } from '../../charts/width.ts';
import { chartText } from '../../text.ts';
import type { SlideRow } from './bars.ts';
import { magnitude, written } from './format.ts';
import { width } from './header.ts';

const empty: Block = { width: 0, height: 0, marks: [] };
const block = (height: number): Block => ({ ...empty, height });

/** Rows of one axis and one magnitude, or (without an axis) rows told as numbers. */
export interface Plate {
  title: string;
  rows: Row[];
  axis: boolean;
  periods: TargetChart['periods'];
}

/** As pictures have them: bars where rows compare, numbers where they do not. Magnitudes (人, 万人) get an axis each. */
export function plates({ panels, periods }: TargetChart): Plate[] {
  const split = panels.map(evened).flatMap((panel) => {
    const groups = Map.groupBy(panel.rows, magnitude);
    return [...groups.values()].map((rows) => {
      const units = [...new Set(rows.map((row) => written(row).unit))];
      return {
        title:
          groups.size === 1 && magnitude(rows[0] as Row) === 1 ? panel.title : chartText.panel(panel.measure, units),
        rows,
        axis: (panel.comparable && rows.length > 1) || rows.some((row) => row.before),
        periods,
      };
    });
  });
  const lone = split.filter((plate) => !plate.axis).flatMap((plate) => plate.rows);
  const drawn = split.filter((plate) => plate.axis);
  return lone.length === 0
    ? drawn
    : [...drawn, { title: drawn.length > 0 ? chartText.others : chartText.lone, rows: lone, axis: false, periods }];
}

/** A pair of which one number is written in 万 and the other is not is written out, since a cell holds what is written. */
function evened(panel: Panel): Panel {
  const rows = panel.rows.map((row) => {
    if (!row.before || magnitude(row) === magnitude(row.before)) return row;
    const { asWritten, ...out } = row;
    const { asWritten: earlier, ...before } = row.before;
    return asWritten || earlier ? { ...out, before } : row;
  });
  return { ...panel, rows };
}

/** A row for each amount: a pair becomes two bars, each named by its plan, so that the native chart stays a plain one. */
export function amountRows(row: Row, periods: TargetChart['periods']): SlideRow[] {
  const { before, ...after } = row;
  if (!before || !periods) return [after];
  const { id, theme, task, address, sentence } = row;
  const earlier = chartText.compare.series(row.label, periods[0]);
  return [
    { id, theme, task, address, sentence, ...before, label: earlier, faint: true },
    { ...after, label: chartText.compare.series(row.label, periods[1]) },
  ];
}

/** Labels get more of a narrow column, where they would wrap. */
export const labelShare = (wide: number, em: number): number => (wide < em * 30 ? 0.5 : 0.42);

/** The room of a plate at a type size: what `flow` needs to pour it. */
export function section(plate: Plate, wide: number, em: number): Section {
  const lines =
    max(
      plate.rows.flatMap((row) => amountRows(row, plate.periods)),
      (row) => wrap(`${badgeOf(row)}${row.label}`, em, wide * labelShare(wide, em) - em).length,
    ) ?? 1;
  const row = em * (lines * 1.3 + 0.6) * (plate.rows.some(({ before }) => before) ? 2 : 1);
  return {
    head: block(em * 1.9),
    again: block(em * 1.9),
    rows: plate.rows.map(() => block(row)),
    foot: () => block(plate.axis ? em * 1.7 : em * 0.3),
  };
}

export const badgeOf = (row: Row): string => `${chartText.slides.circled(row.theme.number)} `;

/** A type size in points, a number of columns, whether a plate may be parted between them. */
interface Way {
  em: number;
  columns: number;
  part: boolean;
}

/** Plates in columns; `columns` of them go on a slide. */
export interface Arranged {
  em: number;
  columns: number;
  /** The width of a column, in points. */
  wide: number;
  sections: Section[];
  poured: Poured;
}

/** The largest type at which all fits one slide, 18 to 11 points; else 12 points, two columns, on several slides. */
export function arrange(list: Plate[], height: number): Arranged {
  const ways = range(18, 10, -1)
    .flatMap((em) => [1, 2, 3].flatMap((columns) => [false, true].map((part) => ({ em, columns, part }))))
    .filter((way) => way.columns === 1 || columnWidth(way) >= way.em * 20)
    .sort((a, b) => worth(b) - worth(a));
  const found = ways.find((way) => pour(sectionsOf(list, way), roomOf(way, height)).rest === 0);
  const way = found ?? { em: 12, columns: 2, part: true };
  const sections = sectionsOf(list, way);
  const room = roomOf(way, height);
  const poured = found ? level(sections, room) : pour(sections, { ...room, columns: Infinity });
  return { em: way.em, columns: way.columns, wide: columnWidth(way), sections, poured };
}

const columnWidth = ({ em, columns }: Way): number => (width - (columns - 1) * em * 2) / columns;
const sectionsOf = (list: Plate[], way: Way): Section[] =>
  list.map((plate) => section(plate, columnWidth(way), way.em));
const worth = ({ em, columns, part }: Way): number => em * 0.9 ** (columns - 1) * (part ? 0.8 : 1);
const roomOf = ({ em, columns, part }: Way, height: number) => ({ columns, height, gap: em, part });
