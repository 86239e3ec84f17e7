/** Rows of one axis as a native bar chart: one series a comparator and unit, since a series has one number format. */
import { group } from 'd3';
import type { Row } from '../../charts/chart.ts';
import { themeInk } from '../../charts/scene.ts';
import type { Comparator } from '../../plan/schema.ts';
import { chartText } from '../../text.ts';
import { lightInks, themeInks } from '../palette.ts';
import { escape } from '../xml.ts';
import { cellValue, numberFormat, written } from './format.ts';
import {
  type Axes,
  chartSpace,
  fill,
  type Native,
  type Plot,
  seriesData,
  seriesName,
  textProperties,
} from './native.ts';

/** The share of the greatest value that the open end is long: what every program leaves free beyond it. */
export const openShare = 0.05;

/** A row of a slide; that of the earlier plan of a pair is faint. */
export type SlideRow = Row & { faint?: true };

/**
 * The native chart of some rows. A floor ends in an arrow (an error bar of fixed length: it is drawing, not data, and
 * stands in no cell); a ceiling is a tinted bar in a firm frame; a range is a whisker from its upper to its lower bound;
 * about is dotted on both sides of its end.
 */
export function bars(rows: SlideRow[], badges: boolean, max: number, plot: Plot, axes: Axes): Native {
  const series = [...group(rows, (row) => numberFormat(row)).values()];
  const label = (row: Row) => (badges ? `${chartText.slides.circled(row.theme.number)} ${row.label}` : row.label);
  const named = (row: Row) => chartText.slides.series(chartText.comparator[row.comparator], written(row).unit);
  const cells: Native['cells'] = [
    [null, ...series.map(([row]) => (row ? named(row) : ''))],
    ...rows.map((row) => [label(row), ...series.map((members) => (members.includes(row) ? cellValue(row) : null))]),
  ];
  const xml = series.map((members, at) => one(members, rows, at, cells, max, plot, axes.points)).join('');
  return { xml: chartSpace(xml, plot, axes), cells };
}

function one(
  members: SlideRow[],
  rows: SlideRow[],
  at: number,
  cells: Native['cells'],
  max: number,
  plot: Plot,
  points: number,
): string {
  const [first] = members as [Row];
  const format = numberFormat(first);
  const look = shape(first.comparator, first.theme.number);
  const dots = members
    .map(
      (row) =>
        `<c:dPt><c:idx val="${rows.indexOf(row)}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${shape(row.comparator, row.theme.number, row.faint)}</c:dPt>`,
    )
    .join('');
  const open = /^[>~]/.test(first.comparator);
  const offset = open ? openShare * plot.width : 0;
  const labels = members.map((row) => dataLabel(rows.indexOf(row), format, offset, points)).join('');
  return (
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>${seriesName(cells, at)}${look}<c:invertIfNegative val="0"/>${dots}` +
    `<c:dLbls>${labels}${labelLook(format, points)}${noLeaders}</c:dLbls>${ending(first, max)}${seriesData(cells, at, format)}</c:ser>`
  );
}

const tinted = new Set<Comparator>(['<=', '<', 'range']);

function shape(comparator: Comparator, theme: number, faint = false): string {
  const colour = themeInks[themeInk(theme)];
  if (!tinted.has(comparator)) return `<c:spPr>${fill(colour, faint ? 45_000 : undefined)}</c:spPr>`;
  const frame = comparator === 'range' ? '' : `<a:ln w="19050">${fill(colour)}</a:ln>`;
  return `<c:spPr>${fill(colour, faint ? 15_000 : 30_000)}${frame}</c:spPr>`;
}

const oneLine =
  '<a:bodyPr rot="0" vertOverflow="overflow" horzOverflow="overflow" vert="horz" wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>';

/** No line from a bar to its label, which stands a little off. */
const noLeaders =
  '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">' +
  '<c15:showLeaderLines val="0"/></c:ext></c:extLst>';

/** Number format, look and place, said for each label and for the series, since not every program inherits them. */
const labelLook = (format: string, points: number): string =>
  `<c:numFmt formatCode="${escape(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
  `${textProperties(points, lightInks.ink, true, oneLine)}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/>` +
  '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';

/** A label moved beyond the open end, by a share of the chart's width. */
const dataLabel = (at: number, format: string, offset: number, points: number): string =>
  offset === 0
    ? ''
    : `<c:dLbl><c:idx val="${at}"/><c:layout><c:manualLayout><c:x val="${offset.toFixed(4)}"/><c:y val="0"/></c:manualLayout></c:layout>` +
      `${labelLook(format, points)}</c:dLbl>`;

/** Error bars that are no errors: arrow, dots or whisker. */
function ending(row: Row, max: number): string {
  const colour = fill(lightInks.muted);
  const { value, valueMax = value } = written(row);
  const bar = (type: 'plus' | 'minus' | 'both', cap: boolean, length: number, line: string) =>
    `<c:errBars><c:errBarType val="${type}"/><c:errValType val="fixedVal"/><c:noEndCap val="${cap ? 0 : 1}"/>` +
    `<c:val val="${Number(length.toPrecision(6))}"/><c:spPr>${line}</c:spPr></c:errBars>`;
  switch (row.comparator) {
    case '>=':
    case '>':
      return bar(
        'plus',
        false,
        max * openShare,
        `<a:ln w="22225">${colour}<a:tailEnd type="triangle" w="med" len="med"/></a:ln>`,
      );
    case '~':
      return bar('both', false, max * openShare * 0.8, `<a:ln w="22225">${colour}<a:prstDash val="sysDot"/></a:ln>`);
    case 'range':
      return bar('minus', true, valueMax - value, `<a:ln w="28575">${fill(lightInks.ink)}</a:ln>`);
    default:
      return '';
  }
}
