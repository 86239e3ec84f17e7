/** Slides of one thing: a single number, and the coverage of the tasks. */
import { max } from 'd3';
import type { CoverageChart, Row, TargetChart } from '../../charts/chart.ts';
import { amount } from '../../charts/number.ts';
import { reach } from '../../charts/panels.ts';
import { themeInk } from '../../charts/scene.ts';
import { widthOf, wrap } from '../../charts/width.ts';
import { chartText } from '../../text.ts';
import { alt } from '../alt.ts';
import { lightInks, themeInks } from '../palette.ts';
import { bars } from './bars.ts';
import { coverageBars } from './coverage.ts';
import { type Presentation, slide } from './document.ts';
import { cellValue } from './format.ts';
import { addFooter, addHeader, footTop, width } from './header.ts';

/** One number, large, over its sentence; beneath, the same number as an editable chart. */
export function addFigure(file: Presentation, chart: TargetChart, row: Row): void {
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

/** How many tasks of each theme promise a number. */
export function addCoverage(file: Presentation, chart: CoverageChart): void {
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
