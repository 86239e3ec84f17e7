import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { darkInks, lightInks, themeInks } from '../../src/render/palette.ts';

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
const linear = (hex: string) => channels(hex).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
const luminance = (rgb: number[]) => 0.2126 * (rgb[0] ?? 0) + 0.7152 * (rgb[1] ?? 0) + 0.0722 * (rgb[2] ?? 0);

/** WCAG 2 contrast of two colours. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(linear(a)), luminance(linear(b))].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB. */
const sights = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

const apply = (matrix: number[], v: number[]): number[] =>
  [0, 3, 6].map((row) => v.reduce((sum, value, column) => sum + (matrix[row + column] ?? 0) * value, 0));

/** OKLab of a linear colour (Ottosson, 2020). */
function oklab(rgb: number[]): number[] {
  const cone = [
    0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451, 0.1073969566, 0.0883024619, 0.2817188376,
    0.6299787005,
  ];
  const lms = apply(
    cone,
    rgb.map((c) => Math.max(0, c)),
  ).map(Math.cbrt);
  return apply(
    [
      0.2104542553, 0.793617785, -0.0040720468, 1.9779984951, -2.428592205, 0.4505937099, 0.0259040371, 0.7827717662,
      -0.808675766,
    ],
    lms,
  );
}

const distance = (a: number[], b: number[]) => Math.hypot(...a.map((value, at) => value - (b[at] ?? 0)));
const themes = Object.values(themeInks);

test.each([
  ['white', '#ffffff'],
  ['paper', '#fdfcf9'],
  ['dark', darkInks.ground],
])('every theme ink has at least 3:1 on %s', (_, ground) => {
  for (const ink of themes) expect(contrast(ink, ground), ink).toBeGreaterThanOrEqual(3);
});

test('text inks have at least 4.5:1 on their ground', () => {
  for (const inks of [lightInks, darkInks])
    for (const ink of ['ink', 'muted', 'accent'] as const)
      expect(contrast(inks[ink], inks.ground)).toBeGreaterThanOrEqual(4.5);
});

test.each(Object.entries(sights))('the eight theme inks and the accent stay apart for %s sight', (_, sight) => {
  const seen = [...themes, lightInks.accent].map((hex) => oklab(apply(sight, linear(hex))));
  for (const [i, a] of seen.entries()) for (const b of seen.slice(i + 1)) expect(distance(a, b)).toBeGreaterThan(0.055);
});

test('the stylesheet has the same theme inks', () => {
  const css = readFileSync('src/styles/charts.css', 'utf8');
  for (const [name, hex] of Object.entries(themeInks)) expect(css).toContain(`--chart-${name}: ${hex};`);
});
