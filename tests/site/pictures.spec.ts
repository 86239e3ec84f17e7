/** The help page's pictures (public/help): taken from the built site, and as true as it is. */
import { readFileSync } from 'node:fs';
import { helpPictures, type HelpPicture } from '../../src/components/helpPictures.ts';
import type { Page } from '@playwright/test';
import { drawing, setFace, tolerance } from './face.ts';
import { expect, plan, test } from './page.ts';

/** How each picture comes about: the page as wide as asked, then the part from which the picture begins. */
const scenes: Record<HelpPicture, { path: string; width?: number; part: string; act?: (page: Page) => Promise<void> }> =
  {
    read: { path: `${plan}/tasks/17/`, part: '.words' },
    settings: {
      path: `${plan}/tasks/17/`,
      width: 400,
      part: 'body',
      act: (page) => page.getByText('显示', { exact: true }).click(),
    },
    search: {
      path: `${plan}/tasks/17/`,
      part: 'dialog',
      act: async (page) => {
        await page.getByRole('searchbox').first().click();
        await page.getByRole('combobox').fill('宣讲');
        await expect(page.getByRole('dialog')).toHaveCSS('display', 'flex');
        await expect(page.getByRole('option').first()).toBeVisible();
      },
    },
    cite: { path: `${plan}/data/`, part: '.cite' },
    share: { path: `${plan}/charts/theme-guidance/`, part: '.use' },
    build: {
      path: `${plan}/charts/new/?themes=guidance`,
      width: 1040,
      part: 'chart-builder',
      act: (page) => expect(page.locator('[data-preview] svg')).toBeVisible(),
    },
    embed: { path: `${plan}/embed/theme-guidance/`, width: 480, part: 'body' },
    data: { path: `${plan}/targets/`, width: 800, part: '.filters' },
  };

/** The picture of a citation names the publisher and the address that the project ships with. */
const asShipped = /^publisher: 工作要点公开项目$[^]*^url: https:\/\/plans\.example\.org$/m.test(
  readFileSync('seeds/site.yml', 'utf8'),
);

test.use({ ...drawing, deviceScaleFactor: 1.5 });

for (const [name, { path, width, part, act }] of Object.entries(scenes) as [
  HelpPicture,
  (typeof scenes)[HelpPicture],
][])
  test(`the help page’s picture “${name}” shows the site as it is (UPDATE=1 takes it anew)`, async ({ page }) => {
    test.skip(name === 'cite' && !asShipped, 'seeds/site.yml names another publisher or address');
    const size = helpPictures[name];
    await page.setViewportSize({ width: width ?? size.width, height: 900 });
    await page.goto(path);
    await setFace(page);
    await act?.(page);
    await page.locator(part).first().scrollIntoViewIfNeeded();
    const box = await page.locator(part).first().boundingBox();
    const clip = { x: 0, y: Math.max(0, (box?.y ?? 0) - 8), width: size.width, height: size.height };
    await expect(page).toHaveScreenshot(['public', 'help', `${name}.png`], { ...tolerance, clip, scale: 'device' });
  });
