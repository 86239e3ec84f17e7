/** The sizes that charts are drawn in. Lengths are pixels of the picture. */

/** Sizes of type and space. `em` is the size of row labels: a range, of which `layout` takes the largest that fits. */
export interface Frame {
  kind: 'page' | 'slide' | 'share' | 'square';
  width: number;
  /** Absent on pages: as high as the rows need. */
  height?: number;
  pad: number;
  title: number;
  subtitle: number;
  small: number;
  em: { min: number; max: number };
}

/**
 * The fixed frames. The least `em` on a slide is 11 pt when the slide is 13.33 inches wide; share and square pictures
 * are mostly seen on phones at a third of their size, so their type is larger and they may show fewer rows.
 */
export const frames = {
  slide: {
    kind: 'slide',
    width: 1920,
    height: 1080,
    pad: 72,
    title: 56,
    subtitle: 28,
    small: 22,
    em: { min: 22, max: 36 },
  },
  share: {
    kind: 'share',
    width: 1200,
    height: 630,
    pad: 44,
    title: 42,
    subtitle: 22,
    small: 18,
    em: { min: 18, max: 34 },
  },
  square: {
    kind: 'square',
    width: 1080,
    height: 1080,
    pad: 56,
    title: 48,
    subtitle: 26,
    small: 21,
    em: { min: 22, max: 38 },
  },
} as const satisfies Record<string, Frame>;

/**
 * The frame of a page, fluid from 288 px. Type keeps its size: a wider frame has longer bars, then labels beside the
 * bars in place of above them.
 */
export function pageFrame(width: number): Frame {
  const wide = Math.max(288, Math.round(width));
  const narrow = wide < 480;
  const title = narrow ? 19 : 22;
  return { kind: 'page', width: wide, pad: 0, title, subtitle: 14, small: 12, em: { min: 14, max: 14 } };
}

/** The widths that a static page draws a chart in, one of which its container query shows (`styles/charts.css`). */
export const pageWidths = [288, 440, 720] as const;
