/** The slides of one chart: header, native charts in columns, footer; more slides if the rows need them. */
import { max, range } from 'd3';
import {
  type Chart,
  type CoverageChart,
  type Panel,
  rowsOf,
  type Row,
  type TargetChart,
  themesOf,
} from '../../charts/chart.ts';
import { level, type Poured, pour } from '../../charts/layout/flow.ts';
import type { Section } from '../../charts/layout/section.ts';
import { address } from '../../charts/layout/footer.ts';
import { amount } from '../../charts/number.ts';
import { reach } from '../../charts/panels.ts';
import { type Block, themeInk } from '../../charts/scene.ts';
import { balance, widthOf, wrap } from '../../charts/width.ts';
import { chartText } from '../../text.ts';
import { alt } from '../alt.ts';
import { lightInks, themeInks } from '../palette.ts';
import { bars, openShare } from './bars.ts';
import { coverageBars } from './coverage.ts';
import { type Page, type Presentation, slide, titleTop } from './document.ts';
import { cellValue, magnitude, written } from './format.ts';

const width = slide.width - 2 * slide.pad;
const footTop = slide.height - 66;

/** Adds the slides of a chart. */
export function addChart(file: Presentation, chart: Chart): void {
  if (chart.kind === 'coverage') return addCoverage(file, chart);
  const only = rowsOf(chart);
  if (only.length === 1 && only[0]) return addFigure(file, chart, only[0]);
  addPanels(file, chart);
}

/** Kicker, title, subtitle, which number is which theme. Gives where the body begins. */
export function addHeader(page: Page, chart: Chart, subtitle = chart.subtitle): number {
  const size = balance(chart.title, 28, width).length > 2 ? 22 : 28;
  const lines = balance(chart.title, size, width).length;
  const { pad } = slide;
  page.text(
    [{ text: chart.kicker, points: 12, bold: true, ink: 'accent' }],
    { x: pad, y: 30, width, height: 16 },
    'kicker',
  );
  page.title(chart.title, size);
  let y = titleTop.content + lines * size * 1.25 + 3;
  page.text([{ text: subtitle, points: 14, ink: 'muted' }], { x: pad, y, width, height: 20 }, 'subtitle');
  y += 26;
  const themes = chart.kind === 'coverage' ? [] : themesOf(chart);
  if (themes.length < 2) return y + 6;
  const runs = themes.flatMap((theme) => [
    { text: '■ ', points: 12, colour: themeInks[themeInk(theme.number)] },
    { text: `${chartText.slides.circled(theme.number)} ${theme.title}　`, points: 12, ink: 'muted' as const },
  ]);
  const height = wrap(runs.map((run) => run.text).join(''), 12, width).length * 17;
  page.text(runs, { x: pad, y, width, height }, 'themes');
  return y + height + 10;
}

/** Source and date, the address, what the arrow means, under a thin rule; the plan's sentences in the notes. */
export function addFooter(page: Page, chart: Chart, rows: Row[]): void {
  const { pad } = slide;
  const arrows = rows.some((row) => row.comparator.startsWith('>'));
  const said = [
    chart.source,
    ...(chart.date ? [chartText.date(chart.date)] : []),
    ...(chart.kind === 'coverage' ? [] : [chartText.notResults]),
  ];
  const style = { points: 10.5, ink: 'muted' } as const;
  page.rule({ x: pad, y: footTop, width, height: 0.75 }, lightInks.rule, 'rule');
  page.text([{ ...style, text: said.join('　') }], { x: pad, y: footTop + 6, width, height: 15 }, 'source');
  page.text(
    [{ ...style, text: address(chart), link: chart.url }],
    { x: pad, y: footTop + 21, width: width * 0.7, height: 15 },
    'address',
  );
  if (arrows)
    page.text(
      [{ ...style, text: chartText.slides.arrow }],
      { x: pad + width * 0.7, y: footTop + 21, width: width * 0.3, height: 15 },
      'arrow',
      { align: 'right' },
    );
  const sentences = rows.map((row) =>
    chartText.slides.note(row.label, row.shown, row.task.number, row.task.title, row.sentence),
  );
  page.notes([chart.title, ...sentences, ...said, chart.url]);
}

const empty: Block = { width: 0, height: 0, marks: [] };
const block = (height: number): Block => ({ ...empty, height });

/** Rows of one axis and one magnitude, or (without an axis) rows told as numbers. */
interface Plate {
  title: string;
  rows: Row[];
  axis: boolean;
}

