/** The slides of one chart: native charts in columns between header and footer; more slides if the rows need them. */
import { max } from 'd3';
import { type Chart, type Row, rowsOf, type TargetChart, themesOf } from '../../charts/chart.ts';
import type { Section } from '../../charts/layout/section.ts';
import { widthOf } from '../../charts/width.ts';
import { chartText } from '../../text.ts';
import { bars, openShare } from './bars.ts';
import { type Page, type Presentation, slide } from './document.ts';
import { cellValue } from './format.ts';
import { addFooter, addHeader, footTop } from './header.ts';
import { amountRows, arrange, badgeOf, labelShare, type Plate, plates } from './plates.ts';
import { addCoverage, addFigure } from './single.ts';

/** Adds the slides of a chart. */
export function addChart(file: Presentation, chart: Chart): void {
  if (chart.kind === 'coverage') return addCoverage(file, chart);
  const only = rowsOf(chart);
  if (only.length === 1 && only[0] && !only[0].before) return addFigure(file, chart, only[0]);
  addPanels(file, chart);
}

function addPanels(file: Presentation, chart: TargetChart): void {
  const list = plates(chart);
  let page = file.page();
  const top = addHeader(page, chart);
  const { em, columns, wide, sections, poured } = arrange(list, footTop - 12 - top);
  const plateOf = (section: Section) => list[sections.indexOf(section)] as Plate;
  for (let from = 0; from < poured.columns.length; from += columns) {
    if (from > 0) {
      page = file.page();
      addHeader(page, chart);
    }
    const shown = poured.columns.slice(from, from + columns);
    for (const [at, parts] of shown.entries()) {
      let y = top;
      for (const part of parts) {
        const place = { x: slide.pad + at * (wide + em * 2), y, width: wide };
        y += addPlate(page, chart, plateOf(part.section), part, place, em) + em;
      }
    }
    const rows = shown.flat().flatMap((part) => plateOf(part.section).rows.slice(part.from, part.to));
    addFooter(page, chart, rows);
  }
}

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
  if (plate.axis) addBars(page, chart, plate, rows, { ...at, y }, height, em);
  else addNumbers(page, rows, { ...at, y }, row, em, badges);
  return em * 1.9 + height + part.section.foot(0).height;
}

function addBars(page: Page, chart: TargetChart, plate: Plate, rows: Row[], at: At, height: number, em: number): void {
  const badges = themesOf(chart).length > 1;
  const all = plate.rows.flatMap((row) => amountRows(row, chart.periods));
  const shown = rows.flatMap((row) => amountRows(row, chart.periods));
  const foot = em * 1.7;
  const label = Math.min(
    at.width * labelShare(at.width, em),
    (max(all, (row) => widthOf(badgeOf(row) + row.label, em)) ?? 0) + em,
  );
  const reserve = (max(all, (row) => widthOf(row.shown, em)) ?? 0) * 0.6 + em;
  const plot = {
    x: label / at.width,
    width: (at.width - label - reserve) / at.width,
    height: height / (height + foot),
  };
  // Zeros alone: an axis that ends where it begins is none.
  const top = max(all, cellValue) || 1;
  const whole = top <= 5 && all.every((row) => Number.isInteger(row.value));
  const parted = rows.length < plate.rows.length;
  const axes = {
    points: em,
    figures: true,
    whole,
    ...(parted ? { max: Number((top * (1 + 3 * openShare)).toPrecision(3)) } : {}),
  };
  const description = `${plate.title}：${shown.map((row) => chartText.alt.value(row.label, row.said)).join('；')}`;
  page.chart(
    bars(shown, badges, top, plot, axes),
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
