/** The page types of the site, for checks that hold on each; and a test that fails on any error or foreign request. */
import { test as base, expect, type Page } from '@playwright/test';
import { shipped as plan } from '../../scripts/lib/shipped.ts';

export { plan };
export const pageTypes = {
  home: '',
  plan: `${plan}/`,
  task: `${plan}/tasks/7/`,
  'task with gaps': `${plan}/tasks/17/`,
  theme: `${plan}/themes/talent/`,
  text: `${plan}/text/`,
  names: `${plan}/names/`,
  targets: `${plan}/targets/`,
  charts: `${plan}/charts/`,
  chart: `${plan}/charts/overview/`,
  'single target': `${plan}/charts/target-7-1/`,
  builder: `${plan}/charts/new/`,
  embed: `${plan}/embed/theme-talent/`,
  'embedded choice': `${plan}/embed/custom/`,
  data: `${plan}/data/`,
  'plan’s about': `${plan}/about/`,
  about: 'about/',
  help: 'help/',
  search: 'search/',
  styleguide: 'styleguide/',
  'not found': '404.html',
} as const;

/** Opens a page, goes for what loads only then, and waits for what that brings: the filters of the search, a drawing. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const brought = { 'search-page': '.search-filters', 'chart-builder': '[data-preview] svg', 'custom-chart': 'svg' };
  for (const [element, part] of Object.entries(brought)) {
    if ((await page.locator(element).count()) === 0) continue;
    await page.locator(element).dispatchEvent('pointerenter');
    await page.locator(`${element} ${part}`).locator('visible=true').first().waitFor();
  }
}

/** A page that takes any console error, failed script or request to another origin for a failure. */
export const test = base.extend<{ strict: undefined }>({
  strict: [
    async ({ page, baseURL }, use) => {
      const problems: string[] = [];
      const origin = new URL(baseURL ?? '').origin;
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('request', (request) => {
        const url = request.url();
        if (/^https?:/.test(url) && new URL(url).origin !== origin) problems.push(`foreign request: ${url}`);
      });
      await use(undefined);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };
