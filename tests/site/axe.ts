/** Axe with every rule of WCAG 2.2 A and AA and its best practices; `target-size` is off unless its tag is asked for. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it stands, a line each: the rule and the elements. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Both grounds, wide and at 320 px: the same page under each, without loading it again. */
export async function axeEverywhere(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    for (const ground of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: ground });
      found.push(...(await axe(page)).map((line) => `${ground} ${width}: ${line}`));
    }
  }
  return found;
}
