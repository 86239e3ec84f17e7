import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, pageTypes, plan, test } from './page.ts';

/** Everything that a first visit loads, in bytes, compressed as servers do. */
const budgets: Record<string, { path: string; kilobytes: number }> = {
  task: { path: `${plan}/tasks/7/`, kilobytes: 14 },
  'full text': { path: `${plan}/text/`, kilobytes: 14 },
  theme: { path: `${plan}/themes/guidance/`, kilobytes: 14 },
  home: { path: '', kilobytes: 30 },
  chart: { path: `${plan}/charts/overview/`, kilobytes: 40 },
  embed: { path: `${plan}/embed/overview/`, kilobytes: 15 },
};

/** Opens a page and waits for all it brings by itself. The network may be idle before the load: where the machine is slow, while a page is read. */
async function wholeVisit(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'load' });
  await page.waitForLoadState('networkidle');
}

for (const [name, { path, kilobytes }] of Object.entries(budgets)) {
  test(`a first visit to the ${name} page weighs at most ${kilobytes} KB compressed`, async ({ page }) => {
    const sizes = new Map<string, number>();
    const loaded: Promise<void>[] = [];
    page.on('response', (response) => {
      loaded.push(
        response.body().then(
          (body) => void sizes.set(response.url(), brotliCompressSync(body).length),
          () => undefined,
        ),
      );
    });
    await wholeVisit(page, path);
    await Promise.all(loaded);
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    expect(total / 1024, [...sizes].map(([url, size]) => `${url} ${size}`).join('\n')).toBeLessThanOrEqual(kilobytes);
  });
}

for (const [name, path] of Object.entries(pageTypes)) {
  test(`the ${name} page loads at most 3 KB of script before anything is touched`, async ({ page }) => {
    const loaded: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script')
        loaded.push(response.body().then((body) => brotliCompressSync(body).length));
    });
    await wholeVisit(page, path);
    const inline = await page.locator('script:not([src]):not([type="application/ld+json"])').allTextContents();
    const files = (await Promise.all(loaded)).reduce((sum, bytes) => sum + bytes, 0);
    expect(files + brotliCompressSync(inline.join('\n')).length).toBeLessThanOrEqual(3 * 1024);
  });
}
