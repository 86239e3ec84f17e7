/** A panel of bars: its head, one block a row, its axis. */
import { max, min, scaleLinear } from 'd3';
import { chartText } from '../../text.ts';
import type { Amount, Panel, Row } from '../chart.ts';
import { tick } from '../number.ts';
import { amountsOf, reach } from '../panels.ts';
import { type Block, type Mark, shift } from '../scene.ts';
import { widthOf } from '../width.ts';
import { badge, badgeRoom } from './badge.ts';
import { bar, endOf, openRoom } from './bar.ts';
import type { Section } from './section.ts';
import { drop, headline, paragraph, text } from './text.ts';

/** How the rows of a chart are set: all its panels share the label column, so that their zeros stand in line. */
export interface Setting {
  width: number;
  em: number;
  small: number;
  /** Whether rows carry their theme's number. */
  badges: boolean;
  /** The width of the label column; 0 if labels stand above the bars. */
  label: number;
  /** More room between rows, in pixels. */
  air: number;
  /** Whether panels have figures along an axis, or, where room is short, a zero line alone: each bar has its number. */
  axes: boolean;
}

/** Labels stand beside the bars from 24 ems on; below that, above them. */
export function setting(rows: Row[], given: Omit<Setting, 'label'>): Setting {
  const { width, em, badges } = given;
  const room = badges ? badgeRoom * em : 0;
  const longest = max(rows, (row) => widthOf(row.label, em)) ?? 0;
  const label = width / em >= 24 ? Math.min(longest, width * 0.4 - room) + room + em : 0;
  return { ...given, label };
}

/**
 * The sections of a chart's panels: bars where rows can be compared. A row that is alone on its axis, or of a unit that
 * shares with nothing, is told as a number under one common head: a length would invite a comparison that there is not.
 */
export function panelSections(panels: Panel[], set: Setting): Section[] {
  const shared = panels.filter((panel) => panel.comparable && panel.rows.length > 1);
  const rest = panels.filter((panel) => !shared.includes(panel));
  const sections = shared.map((panel) => panelSection(panel, set));
  return rest.length === 0 ? sections : [...sections, loneSection(rest, set, sections.length > 0)];
}

/** Whether a panel is drawn as bars: two amounts at least stand on its axis. */
export const barred = (panel: Panel): boolean =>
  panel.rows.some((row) => row.before) || (panel.comparable && panel.rows.length > 1);

function panelSection(panel: Panel, set: Setting): Section {
  const scale = scaleOf(panel, set);
  return {
    head: head(panel.title, set),
    again: head(chartText.continued(panel.title), set),
    rows: panel.rows.map((row) => rowBlock(row, set, scale)),
    foot: (height) => (set.axes ? axis(panel, set, scale, height) : zeroLine(set, scale, height)),
  };
}

/** Numbers without a length; a pair, which has itself to be compared with, has a scale of its own. */
function loneSection(panels: Panel[], set: Setting, beside: boolean): Section {
  const paired = panels.some(barred);
  const title = paired ? chartText.compare.ownScales : beside ? chartText.others : chartText.lone;
  return {
    head: head(title, set),
    again: head(chartText.continued(title), set),
    rows: panels.flatMap((panel) =>
      panel.rows.map((row) => rowBlock(row, set, row.before ? scaleOf(panel, set) : undefined)),
    ),
    foot: () => ({ width: set.width, height: 0, marks: [] }),
  };
}

type Scale = (value: number) => number;

const barHeight = (set: Setting) => set.em * (set.label === 0 ? 0.72 : 0.95);

/** Linear from zero; the longest bar leaves room for its open end and its label. */
function scaleOf(panel: Panel, set: Setting): Scale {
  const open = barHeight(set) * openRoom + set.em * 0.5;
  const room = set.width - set.label;
  const wide = (amount: Amount) =>
    (room - open - widthOf(amount.shown, set.em)) * (panel.max / Math.max(reach(amount), 1e-9));
  const length = Math.max(set.em, min(panel.rows.flatMap(amountsOf), wide) ?? room);
  return scaleLinear([0, panel.max || 1], [set.label, set.label + Math.min(length, room - open)]);
}

function head(title: string, set: Setting): Block {
  const block = paragraph(title, set.width, { size: set.em * 0.92, weight: 700, leading: 1.35 });
  return { ...block, height: block.height + set.em * 0.35 };
}

