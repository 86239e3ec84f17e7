import AxeBuilder from '@axe-core/playwright';
import { expect, pageTypes, test } from './page.ts';

for (const [name, path] of Object.entries(pageTypes)) {
  test(`axe finds nothing on the ${name} page, light or dark, wide or 320 px`, async ({ page }) => {
    for (const [ground, width] of [
      ['light', 1280],
      ['dark', 320],
    ] as const) {
      await page.emulateMedia({ colorScheme: ground });
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => `${ground}: ${id}: ${nodes.map((node) => node.html).join(' ')}`);
      expect(found).toEqual([]);
    }
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

test('the keyboard reaches the text in one step from the skip link, and every focus is seen', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.reload();
  const seen = new Set<string>();
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return undefined;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const inView = box.bottom > 0 && box.top < innerHeight && box.width > 0;
      return { name: element.outerHTML.slice(0, 80), inView, outlined: style.outlineStyle !== 'none' };
    });
    if (focus === undefined) break;
    expect(focus.inView, focus.name).toBe(true);
    expect(focus.outlined, focus.name).toBe(true);
    seen.add(focus.name);
  }
  expect(seen.size).toBeGreaterThan(20);
});
