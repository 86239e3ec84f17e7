import { type Block, type Scene, shift, stack } from '../scene.ts';
import { balance } from '../width.ts';
import { frames } from '../frame.ts';
import { headline, paragraph } from './text.ts';

export interface Card {
  /** Whose page it is: the plan's or the site's name. */
  kicker: string;
  title: string;
  /** A line on what the page has: `3个量化目标`. */
  note?: string;
  /** The address or the site's name. */
  footer: string;
}

/** The share picture of a page without a chart: its title, large, 1200×630. The longer the title, the smaller. */
export function card({ kicker, title, note, footer }: Card): Scene {
  const { width, height } = frames.share;
  const pad = 72;
  const room = width - 2 * pad;
  const size = [84, 72, 60, 50, 42].find((one) => balance(title, one, room).length <= 3) ?? 36;
  const empty: Block = { width: 0, height: 0, marks: [] };
  const top = stack(
    [
      paragraph(kicker, room, { size: 28, weight: 700, ink: 'accent' }, 2),
      headline(title, room, { size, weight: 700, leading: 1.35 }, 6),
      note === undefined ? empty : paragraph(note, room, { size: 30, ink: 'muted' }, 2),
    ],
    22,
  );
  const foot = paragraph(footer, room, { size: 24, ink: 'muted' }, 1);
  const y = height - pad - foot.height;
  return {
    width,
    height,
    title,
    marks: [
      ...shift(top.marks, pad, pad),
      { type: 'line', x1: pad, x2: width - pad, y1: y - 20, y2: y - 20, ink: 'rule', width: 1.5 },
      ...shift(foot.marks, pad, y),
    ],
  };
}
