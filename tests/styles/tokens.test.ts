import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { darkInks, lightInks, themeInks } from '../../src/render/palette.ts';

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');

/** The custom properties of the block that follows `selector`. */
function block(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  expect(start, selector).toBeGreaterThan(-1);
  const body = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries([...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
}

/** WCAG 2.2 contrast of two #rrggbb colours. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const light = block(':root');
const dark = block(":root[data-ground='dark']");
const grounds = { light, dark: { ...light, ...dark } };

test('the dark ground that the system asks for and the one that the reader chose are the same', () => {
  expect(block(":root:not([data-ground='light'])")).toEqual(dark);
});

describe.each(Object.entries(grounds))('on the %s ground', (_, tokens) => {
  const papers = ['--paper', '--paper-raised', '--paper-sunken'];
  test.each(['--ink', '--ink-soft', '--accent'])('%s reads on every paper (AA, 4.5:1)', (ink) => {
    for (const paper of papers) {
      expect(contrast(tokens[ink] ?? '', tokens[paper] ?? ''), paper).toBeGreaterThanOrEqual(4.5);
    }
  });
  test('text reads on a marked word and on the soft accent', () => {
    expect(contrast(tokens['--ink'] ?? '', tokens['--mark'] ?? '')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(tokens['--ink'] ?? '', tokens['--accent-soft'] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
  test('focus, strong rules and all theme colours stand out from the paper (3:1)', () => {
    const marks = ['--focus', '--rule-strong', ...Object.keys(tokens).filter((name) => /^--theme-\d$/.test(name))];
    expect(marks).toHaveLength(10);
    for (const mark of marks) {
      expect(contrast(tokens[mark] ?? '', tokens['--paper'] ?? ''), mark).toBeGreaterThanOrEqual(3);
    }
  });
});

test('pictures and pages use the same inks', () => {
  for (const [tokens, inks] of [
    [light, lightInks],
    [dark, darkInks],
  ] as const) {
    expect([tokens['--ink'], tokens['--ink-soft'], tokens['--rule'], tokens['--accent']]).toEqual([
      inks.ink,
      inks.muted,
      inks.rule,
      inks.accent,
    ]);
  }
  expect(Object.values(themeInks)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((number) => light[`--theme-${number}`]));
});