/** As pictures have them: bars where rows compare, numbers where they do not. Magnitudes (人, 万人) get an axis each. */
function plates(panels: Panel[]): Plate[] {
  const split = panels.flatMap((panel) => {
    const groups = Map.groupBy(panel.rows, magnitude);
    return [...groups.values()].map((rows) => {
      const units = [...new Set(rows.map((row) => written(row).unit))];
      return {
        title:
          groups.size === 1 && magnitude(rows[0] as Row) === 1 ? panel.title : chartText.panel(panel.measure, units),
        rows,
        axis: panel.comparable && rows.length > 1,
      };
    });
  });
  const lone = split.filter((plate) => !plate.axis).flatMap((plate) => plate.rows);
  const drawn = split.filter((plate) => plate.axis);
  return lone.length === 0
    ? drawn
    : [...drawn, { title: drawn.length > 0 ? chartText.others : chartText.lone, rows: lone, axis: false }];
}

/** Labels get more of a narrow column, where they would wrap. */
const labelShare = (wide: number, em: number): number => (wide < em * 30 ? 0.5 : 0.42);

/** The room of a plate at a type size: what `flow` needs to pour it. */
function section(plate: Plate, wide: number, em: number): Section {
  const lines =
    max(plate.rows, (row) => wrap(`${badgeOf(row)}${row.label}`, em, wide * labelShare(wide, em) - em).length) ?? 1;
  const row = em * (lines * 1.3 + 0.6);
  return {
    head: block(em * 1.9),
    again: block(em * 1.9),
    rows: plate.rows.map(() => block(row)),
    foot: () => block(plate.axis ? em * 1.7 : em * 0.3),
  };
}

const badgeOf = (row: Row): string => `${chartText.slides.circled(row.theme.number)} `;

function addPanels(file: Presentation, chart: TargetChart): void {
  const list = plates(chart.panels);
  let page = file.page();
  const top = addHeader(page, chart);
  const room = footTop - 12 - top;
  const { em, columns, poured } = arrange(list, room);
  const wide = (width - (columns - 1) * em * 2) / columns;
  const sections = list.map((plate) => section(plate, wide, em));
  const layout = poured(sections);
  for (let from = 0; from < layout.columns.length; from += columns) {
    if (from > 0) {
      page = file.page();
      addHeader(page, chart);
    }
    const shown = layout.columns.slice(from, from + columns);
    for (const [at, parts] of shown.entries()) {
      let y = top;
      for (const part of parts) {
        const plate = list[sections.indexOf(part.section)];
        if (!plate) continue;
        y += addPlate(page, chart, plate, part, { x: slide.pad + at * (wide + em * 2), y, width: wide }, em) + em;
      }
    }
    const rows = shown
      .flat()
      .flatMap((part) => (list[sections.indexOf(part.section)]?.rows ?? []).slice(part.from, part.to));
    addFooter(page, chart, rows);
  }
}

/** The largest type at which all fits one slide, 18 to 11 points; else 12 points, two columns, on several slides. */
function arrange(
  list: Plate[],
  room: number,
): { em: number; columns: number; poured: (sections: Section[]) => Poured } {
  const ways = range(18, 10, -1)
    .flatMap((em) => [1, 2, 3].flatMap((columns) => [false, true].map((part) => ({ em, columns, part }))))
    .filter(({ em, columns }) => columns === 1 || (width - (columns - 1) * em * 2) / columns >= em * 20)
    .sort((a, b) => worth(b) - worth(a));
  const height = (way: { em: number; columns: number }) => (width - (way.columns - 1) * way.em * 2) / way.columns;
  const found = ways.find(
    (way) =>
      pour(
        list.map((plate) => section(plate, height(way), way.em)),
        roomOf(way, room),
      ).rest === 0,
  );
  if (found) return { ...found, poured: (sections) => level(sections, roomOf(found, room)) };
  const many = { em: 12, columns: 2, part: true };
  return { ...many, poured: (sections) => pour(sections, { ...roomOf(many, room), columns: Infinity }) };
}

const worth = ({ em, columns, part }: { em: number; columns: number; part: boolean }): number =>
  em * 0.9 ** (columns - 1) * (part ? 0.8 : 1);
const roomOf = ({ em, columns, part }: { em: number; columns: number; part: boolean }, height: number) => ({
  columns,
  height,
  gap: em,
  part,
});

interface At {
  x: number;
  y: number;
  width: number;
}

/** One head with its native chart, or with its numbers. Gives the height it took. */
function addPlate(
  page: Page,
  chart: TargetChart,
  plate: Plate,
  part: { section: Section; from: number; to: number },
  at: At,
  em: number,
): number {
  const rows = plate.rows.slice(part.from, part.to);
  const title = part.from === 0 ? plate.title : chartText.continued(plate.title);
  const row = part.section.rows[0]?.height ?? em * 2;
  page.text([{ text: title, points: em * 0.95, bold: true }], { ...at, height: em * 1.6 }, title);
  const y = at.y + em * 1.9;
  const height = rows.length * row;
  const badges = themesOf(chart).length > 1;
  if (plate.axis) addBars(page, plate, rows, { ...at, y }, height, em, badges);
  else addNumbers(page, rows, { ...at, y }, row, em, badges);
  return em * 1.9 + height + part.section.foot(0).height;
}