/** A row: the theme's number, the label, a bar for each amount (none without a scale) and the numbers beside their ends. */
function rowBlock(row: Row, set: Setting, scale?: Scale): Block {
  const { em, label } = set;
  const left = set.badges ? badgeRoom * em : 0;
  const words = headline(row.label, (label === 0 ? set.width : label - em) - left, { size: em, leading: 1.3 });
  const beside = label > 0;
  const amounts = amountsOf(row);
  const height = row.before ? em * 0.74 : barHeight(set);
  const step = row.before ? em * 1.12 : height * 1.3;
  const tall = Math.max(words.height, amounts.length * step + barHeight(set) * 0.06);
  const top = beside ? (tall - words.height) / 2 : 0;
  const first = beside ? (tall - amounts.length * step) / 2 + (step - height) / 2 : words.height + em * 0.24;
  const marks: Mark[] = [
    ...(set.badges ? [badge(row.theme, 0, top + em * 0.65, em)] : []),
    ...shift(words.marks, left, top),
    ...amounts.flatMap((amount, at) =>
      amountMarks(amount, row, { set, y: first + at * step, height, ...(scale ? { scale } : {}) }),
    ),
  ];
  const gap = em * (beside ? 0.5 : 0.75) + set.air;
  return {
    width: set.width,
    height: (beside ? tall : first + (amounts.length - 1) * step + height + em * 0.1) + gap,
    marks,
  };
}

/** One bar with its number; that of the earlier plan stands back. */
function amountMarks(
  amount: Amount,
  row: Row,
  { set, scale, y, height }: { set: Setting; scale?: Scale; y: number; height: number },
): Mark[] {
  const { em, label, badges } = set;
  const earlier = amount === row.before;
  const span = scale && { x0: scale(0), x: scale(amount.value), far: scale(reach(amount)), y, height };
  const x = span ? endOf(amount, span) + em * 0.4 : label > 0 ? label : badges ? badgeRoom * em : 0;
  const size = row.before ? em * 0.9 : em;
  return [
    ...(span ? bar({ ...amount, theme: row.theme }, span, earlier) : []),
    text(amount.shown, x, y + height / 2 + drop * size, earlier ? { size, ink: 'muted' } : { size, weight: 700 }),
  ];
}

/** As many round values, zero first, as have room for their figures side by side. Counts have no halves. */
function ticksOf(panel: Panel, size: number, length: number): number[] {
  const scale = scaleLinear([0, panel.max || 1], [0, length]);
  const counted = panel.rows.flatMap(amountsOf).every(({ value }) => Number.isInteger(value));
  const all = [5, 4, 3, 2, 1].map((count) => scale.ticks(count).filter((value) => !counted || Number.isInteger(value)));
  const room = (ticks: number[]) => {
    const step = scale(ticks[1] ?? 0) || length;
    return ticks.every((value) => widthOf(tick(value), size) + size * 0.7 <= step);
  };
  return all.find(room) ?? [0];
}

/** The zero line beside labels; above bars they stand flush, which says the same. */
const zeroLine = (set: Setting, scale: Scale, rows: number): Block => ({
  width: set.width,
  height: 1,
  marks: set.label > 0 ? [{ ...rule(scale(0), 0, scale(0), rows), ink: 'muted' } as Mark] : [],
});

/** The zero line, and a few figures under a thin rule. Beside labels, gridlines reach up through the rows. */
function axis(panel: Panel, set: Setting, scale: Scale, rows: number): Block {
  const x0 = scale(0);
  const x1 = scale(panel.max || 1);
  const size = set.small;
  const ticks = ticksOf(panel, size, x1 - x0);
  const y = rows;
  const marks: Mark[] = [
    ...(set.label > 0 ? ticks.slice(1) : []).map((value) => rule(scale(value), 0, scale(value), y)),
    rule(x0, y, x1, y),
    ...(set.label > 0 ? [{ ...rule(x0, 0, x0, y), ink: 'muted' } as Mark] : []),
    ...ticks.map((value) => rule(scale(value), y, scale(value), y + size * 0.3)),
    ...ticks.map((value) =>
      text(
        tick(value),
        scale(value),
        y + size * 1.35,
        { size, ink: 'muted' },
        value === 0 && x0 < size ? 'start' : 'middle',
      ),
    ),
  ];
  return { width: set.width, height: size * 1.7, marks };
}

const rule = (x1: number, y1: number, x2: number, y2: number): Mark => ({
  type: 'line',
  x1,
  y1,
  x2,
  y2,
  ink: 'rule',
  width: 1,
});
