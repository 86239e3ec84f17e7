/** What strangers can put into a page: its address, its storage, its messages. It is ignored, and the page still reads. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as bare, type Page } from '@playwright/test';
import { expect, pageTypes, plan, test } from './page.ts';

const markup = '"><img src=x onerror=alert(1)><svg onload=alert(1)>\'`${7*7}</script><script>alert(1)</script>';
const values = [markup, '__proto__', 'constructor', 'toString', '%E0%A4%A', '\u0000\u202e\ud800', 'x'.repeat(10_000)];
const names = ['q', 'theme', 'themes', 'measure', 'measures', 'targets', 'sort', 'order', 'frame', 'ground', 'title'];
const others = ['plan', 'issuer', 'period', 'plain', '__proto__', 'constructor'];

/** Every parameter that some page knows, and some that none does, all with one value. */
const query = (value: string): string =>
  [...names, ...others].map((name) => `${name}=${encodeURIComponent(value.toWellFormed())}`).join('&');

/** No element of theirs, no handler, no dialog; and the words of the page. The test itself fails on any error. */
async function expectUnharmed(page: Page, place: string): Promise<void> {
  const found = await page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    const handlers = all.filter((element) => [...element.attributes].some(({ name }) => name.startsWith('on')));
    const polluted = Object.keys(Object.prototype).length > 0 || 'polluted' in {};
    return { handlers: handlers.length, images: document.querySelectorAll('img[src="x"]').length, polluted };
  });
  expect(found, place).toEqual({ handlers: 0, images: 0, polluted: false });
  await expect(page.getByRole('heading', { level: 1 }), place).toBeAttached();
  expect((await page.getByRole('main').textContent())?.trim().length, place).toBeGreaterThan(20);
}

test.beforeEach(async ({ page }) => {
  // Servers refuse a long address; what matters here is what the page does with it where one does not.
  await page.route(
    ({ search }) => search.length > 4000,
    async (route) =>
      route.fulfill({ response: await route.fetch({ url: route.request().url().replace(/\?.*/s, '') }) }),
  );
  page.on('dialog', (dialog) => {
    throw new Error(`a dialog: ${dialog.message()}`);
  });
});

for (const [name, path] of Object.entries(pageTypes)) {
  test(`no query and no hash does anything to the ${name} page that it does not know`, async ({ page }) => {
    for (const value of ['', ...values].filter((_, at) => scripted.includes(name) || at < 2)) {
      await page.goto(`${path}?${query(value)}`);
      await page
        .locator(answered[name] ?? 'h1')
        .first()
        .waitFor({ state: 'attached' });
      await expectUnharmed(page, value.slice(0, 40));
    }
    await page.goto(path);
    for (const hash of [
      markup,
      ':~:text=任务',
      'q=%E0%A4%A',
      `q=${markup}`,
      `search:q=${markup}&theme=__proto__`,
      '__proto__',
    ]) {
      await page.evaluate((to) => (location.hash = to), hash);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      await expectUnharmed(page, hash.slice(0, 40));
    }
  });
}

/** What stands once a page has answered to its address, whatever the answer is. */
const answered: Record<string, string> = {
  search: '.search-filters',
  targets: 'target-filter button',
  builder: 'chart-builder [role="status"]:not(:empty)',
  'embedded choice': 'custom-chart svg',
};

/** The pages whose scripts read their address. */
const scripted = ['search', 'targets', 'builder', 'embed', 'embedded choice', 'task'];

test('ten thousand ids draw what they can or say that nothing fits', async ({ page }) => {
  const ids = (from: string): string => Array.from({ length: 10_000 }, (_, at) => `${from}${at}`).join(',');
  for (const path of [pageTypes.builder, `${plan}/embed/custom/`]) {
    await page.goto(`${path}?targets=${ids('')}`);
    await expectUnharmed(page, path);
    await page.goto(`${path}?themes=talent,${ids('t')}`);
    await expect(page.getByRole('main').locator('svg').first()).toBeVisible();
  }
});

