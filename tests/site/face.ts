/**
 * One face for pictures of pages, whatever fonts a machine has: the Noto Sans SC that the exports are drawn with. It is put in after the page has
 * loaded, past the page's own policy, and so only where the context bypasses it.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { browserFlags } from '../../scripts/lib/browser.ts';

const require = createRequire(import.meta.url);
const weights = { 400: '400Regular/NotoSansSC_400Regular.ttf', 700: '700Bold/NotoSansSC_700Bold.ttf' };

/** For `test.use`: letters drawn without hints and colour fringes, at one scale, by a context that lets the face in. */
export const drawing = {
  bypassCSP: true,
  launchOptions: {
    args: [...browserFlags, '--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'],
    ...(process.env['PLAN_BROWSER'] ? { executablePath: process.env['PLAN_BROWSER'] } : {}),
  },
};

/** How far a picture may be from the stored one: edges of letters are smoothed a little differently from browser to browser. */
export const tolerance = { maxDiffPixelRatio: 0.02, threshold: 0.25, animations: 'disabled' } as const;

/** Draws the whole page with the one face, and places letters by fractions of a pixel, which is else a setting of the machine. */
export async function setFace(page: Page): Promise<void> {
  await page.route('**/the-one-face-*.ttf', (route) => {
    const weight = /-(\d+)\.ttf$/.exec(route.request().url())?.[1] === '700' ? 700 : 400;
    const body = readFileSync(require.resolve(`@expo-google-fonts/noto-sans-sc/${weights[weight]}`));
    return route.fulfill({ body, contentType: 'font/ttf' });
  });
  const faces = Object.keys(weights).map(
    (weight) => `@font-face{font-family:'One Face';font-weight:${weight};src:url('/the-one-face-${weight}.ttf')}`,
  );
  const content = `${faces.join('')}:root{--font-serif:'One Face';--font-sans:'One Face'}
    *,*::before,*::after,*::placeholder{font-family:'One Face'!important;caret-color:transparent!important;text-rendering:geometricPrecision!important}`;
  await page.addStyleTag({ content });
  await page.evaluate(async () => {
    await Promise.all([
      document.fonts.load("400 16px 'One Face'", '文'),
      document.fonts.load("700 16px 'One Face'", '文'),
    ]);
    await document.fonts.ready;
  });
}
