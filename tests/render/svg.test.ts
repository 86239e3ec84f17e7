import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { charts, frames, layout, pageFrame, pageWidths, type Frame } from '../../src/charts/index.ts';
import { alt } from '../../src/render/alt.ts';
import { css, dark, light, transparent } from '../../src/render/palette.ts';
import { svg } from '../../src/render/svg.ts';
import { plan, site, sixty, targets } from '../charts/plan.ts';
import { hostile } from './hostile.ts';

const all = charts(plan, targets, site);
const drawn = (chart = all[0]!, frame: Frame = frames.slide, palette = light) =>
  svg(layout(chart, frame), palette, { description: alt(chart) });

test('every chart is well-formed in every frame, whatever the plan’s words', () => {
  for (const chart of [...all, ...hostile])
    for (const frame of [...Object.values(frames), pageFrame(288)]) {
      const source = drawn(chart, frame);
      expect(XMLValidator.validate(source), chart.id).toBe(true);
      expect(source).not.toMatch(/<script|<i>|<b>/);
    }
});

test('it is a picture with a title and a description', () => {
  const source = drawn();
  expect(source).toMatch(
    /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="1920" height="1080" viewBox="0 0 1920 1080" role="img" aria-labelledby="chart-t" aria-describedby="chart-d"/,
  );
  expect(source).toContain(`<title id="chart-t">${all[0]!.title}</title>`);
  expect(source).toContain('<desc id="chart-d">条形图：');
});

test('files hold nothing that office programs do not read', () => {
  for (const palette of [light, dark, transparent]) {
    const source = drawn(all[0], frames.slide, palette);
    expect(source).not.toMatch(
      / style=|<style|class=|var\(|url\(|<image|<use|href|currentColor|tspan|clip|mask|filter/,
    );
  }
});

test('on pages inks are classes, each of which the stylesheet colours, and there is no literal colour', () => {
  const sheet = readFileSync('src/styles/charts.css', 'utf8');
  const used = new Set<string>();
  for (const chart of all) {
    const source = drawn(chart, pageFrame(480), css);
    expect(source).not.toMatch(/(fill|stroke)="(?!none)/);
    for (const [, name] of source.matchAll(/class="([fs]-\w+)"/g)) used.add(name ?? '');
  }
  for (const name of used) expect(sheet).toContain(`.${name} {`);
});

test('what comes again on a page is written once, and each reference finds it', () => {
  const source = drawn(all[0], pageFrame(480), css);
  const ids = [...source.matchAll(/<g id="([\w-]+)"/g)].map(([, id]) => id);
  const asked = [...source.matchAll(/<use href="#([\w-]+)"/g)].map(([, id]) => id);
  expect(new Set(asked)).toEqual(new Set(ids));
  expect(ids.length).toBe(new Set(ids).size);
  expect(ids.length).toBeLessThan(asked.length);
});

test('a transparent picture has no ground', () => {
  expect(drawn(all[0], frames.slide, transparent)).not.toContain('<rect width="1920" height="1080"');
  expect(drawn(all[0], frames.slide, light)).toContain('<rect width="1920" height="1080" fill="#ffffff"/>');
});

test('the drawings of a page, for all its widths, are small', () => {
  const weight = (chart = all[0]!) =>
    gzipSync(pageWidths.map((width) => drawn(chart, pageFrame(width), css)).join('')).length;
  expect(weight()).toBeLessThan(12_000);
  expect(weight(charts(sixty.plan, sixty.targets, site)[0])).toBeLessThan(24_000);
});

test('no text holds a tab or a line end, for which no face has a shape', () => {
  for (const chart of hostile) expect(drawn(chart)).not.toMatch(/[\t\n\r]/);
});
