import AxeBuilder from '@axe-core/playwright';
import { expect, pageTypes, test } from './page.ts';

for (const [name, path] of Object.entries(pageTypes)) {
  for (const ground of ['light', 'dark'] as const) {
    test(`axe finds nothing on the ${name} page, ${ground}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: ground });
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
    });
  }

  for (const width of [320, 390, 768, 1440]) {
    test(`nothing is wider than the ${name} page at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}
