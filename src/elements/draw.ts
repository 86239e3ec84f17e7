/** Draws a reader's own selection in the browser, with the functions that draw the charts at build. */
import { custom, frames, layout, pageFrame, type Chart } from '../charts/index.ts';
import type { ChartInput } from '../charts/record.ts';
import type { Choice } from '../charts/selection.ts';
import { alt } from '../render/alt.ts';
import { css, dark, light, transparent, type Palette } from '../render/palette.ts';
import { svg } from '../render/svg.ts';

const palettes: Record<Choice['ground'], Palette> = { light, dark, transparent };

/** The chart of a choice. The picture prints where charts are made, not the query: nobody types that from a slide. */
export const chartOf = (input: ChartInput, choice: Choice): Chart => custom(input, choice, 'charts/new/');

/** The picture as a file: fixed frame, colours in it. */
export function picture(chart: Chart, choice: Choice): string {
  return svg(layout(chart, frames[choice.frame]), palettes[choice.ground], { description: alt(chart) });
}

/** The picture for a page: as wide as its place, coloured by the page. */
export const drawing = (chart: Chart, width: number): string =>
  svg(layout(chart, pageFrame(width)), css, { description: alt(chart), id: 'custom' });

/** An SVG of ours as an element. It is parsed as XML, never as HTML, so nothing in it can run. */
export function element(source: string): Element {
  const { documentElement } = new DOMParser().parseFromString(source, 'image/svg+xml');
  return document.importNode(documentElement, true);
}