function addBars(page: Page, plate: Plate, rows: Row[], at: At, height: number, em: number, badges: boolean): void {
  const foot = em * 1.7;
  const label = Math.min(
    at.width * labelShare(at.width, em),
    (max(plate.rows, (row) => widthOf(badgeOf(row) + row.label, em)) ?? 0) + em,
  );
  const reserve = (max(plate.rows, (row) => widthOf(row.shown, em)) ?? 0) * 0.6 + em;
  const plot = {
    x: label / at.width,
    width: (at.width - label - reserve) / at.width,
    height: height / (height + foot),
  };
  const top = max(plate.rows, cellValue) ?? 1;
  const whole = top <= 5 && plate.rows.every((row) => Number.isInteger(row.value));
  const parted = rows.length < plate.rows.length;
  const axes = {
    points: em,
    figures: true,
    whole,
    ...(parted ? { max: Number((top * (1 + 3 * openShare)).toPrecision(3)) } : {}),
  };
  const description = `${plate.title}：${rows.map((row) => chartText.alt.value(row.label, row.said)).join('；')}`;
  page.chart(
    bars(rows, badges, top, plot, axes),
    { ...at, height: height + foot },
    chartText.slides.chartName(plate.title),
    description,
  );
}

function addNumbers(page: Page, rows: Row[], at: At, row: number, em: number, badges: boolean): void {
  const label = at.width * labelShare(at.width, em);
  for (const [index, one] of rows.entries()) {
    const y = at.y + index * row;
    page.text(
      [{ text: (badges ? badgeOf(one) : '') + one.label, points: em }],
      { x: at.x, y, width: label - em, height: row },
      one.label,
      { anchor: 'middle' },
    );
    page.text(
      [{ text: one.shown, points: em * 1.1, bold: true }],
      { x: at.x + label, y, width: at.width - label, height: row },
      one.shown,
      { anchor: 'middle' },
    );
  }
}

/** One number, large, over its sentence; beneath, the same number as an editable chart. */
function addFigure(file: Presentation, chart: TargetChart, row: Row): void {
  const page = file.page();
  const top = addHeader(page, chart) + 10;
  const { sign, number, unit } = amount(row);
  const runs = [
    { text: sign, points: 54, bold: true },
    { text: number, points: 115, bold: true },
    { text: unit, points: 54, bold: true },
  ];
  page.text(
    runs.filter((run) => run.text !== ''),
    { x: slide.pad, y: top, width, height: 140 },
    row.shown,
    { anchor: 'middle' },
  );
  page.rule({ x: slide.pad, y: top + 156, width: 4, height: 66 }, themeInks[themeInk(row.theme.number)], 'mark');
  const long = wrap(row.sentence, 17, width - 20).length > 3;
  page.text(
    [{ text: row.sentence, points: long ? 13 : 17 }],
    { x: slide.pad + 18, y: top + 156, width: width - 20, height: 66 },
    'sentence',
    { anchor: 'middle' },
  );
  const plot = { x: 0.3, width: 0.52, height: 0.6 };
  const native = bars([row], false, Math.max(reach(row), cellValue(row)), plot, {
    points: 14,
    figures: true,
    whole: cellValue(row) <= 5 && Number.isInteger(row.value),
  });
  page.chart(
    native,
    { x: slide.pad, y: top + 244, width, height: 76 },
    chartText.slides.chartName(row.label),
    alt(chart),
  );
  addFooter(page, chart, [row]);
}

function addCoverage(file: Presentation, chart: CoverageChart): void {
  const page = file.page();
  const top = addHeader(page, chart, chartText.slides.coverage);
  const height = footTop - 12 - top;
  const { has, hasNot } = chartText.slides;
  const key = [
    { text: '■ ', points: 12, colour: lightInks.accent },
    { text: `${has}　`, points: 12, ink: 'muted' as const },
    { text: '■ ', points: 12, colour: lightInks.rule },
    { text: hasNot, points: 12, ink: 'muted' as const },
  ];
  page.text(key, { x: slide.pad, y: top, width, height: 18 }, 'key');
  const em = Math.max(9, Math.min(18, (height - 24) / chart.groups.length / 2));
  const label = (max(chart.groups, (group) => widthOf(`① ${group.theme.title}`, em)) ?? 0) + em * 1.5;
  const plot = { x: Math.min(0.45, label / width), width: 1 - Math.min(0.45, label / width) - 0.02, height: 0.92 };
  const native = coverageBars(chart, plot, { points: em, figures: false, whole: true });
  page.chart(
    native,
    { x: slide.pad, y: top + 22, width, height: height - 22 },
    chartText.slides.chartName(chart.title),
    alt(chart),
  );
  addFooter(page, chart, []);
}