test('whatever stands in the browser’s storage, the page is as without it', async ({ page }) => {
  await page.goto('about/');
  const kept = [
    '{',
    'null',
    '[]',
    '7',
    '"dark"',
    '{"ground":["dark"],"size":{"large":1}}',
    '{"ground":"<script>","size":7}',
    '{"__proto__":{"ground":"dark"},"constructor":{"prototype":{"polluted":1}}}',
    `{"ground":"${'dark'.repeat(1_000_000)}"}`,
  ];
  for (const value of kept) {
    await page.evaluate((text) => localStorage.setItem('reading', text), value);
    await page.reload();
    const place = value.slice(0, 60);
    await expect(page.locator('html'), place).not.toHaveAttribute('data-ground', /./);
    await expect(page.locator('html'), place).not.toHaveAttribute('data-size', /./);
    await expectUnharmed(page, place);
    await page.getByText('显示', { exact: true }).click();
    await expect(page.getByLabel('跟随系统')).toBeChecked();
    // And what is chosen now is kept again.
    await page.getByLabel('深色').check();
    expect(await page.evaluate(() => localStorage.getItem('reading'))).toBe('{"ground":"dark"}');
    await page.evaluate(() => delete document.documentElement.dataset['ground']);
  }
});

test('an embedded chart answers no message but the one that asks for its height', async ({ page }) => {
  await page.goto(pageTypes.embed);
  const before = await page.locator('main').innerHTML();
  await page.evaluate((text) => {
    const messages = [null, 7, text, [], { type: 'plan-chart', height: 1e9 }, { type: text }, { type: '__proto__' }];
    for (const message of [...messages, { type: 'plan-chart-ask', then: text }]) postMessage(message, '*');
  }, markup);
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await page.locator('main').innerHTML()).toBe(before);
  await expectUnharmed(page, 'messages');
});

bare.describe('a page that embeds a chart', () => {
  let server: Server;
  let html = '';
  bare.beforeAll(async () => {
    server = createServer((_, response) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  bare.afterAll(() => server.close());

  bare(
    'takes heights only from the frame itself, of the right origin, and only such as can be',
    async ({ page, baseURL }) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      const { port } = server.address() as AddressInfo;
      const site = baseURL ?? '';
      html = `<!doctype html><html lang="zh-CN"><title>别处</title><body><iframe id="ours" src="${site}${plan}/embed/overview/"></iframe>
      <iframe id="theirs" srcdoc="<p>别处</p>"></iframe><script src="${site}embed.js" async></script></body></html>`;
      await page.goto(`http://127.0.0.1:${port}/`);
      const ours = page.locator('#ours');
      await expect.poll(() => ours.evaluate((frame) => frame.style.height)).toMatch(/^\d+px$/);
      const height = await ours.evaluate((frame) => frame.style.height);
      const bad = [-1, 0, NaN, Infinity, 1e9, '900', '900px;position:fixed', null, {}, [900], undefined];
      // From this page and from a frame of another origin: whatever they say.
      for (const from of [page.mainFrame(), page.frames().find((frame) => frame.url() === 'about:srcdoc')])
        await from?.evaluate(() => {
          for (const to of [window, parent]) to.postMessage({ type: 'plan-chart', height: 333 }, '*');
        });
      // From the chart's own frame: only a height that can be.
      const frame = page.frames().find((one) => one.url().includes('/embed/overview/'));
      await frame?.evaluate((all) => {
        for (const one of all) parent.postMessage({ type: 'plan-chart', height: one }, '*');
        for (const odd of [null, 7, 'plan-chart', [], { type: 'PLAN-CHART', height: 333 }])
          parent.postMessage(odd, '*');
      }, bad);
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
      expect(await ours.evaluate((element) => element.style.height)).toBe(height);
      expect(await page.locator('#theirs').getAttribute('style')).toBeNull();
      await frame?.evaluate(() => parent.postMessage({ type: 'plan-chart', height: 777.2 }, '*'));
      await expect.poll(() => ours.evaluate((element) => element.style.height)).toBe('778px');
      expect(errors).toEqual([]);
    },
  );
});
