/** The shapes of a promise. The end of a bar says how the number binds, and the label beside it says it again. */
import type { Amount, Row } from '../chart.ts';
import { type Mark, type RectMark, themeInk } from '../scene.ts';

export interface Span {
  /** The axis's zero. */
  x0: number;
  /** Where the value lies. */
  x: number;
  /** Where the upper bound of a range lies; else as `x`. */
  far: number;
  /** The top of the bar. */
  y: number;
  height: number;
}

/** The width of the open end beyond the value, in bar heights. */
export const openRoom = 1.5;

/** Slats of the open end: where each begins, how wide it is (in bar heights), how strong. */
const slats = [
  [0.22, 0.4, 0.5],
  [0.76, 0.3, 0.3],
  [1.2, 0.2, 0.16],
] as const;

/** Where the label may begin. */
export const endOf = (row: Amount, span: Span): number =>
  row.comparator === '>=' || row.comparator === '>' || row.comparator === '~'
    ? span.x + span.height * openRoom
    : Math.max(span.x, span.far);

/**
 * A floor (`>=`, `>`): a solid bar to the value, a post, and slats that fade out to the right, since the promise has
 * no upper end. A ceiling: a tinted bar closed by a wall. A range: a band between two posts on a tinted way there.
 * About: a bar that fades on its last stretch and a little beyond. Exactly: a plain bar.
 *
 * A bar is at least 2 px long, so that 1 beside 8000 is still seen; its length is then not to be read, which is why
 * every bar has its number beside it. `faint` is the earlier plan's bar of a pair. The axis is neither broken nor logarithmic: the public reads length as amount.
 * Of zero nothing is drawn: its number stands on the zero line.
 */
export function bar(row: Amount & Pick<Row, 'theme'>, span: Span, faint = false): Mark[] {
  if (row.value === 0 && row.valueMax === undefined) return [];
  const ink = themeInk(row.theme.number);
  const strength = faint ? 0.45 : 1;
  const { x0, x, far, y, height } = span;
  const solid = (from: number, to: number, share = 1, top = y): RectMark => {
    const opacity = share * strength;
    return {
      type: 'rect',
      x: from,
      y: top,
      width: Math.max(2, to - from),
      height,
      ink,
      ...(opacity === 1 ? {} : { opacity }),
    };
  };
  const post = (at: number, width: number, top = y): RectMark => {
    const over = height * 0.18;
    return { type: 'rect', x: at - width, y: top - over, width, height: height + 2 * over, ink: 'ink' };
  };
  const thin = Math.max(1.5, height * 0.1);
  const end = Math.max(x, x0 + 2);
  switch (row.comparator) {
    case '>=':
    case '>':
      return [solid(x0, end), { type: 'stamp', x: end, y, marks: [post(0, thin, 0), ...slatsOf(height, solid)] }];
    case '<=':
    case '<':
      return [solid(x0, end, 0.28), post(end, Math.max(3, height * 0.24))];
    case 'range':
      return [
        solid(x0, end, 0.28),
        solid(end, Math.max(far, end + 2)),
        post(end, thin),
        post(Math.max(far, end + 2), thin),
      ];
    case '~':
      return [solid(x0, end), { type: 'stamp', x: end, y, marks: slatsOf(height, solid) }];
    case '=':
      return [solid(x0, end)];
  }
}

const slatsOf = (height: number, solid: (from: number, to: number, share: number, top: number) => RectMark) =>
  slats.map(([from, wide, share]) => solid(from * height, (from + wide) * height, share, 0));
