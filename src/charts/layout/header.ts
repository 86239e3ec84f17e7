import { type Chart, themesOf } from '../chart.ts';
import type { Frame } from '../frame.ts';
import { type Block, stack } from '../scene.ts';
import { themeKey } from './badge.ts';
import { headline, paragraph } from './text.ts';

/** Whose plan, the message, what is measured and, where rows of several themes meet, which number is which theme. */
export function header(chart: Chart, frame: Frame, width: number): Block {
  const { title, subtitle, small } = frame;
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
