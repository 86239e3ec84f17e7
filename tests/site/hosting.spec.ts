/** The site as a real server gives it out: Debian's nginx with the configuration that the build wrote. */
import { createServer, request as ask } from 'node:http';
import { readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { test as base } from '@playwright/test';
import { headersFile, headersOf } from '../../scripts/lib/headers.ts';
import { nginxPath } from '../../scripts/lib/hosting.ts';
import { shippedSite } from '../../scripts/lib/shipped.ts';
import { nginx, startNginx, type Running } from './nginx.ts';
import { expect, pageTypes, plan } from './page.ts';

if (nginx === undefined) console.log('No nginx here: the tests of the served site are SKIPPED.');
base.skip(nginx === undefined, 'no nginx on this machine');
base.describe.configure({ mode: 'serial' });

const test = base;
let root: Running;
let below: Running;
test.beforeAll(async () => {
  root = await startNginx(nginxPath(shippedSite), 4394, '/');
  below = await startNginx(nginxPath('.cache/dist-subpath'), 4395, '/some/where/');
});
test.afterAll(async () => {
  await Promise.all([root?.stop(), below?.stop()]);
});

/** Every address of a built site, below its base. */
const addressesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== '_headers')
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1).replace(/(^|\/)index\.html$/, '$1'));

test('every file of the site comes with exactly the headers of the table, at the root and under a sub-path', async () => {
  for (const [folder, { url }] of Object.entries({ [shippedSite]: root, '.cache/dist-subpath': below })) {
    const addresses = addressesOf(folder);
    expect(addresses.length).toBeGreaterThan(300);
    for (const address of addresses.filter((one) => !/\.(?:png|pf_fragment)$/.test(one) || /overview|card/.test(one))) {
      const answer = await fetch(url + address, { method: 'HEAD' });
      expect(answer.status, address).toBe(200);
      const expected = { 'Cache-Control': 'public, max-age=0, must-revalidate', ...headersOf(address) };
      const names = [
        'Content-Security-Policy',
        'X-Frame-Options',
        'Access-Control-Allow-Origin',
        ...Object.keys(expected),
      ];
      for (const name of new Set(names))
        expect(answer.headers.get(name), `${address}: ${name}`).toBe(
          (expected as Record<string, string>)[name] ?? null,
        );
      expect(answer.headers.get('set-cookie'), address).toBeNull();
      expect(answer.headers.get('server')).toBe('nginx');
    }
  }
});

test('the `_headers` of the built site is what the table says', async ({ request }) => {
  expect(await (await request.get('http://localhost:4391/_headers')).text()).toBe(headersFile('/'));
});

test('texts come compressed and named as UTF-8, files by their type, parts when asked for', async () => {
  const types = {
    '': 'text/html; charset=utf-8',
    [`${plan}/charts/overview.svg`]: 'image/svg+xml; charset=utf-8',
    [`${plan}/charts/overview.csv`]: 'text/csv; charset=utf-8',
    [`${plan}/data/targets.json`]: 'application/json; charset=utf-8',
    'embed.js': 'text/javascript; charset=utf-8',
  };
  for (const [address, type] of Object.entries(types)) {
    const answer = await fetch(root.url + address, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(answer.headers.get('content-type'), address).toBe(type);
    expect(answer.headers.get('content-encoding'), address).toBe('gzip');
    expect(answer.headers.get('vary'), address).toContain('Accept-Encoding');
  }
  const picture = `${root.url}${plan}/charts/overview.png`;
  const part = await fetch(picture, { headers: { Range: 'bytes=0-7' } });
  expect(part.status).toBe(206);
  expect(Buffer.from(await part.arrayBuffer()).toString('latin1')).toContain('PNG');
  const whole = await fetch(picture);
  const again = await fetch(picture, { headers: { 'If-None-Match': whole.headers.get('etag') ?? '' } });
  expect(again.status).toBe(304);
});

/** An address as it is written, which `fetch` would tidy up. */
const raw = (path: string, method = 'GET') =>
  new Promise<{ status: number; location: string | undefined; text: string }>((resolve, reject) => {
    const { port } = new URL(root.url);
    const asked = ask({ host: '127.0.0.1', port, path, method }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          location: answer.headers.location,
          text: Buffer.concat(parts).toString(),
        }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });

test('what is not there is the site’s own page of status 404, and nothing outside the site is given away', async () => {
  for (const path of [
    '/nowhere/',
    '/assets/',
    '/pagefind/',
    '/_headers',
    '/.git/config',
    '/jiaxing-2024/.x',
    '/dist.nginx.conf',
  ]) {
    const { status, text } = await raw(path);
    expect(status, path).toBe(404);
    expect(text.includes('没有这一页'), path).toBe(true);
  }
  const outside = [
    ...['/../package.json', '/assets/../../package.json', '/%2e%2e/package.json', '/..%2fpackage.json'],
    ...['/jiaxing-2024/%2e%2e%2f%2e%2e%2fpackage.json', '/package.json%00.html', '/%00', '/index.html%00.png'],
    ...['//etc/passwd', '/..\\package.json', '/%c0%ae%c0%ae/package.json'],
  ];
  for (const path of outside) {
    const { status, text } = await raw(path);
    expect(status, path).toBeGreaterThanOrEqual(400);
    expect(/"devDependencies"|root:x:/.test(text), path).toBe(false);
  }
});

test('an embed’s open frame cannot be borrowed for a page by dots in the address', async () => {
  const answer = await fetch(`${root.url}${plan}/embed/..%2ftasks/7/`);
  expect(answer.headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
});

test('a page without its slash leads there, also under a sub-path; nothing can be sent', async () => {
  expect(await raw(`/${plan}`)).toMatchObject({ status: 301, location: `/${plan}/` });
  const answer = await fetch(`${below.url}${plan}`, { redirect: 'manual' });
  expect(answer.headers.get('location')).toBe(`/some/where/${plan}/`);
  expect((await fetch(below.url.replace('/some/where/', '/'))).status).toBe(404);
  for (const method of ['POST', 'PUT', 'DELETE'])
    expect((await raw('/', method)).status, method).toBeGreaterThanOrEqual(400);
});

test('another site can frame an embed and no other page', async ({ page }) => {
  const frames = [`${plan}/embed/overview/`, `${plan}/tasks/7/`, `${plan}/charts/overview/`];
  const host = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html');
    answer.end(frames.map((path, at) => `<iframe name="f${at}" src="${root.url}${path}"></iframe>`).join(''));
  }).listen(0, 'localhost');
  await new Promise((resolve) => host.once('listening', resolve));
  await page.goto(`http://localhost:${(host.address() as AddressInfo).port}/`, { waitUntil: 'networkidle' });
  await expect(page.frameLocator('iframe[name="f0"]').getByRole('heading', { level: 1 })).toContainText('30项任务');
  for (const at of [1, 2]) expect(page.frame(`f${at}`)?.url(), frames[at]).toMatch(/^chrome-error:/);
  host.close();
});

test('the policies of header and page agree: no page type has an error in the console, none sets a cookie', async ({
  page,
}) => {
  const problems: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && problems.push(message.text())));
  page.on('pageerror', (error) => problems.push(error.message));
  for (const path of Object.values(pageTypes).filter((one) => one !== '404.html')) {
    await page.goto(root.url + path);
    expect(await page.evaluate(() => document.cookie), path).toBe('');
  }
  await page.goto(`${root.url}search/?q=青年`);
  await expect(page.locator('.hit').first()).toBeVisible();
  expect(problems).toEqual([]);
});
