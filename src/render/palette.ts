/** Ink roles as colours: classes that the page's tokens colour, or literals for files that travel. */
import type { Ink, ThemeInk } from '../charts/scene.ts';

export type Inks = Record<Ink, string>;

/** `css`: inks are classes, coloured by `styles/charts.css`. `literal`: colours in the file; `ground` null is transparent. */
export type Palette = { kind: 'css' } | { kind: 'literal'; inks: Inks; ground: string | null };

/** The face of files; where it is missing, the reader's own Hei face. PNG has it for certain. */
export const fontFamily = 'Noto Sans SC, Microsoft YaHei, PingFang SC, Source Han Sans SC, sans-serif';

/**
 * Theme inks: at least 3:1 on both grounds, so a picture may change its ground, and apart from one another for readers
 * with protanopia, deuteranopia and tritanopia (found by search in OKLab under the simulations of Machado, Oliveira and
 * Fernandes, 2009; held by a test). The accent is none of them.
 */
export const themeInks: Record<ThemeInk, string> = {
  theme1: '#2893db',
  theme2: '#ca7e1a',
  theme3: '#6e5cc0',
  theme4: '#3b956a',
  theme5: '#935568',
  theme6: '#317594',
  theme7: '#806f14',
  theme8: '#9f82a6',
};

export const lightInks: Inks = {
  ground: '#ffffff',
  ink: '#1c1a17',
  muted: '#5b554d',
  rule: '#dcd6ca',
  accent: '#9b1c1c',
  ...themeInks,
};

export const darkInks: Inks = {
  ground: '#151412',
  ink: '#ece7de',
  muted: '#b1a99d',
  rule: '#3b3630',
  accent: '#f0938a',
  ...themeInks,
};

export const css: Palette = { kind: 'css' };
export const light: Palette = { kind: 'literal', inks: lightInks, ground: lightInks.ground };
export const dark: Palette = { kind: 'literal', inks: darkInks, ground: darkInks.ground };
/** Dark ink on no ground, for light slides. */
export const transparent: Palette = { kind: 'literal', inks: lightInks, ground: null };
/** Light ink on no ground, for dark slides. */
export const transparentDark: Palette = { kind: 'literal', inks: darkInks, ground: null };
