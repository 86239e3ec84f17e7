import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as bare } from '@playwright/test';
import { expect, plan, test } from './page.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('from home to a theme’s chart, its picture copied and its slide downloaded', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('main').getByRole('link', { name: '人才培育' }).first().click();
  await page.getByRole('link', { name: '下载、嵌入或引用这张图' }).click();
  await expect(page).toHaveURL(/charts\/theme-talent\/$/);
  await page.getByRole('button', { name: '复制图片', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('图片已复制');
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
  expect(types).toContain('image/png');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'PPTX 可编辑图表' }).click();
  expect((await download).suggestedFilename()).toBe('theme-talent.pptx');
});

test('of the drawings for several widths one is shown at any width, and it fits', async ({ page }) => {
  for (const path of ['./', `${plan}/`, `${plan}/charts/overview/`, `${plan}/embed/overview/`]) {
    await page.goto(path);
    for (const width of [320, 480, 800, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const shown = page.locator('.chart-widths').first().locator('> svg:visible');
      await expect(shown, `${path} ${width}`).toHaveCount(1);
      const box = await shown.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    }
  }
});

test('the whole deck is one link away in the gallery', async ({ page }) => {
  await page.goto(`${plan}/charts/`);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /下载整套幻灯片/ }).click();
  expect((await download).suggestedFilename()).toBe(`${plan}.pptx`);
});

test('the table is copied as a table, and the citation and the code as text', async ({ page }) => {
  await page.goto(`${plan}/charts/overview/`);
  await page.getByRole('button', { name: '复制表格' }).click();
  await expect(page.getByRole('status')).toContainText('表格已复制');
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text();
  });
  expect(html).toContain('<table');
  expect(html).toContain('≥8000人');
  await page.getByRole('button', { name: '复制引用' }).click();
  await expect(page.getByRole('status')).toContainText('引用已复制');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('[EB/OL]');
});

test('without JavaScript a chart page still has its picture, table and files', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto(`${plan}/charts/overview/`);
  await expect(page.getByRole('img').first()).toBeVisible();
  await expect(page.getByRole('link', { name: /PNG 幻灯片/ })).toBeVisible();
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  await context.close();
});

test('the builder draws what is picked, keeps it in the address, and gives the file', async ({ page }) => {
  await page.goto(`${plan}/charts/new/`);
  await expect(page.getByRole('status')).toHaveText('没有勾选，显示全部22个目标。');
  await page.getByRole('group', { name: '主题' }).getByLabel('人才培育').check();
  await page.getByLabel('次序').selectOption('value');
  await page.getByLabel(/^标题/).fill('人才 <b>&</b> “数字”');
  await expect(page).toHaveURL(/themes=talent&order=value&title=/);
  await expect(page.locator('[data-preview] svg title')).toHaveText('人才 <b>&</b> “数字”');
  await page.reload();
  await expect(page.locator('[data-preview] svg title')).toHaveText('人才 <b>&</b> “数字”');
  for (const [name, kind] of [
    ['PNG', 'png'],
    ['SVG', 'svg'],
    ['PPTX', 'pptx'],
  ]) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: `下载 ${name}` }).click();
    expect((await download).suggestedFilename()).toBe(`${plan}-talent.${kind}`);
  }
});

test('what is picked or pressed in the builder before its code is there is kept', async ({ page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/assets/draw*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${plan}/charts/new/`);
  await expect(page.locator('[data-preview]').getByRole('img')).toHaveAccessibleName(/22个/);
  await page.getByRole('group', { name: '主题' }).getByLabel('人才培育').check();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载 SVG' }).click();
  release();
  expect((await download).suggestedFilename()).toBe(`${plan}-talent.svg`);
  await expect(page.getByRole('status')).toHaveText('已选10个目标。');
});

test('hostile builder and embed addresses draw a chart or say so, and run nothing', async ({ page }) => {
  await page.goto(
    `${plan}/charts/new/?themes=<img src=x onerror=alert(1)>&title=%3Csvg/onload=alert(1)%3E&frame=__proto__`,
  );
  await expect(page.locator('[data-preview] svg')).toBeVisible();
  await expect(page.locator('[data-preview] svg svg')).toHaveCount(0);
  await page.goto(`${plan}/embed/overview/?theme=%22%3E%3Cscript%3E&ground=x&plain=y`);
  await expect(page.getByRole('img')).toBeVisible();
});

test('an embedded choice without a choice is the chart of all, drawn without a script; with one it is that choice', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${plan}/embed/custom/`, { waitUntil: 'networkidle' });
  await expect(page.getByRole('img')).toHaveAccessibleName(/22个/);
  expect(asked.filter((url) => /draw|input\.json/.test(url))).toEqual([]);
  await page.goto(`${plan}/embed/custom/?themes=talent&theme=dark`);
  await expect(page.getByRole('img')).toHaveAccessibleName(/10个/);
  await page.route('**/input.json', (route) => route.fulfill({ body: 'none' }));
  await page.reload();
  await expect(page.getByText('没有成功')).toBeVisible();
  await expect(page.getByRole('img')).toHaveCount(0);
});

bare.describe('on another origin', () => {
  let server: Server;
  let html = '';
  bare.beforeAll(async () => {
    server = createServer((_, response) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  bare.afterAll(() => server.close());

  for (const width of [320, 1200]) {
    bare(`three embedded charts get the height they need at ${width} px`, async ({ page, baseURL }) => {
      const codes: string[] = [];
      for (const chart of ['overview', 'theme-talent', 'target-7-1']) {
        await page.goto(`${plan}/charts/${chart}/`);
        const code = (await page.locator('[data-text="embed"]').textContent()) ?? '';
        // The code names the site's published address; here the same site stands on localhost.
        codes.push(code.replaceAll(/https:\/\/[^/"]+\//g, baseURL ?? ''));
      }
      html = `<!doctype html><html lang="zh-CN"><title>别处</title><body>${codes.join('')}</body></html>`;
      await page.setViewportSize({ width, height: 900 });
      const { port } = server.address() as AddressInfo;
      await page.goto(`http://127.0.0.1:${port}/`);
      for (const frame of await page.locator('iframe').all()) {
        await frame.scrollIntoViewIfNeeded();
        const body = frame.contentFrame().locator('body');
        await expect(body).toBeVisible();
        await expect
          .poll(async () => {
            const inside = await body.evaluate((element) => element.ownerDocument.documentElement.scrollHeight);
            const box = await frame.boundingBox();
            return Math.abs((box?.height ?? 0) - inside);
          })
          .toBeLessThanOrEqual(1);
        const over = await body.evaluate(
          (element) =>
            element.ownerDocument.documentElement.scrollWidth - element.ownerDocument.defaultView!.innerWidth,
        );
        expect(over).toBeLessThanOrEqual(0);
      }
    });
  }
});
