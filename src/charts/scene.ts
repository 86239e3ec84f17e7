/** Where a chart is drawn: marks with places and ink roles. No colour, no medium. Lengths are pixels, y runs down. */

/** Eight theme inks; past eight themes they repeat, and the theme's number tells them apart. */
export type ThemeInk = `theme${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`;
export type Ink = 'ground' | 'ink' | 'muted' | 'rule' | 'accent' | ThemeInk;

export interface RectMark {
  type: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  ink: Ink;
  opacity?: number;
  /** Drawn as an outline of this width in place of filled. */
  outline?: number;
}
export interface LineMark {
  type: 'line';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  ink: Ink;
  width: number;
}
export interface CircleMark {
  type: 'circle';
  x: number;
  y: number;
  r: number;
  ink: Ink;
  outline: number;
}
export interface TextMark {
  type: 'text';
  /** The anchor's place; `y` is the baseline. */
  x: number;
  y: number;
  text: string;
  size: number;
  weight: 400 | 700;
  ink: Ink;
  anchor: 'start' | 'middle' | 'end';
}
/** Marks that come again in many places, such as a theme's sign, from an origin of their own: on a page they are written once. */
export interface StampMark {
  type: 'stamp';
  x: number;
  y: number;
  marks: PlainMark[];
}
export type PlainMark = RectMark | LineMark | CircleMark | TextMark;
export type Mark = PlainMark | StampMark;

export interface Scene {
  width: number;
  height: number;
  /** Read out as the picture's name. */
  title: string;
  marks: Mark[];
}

/** A part of a scene, drawn from its own origin, with the room it takes. */
export interface Block {
  width: number;
  height: number;
  marks: Mark[];
}

/** The ink of a theme by its number, from 1. */
export const themeInk = (number: number): ThemeInk => `theme${((number - 1) % 8) + 1}` as ThemeInk;

/** The marks, moved. */
export const shift = <Kind extends Mark>(marks: Kind[], dx: number, dy: number): Kind[] =>
  marks.map((mark) =>
    mark.type === 'line'
      ? { ...mark, x1: mark.x1 + dx, x2: mark.x2 + dx, y1: mark.y1 + dy, y2: mark.y2 + dy }
      : { ...mark, x: mark.x + dx, y: mark.y + dy },
  );

/** The marks with each stamp's own in its place. */
export const flat = (marks: Mark[]): PlainMark[] =>
  marks.flatMap((mark) => (mark.type === 'stamp' ? shift(mark.marks, mark.x, mark.y) : [mark]));

/** Blocks below one another, `gap` apart. */
export function stack(blocks: Block[], gap = 0): Block {
  let y = 0;
  const marks: Mark[] = [];
  for (const block of blocks) {
    if (block.height === 0) continue;
    if (y > 0) y += gap;
    marks.push(...shift(block.marks, 0, y));
    y += block.height;
  }
  return { width: Math.max(0, ...blocks.map((block) => block.width)), height: y, marks };
}
