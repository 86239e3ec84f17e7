import { axeEverywhere } from './axe.ts';
import { expect, pageTypes, test } from './page.ts';
import { states } from './states.ts';

for (const [name, path] of Object.entries(pageTypes)) {
  test(`axe finds nothing on the ${name} page, light or dark, wide or 320 px`, async ({ page }) => {
    await page.goto(path);
    expect(await axeEverywhere(page)).toEqual([]);
  });

  test(`nothing is wider than the ${name} page, from 320 to 1440 px and with the largest text`, async ({ page }) => {
    await page.goto(path);
    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}`).toBeLessThanOrEqual(width);
    }
    await page.setViewportSize({ width: 320, height: 800 });
    await page.evaluate(() => (document.documentElement.dataset['size'] = 'larger'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth), '特大').toBeLessThanOrEqual(320);
  });
}

for (const [name, { path, open }] of Object.entries(states)) {
  test(`axe finds nothing in ${name}, light or dark, wide or 320 px`, async ({ page }) => {
    await page.goto(path);
    await open(page);
    expect(await axeEverywhere(page)).toEqual([]);
  });
}

test('the reader’s ground and text size are kept from page to page, and what is kept may be nonsense', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByText('显示', { exact: true }).click();
  await page.getByLabel('深色').check();
  await page.getByLabel('特大').check();
  await page.goto('about/');
  await expect(page.locator('html')).toHaveAttribute('data-ground', 'dark');
  await expect(page.locator('html')).toHaveAttribute('data-size', 'larger');
  for (const nonsense of ['{', 'null', '[]', '{"ground":"<script>","size":7}']) {
    await page.evaluate((value) => localStorage.setItem('reading', value), nonsense);
    await page.reload();
    await expect(page.locator('html')).not.toHaveAttribute('data-ground', /./);
    await expect(page.getByText('显示', { exact: true })).toBeVisible();
  }
});
