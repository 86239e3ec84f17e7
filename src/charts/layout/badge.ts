import type { ChartTheme } from '../chart.ts';
import { type Block, type Mark, shift, type StampMark, themeInk } from '../scene.ts';
import { widthOf } from '../width.ts';
import { drop, paragraph, text } from './text.ts';

/** The width of a badge and the space after it, in ems of the text beside it. */
export const badgeRoom = 1.75;

/** A theme's number in a ring of its colour: the number tells, the colour helps. `x` is the ring's outer left, `y` the middle. */
export function badge(theme: ChartTheme, x: number, y: number, em: number): StampMark {
  const r = em * 0.58;
  const outline = Math.max(1.5, em * 0.1);
  const size = em * (theme.number > 9 ? 0.58 : 0.74);
  return {
    type: 'stamp',
    x: x + r + outline / 2,
    y,
    marks: [
      { type: 'circle', x: 0, y: 0, r, ink: themeInk(theme.number), outline },
      text(String(theme.number), 0, drop * size, { size, weight: 700 }, 'middle'),
    ],
  };
}

/** Which number is which theme: badges with titles, as many in a line as there is room for. */
export function themeKey(themes: ChartTheme[], width: number, em: number): Block {
  const step = em * 1.7;
  const marks: Mark[] = [];
  let x = 0;
  let y = 0;
  for (const theme of themes) {
    const title = paragraph(theme.title, width - badgeRoom * em, { size: em, ink: 'muted' });
    const wide = badgeRoom * em + widthOf(theme.title, em);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += step;
    }
    marks.push(badge(theme, x, y + step / 2, em));
    marks.push(...shift(title.marks, x + badgeRoom * em, y + step / 2 - em * 0.7));
    x += wide + em * 1.2;
    if (title.height > step) {
      x = 0;
      y += title.height + step * 0.3;
    }
  }
  return { width, height: themes.length === 0 ? 0 : x === 0 ? y : y + step, marks };
}
