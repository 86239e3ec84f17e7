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

for (const [name, path] of Object.entries(pageTypes)) {
  test(`nothing on the ${name} page moves when more of its bytes come, wherever they end`, async ({ page }) => {
    const html = await (await page.request.get(path)).text();
    const blank = { contentType: 'text/html', body: '<link rel="icon" href="data:,">' };
    await page.route('**/blank', (route) => route.fulfill(blank));
    for (const width of [390, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('blank');
      expect(await page.evaluate(writtenInPieces, html), `${width}`).toEqual([]);
    }
  });
}

test('no page lets its first frame wait for an element that it lacks', async ({ page }) => {
  for (const path of Object.values(pageTypes)) {
    const html = await (await page.request.get(path)).text();
    const [, waitedFor] = /<link rel="expect" href="#([^"]+)" blocking="render">/.exec(html) ?? [];
    if (path.includes('/embed/')) expect(waitedFor, path).toBe(undefined);
    else expect(html.split(` id="${waitedFor}"`), path).toHaveLength(2);
  }
});

/**
 * Writes a page into the document in pieces that end before each tag, and says which boxes of the first screen stood
 * elsewhere before. Words of a line may move (a sign that cannot begin a line takes the one before it along).
 */
function writtenInPieces(html: string): string[] {
  const places = new Map<Element, DOMRect>();
  const moved: string[] = [];
  const body = html.indexOf('<body');
  let written = 0;
  document.open();
  for (const { index } of html.slice(body).matchAll(/<(?!\/body)/g)) {
    document.write(html.slice(written, (written = body + index)));
    if (document.body === null) continue;
    let below = true;
    for (const element of document.body.querySelectorAll('*')) {
      const place = element.getBoundingClientRect();
      if (place.width * place.height <= 1 || place.top > innerHeight) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      if (getComputedStyle(element).display === 'inline') continue;
      const before = places.get(element);
      if (before && Math.hypot(before.x - place.x, before.y - place.y) > 0.1) {
        moved.push(`${element.outerHTML.slice(0, 80)} by ${place.x - before.x}, ${place.y - before.y}`);
      }
      if (!before) below = false;
      places.set(element, place);
    }
    // What stands is on the first screen and the next one begins: more bytes change nothing to be seen.
    if (below && document.documentElement.scrollHeight > 3 * innerHeight) break;
  }
  document.write(html.slice(written));
  document.close();
  return moved;
}
