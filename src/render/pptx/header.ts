/** What stands on every slide with a chart: whose plan, the message, and under a rule where it comes from. */
import { type Chart, type Row, themesOf } from '../../charts/chart.ts';
import { address } from '../../charts/layout/footer.ts';
import { themeInk } from '../../charts/scene.ts';
import { balance, wrap } from '../../charts/width.ts';
import { chartText } from '../../text.ts';
import { lightInks, themeInks } from '../palette.ts';
import { type Page, slide, titleTop } from './document.ts';

/** The width between the margins, and where the footer begins; in points. */
export const width = slide.width - 2 * slide.pad;
export const footTop = slide.height - 66;

/** Kicker, title, subtitle, which number is which theme. Gives where the body begins. */
export function addHeader(page: Page, chart: Chart, subtitle = chart.subtitle): number {
  // Programs set Han and Latin apart, and their faces differ: a line is taken to be full a little early.
  const full = width * 0.92;
  const size = balance(chart.title, 28, full).length > 2 ? 22 : 28;
  const lines = balance(chart.title, size, full).length;
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
