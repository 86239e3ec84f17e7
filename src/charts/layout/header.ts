import { type Chart, themesOf } from '../chart.ts';
import type { Frame } from '../frame.ts';
import { type Block, stack } from '../scene.ts';
import { balance } from '../width.ts';
import { themeKey } from './badge.ts';
import { headline, paragraph } from './text.ts';

/** Whose plan, the message, what is measured and, where rows of several themes meet, which number is which theme. */
export function header(chart: Chart, frame: Frame, width: number): Block {
  const { subtitle, small } = frame;
  const title = sizeOf(chart.title, frame, width);
  const themes = chart.kind === 'coverage' ? [] : themesOf(chart);
  const words = stack(
    [
      paragraph(chart.kicker, width, { size: small, ink: 'accent', weight: 700 }),
      headline(chart.title, width, { size: title, weight: 700, leading: 1.32 }),
      paragraph(chart.subtitle, width, { size: subtitle, ink: 'muted' }),
    ],
    small * 0.3,
  );
  const key = themes.length > 1 ? themeKey(themes, width, small * 1.08) : { width: 0, height: 0, marks: [] };
  return stack([words, key], small * 0.8);
}

/** The title's size: smaller, if it would take more than three lines, so that the chart keeps its room. */
const sizeOf = (title: string, frame: Frame, width: number): number =>
  [1, 0.85, 0.72, 0.6].map((share) => frame.title * share).find((size) => balance(title, size, width).length <= 3) ??
  frame.title * 0.5;
