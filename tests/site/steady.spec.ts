/** Nothing flashes and nothing moves while a page comes. */
import { expect, pageTypes, plan, test, visit } from './page.ts';

test('the reader’s ground and size are there before anything is painted, though no script file has come', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('about/');
  await page.evaluate(() => localStorage.setItem('reading', '{"ground":"dark","size":"larger"}'));
  await page.route('**/*.js', (route) => new Promise((resolve) => setTimeout(() => resolve(route.continue()), 300)));
  await page.addInitScript(() => {
    // When the first element that is no script begins there has been nothing to paint.
    new MutationObserver((_, observer) => {
      if (!document.querySelector('body > :not(script)')) return;
      const { ground, size } = document.documentElement.dataset;
      Object.assign(globalThis, { first: [ground, size, getComputedStyle(document.documentElement).colorScheme] });
      observer.disconnect();
    }).observe(document, { subtree: true, childList: true });
  });
  const first = (): Promise<unknown> => page.evaluate(() => (globalThis as unknown as { first: unknown }).first);
  for (const path of ['', pageTypes.task, pageTypes.search]) {
    await page.goto(path, { waitUntil: 'commit' });
    await page.locator('h1').waitFor();
    expect(await first(), path).toEqual(['dark', 'larger', 'dark']);
  }
  await page.goto(`${plan}/embed/overview/?theme=dark`, { waitUntil: 'commit' });
  await page.locator('h1').waitFor({ state: 'attached' });
  expect(await first()).toEqual(['dark', undefined, 'dark']);
});

const filled = {
  'search with a query': 'search/?q=青年',
  'builder with a choice': `${pageTypes.builder}?themes=talent`,
  'targets with a filter': `${pageTypes.targets}?theme=talent`,
  'embedded choice': `${plan}/embed/custom/?themes=talent`,
};

for (const [name, path] of Object.entries({ ...pageTypes, ...filled })) {
  test(`nothing moves while the ${name} page comes, on a phone or wide, though its scripts are late`, async ({
    page,
  }) => {
    await page.route('**/*.js', (route) => new Promise((resolve) => setTimeout(() => resolve(route.continue()), 100)));
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]) {
          const moved = entry.sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : ''));
          shifts.push(`${entry.value.toFixed(4)} ${moved.join(' | ')}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await visit(page, path);
      await page.waitForLoadState('load');
      // Two frames: what has come by now has been laid out and told.
      const shifts = await page.evaluate(async () => {
        for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
        return (globalThis as unknown as { shifts: string[] }).shifts;
      });
      expect(shifts, `${width}`).toEqual([]);
    }
  });
}
