import type { Block, Ink, TextMark } from '../scene.ts';
import { balance, clip, widthOf, wrap } from '../width.ts';

export interface Style {
  size: number;
  weight?: 400 | 700;
  ink?: Ink;
  /** Line height in ems. */
  leading?: number;
}

/** One text mark; `y` is the baseline. */
export const text = (
  said: string,
  x: number,
  y: number,
  style: Style,
  anchor: TextMark['anchor'] = 'start',
): TextMark => ({
  type: 'text',
  x,
  y,
  text: said,
  size: style.size,
  weight: style.weight ?? 400,
  ink: style.ink ?? 'ink',
  anchor,
});

/** How far below the middle of a line its baseline stands, in ems: Han characters and figures then look centred. */
export const drop = 0.37;

/** A headline: as few lines as a paragraph, broken at a mark or at about even lengths. */
export const headline = (said: string, width: number, style: Style, count = Infinity): Block =>
  set(clip(balance(said, style.size, width), count, style.size, width), style);

/** Pieces side by side, `　` between them; a piece that does not fit begins a line. */
export function pieces(said: string[], width: number, style: Style): Block {
  const lines: string[] = [];
  for (const piece of said) {
    const joined = lines.length === 0 ? piece : `${lines.at(-1)}　${piece}`;
    if (lines.length > 0 && widthOf(joined, style.size) <= width) lines[lines.length - 1] = joined;
    else lines.push(...wrap(piece, style.size, width));
  }
  return set(lines, style);
}

/** A paragraph: wrapped to `width`, never cut unless `count` lines are all that it may have. */
export function paragraph(said: string, width: number, style: Style, count = Infinity): Block {
  return set(clip(wrap(said, style.size, width), count, style.size, width), style);
}

function set(lines: string[], style: Style): Block {
  const { size, leading = 1.4 } = style;
  const step = size * leading;
  return {
    width: Math.max(0, ...lines.map((line) => widthOf(line, size))),
    height: lines.length * step,
    marks: lines.map((line, index) => text(line, 0, (index + 0.5) * step + drop * size, style)),
  };
}
