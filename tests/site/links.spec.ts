import { commit } from '../../src/components/commit.ts';
import { expect, plan, test } from './page.ts';

test('every internal link and file of every page answers, and every anchor is there', async ({ request, baseURL }) => {
  test.setTimeout(120_000);
  const root = new URL(baseURL ?? '');
  const pages = new Map<string, string>();
  const broken: string[] = [];
  const wanted = new Map<string, string>([[root.href, '']]);
  for (const [url, from] of wanted) {
    const answer = await request.get(url);
    if (!answer.ok()) broken.push(`${from} → ${url}: ${answer.status()}`);
    if (!(answer.headers()['content-type'] ?? '').includes('text/html')) continue;
    const html = await answer.text();
    pages.set(url, html);
    for (const [, quoted] of html.matchAll(/<(?:a|link|img|script|iframe)\b[^>]*?\s(?:href|src)="([^"]*)"/g)) {
      const link = new URL((quoted ?? '').replaceAll('&amp;', '&'), url);
      if (link.origin !== root.origin) continue;
      if (!link.pathname.startsWith(root.pathname)) broken.push(`${url} → ${link.href}: outside the base path`);
      else if (!wanted.has(`${link.origin}${link.pathname}`)) wanted.set(`${link.origin}${link.pathname}`, url);
    }
  }
  for (const [url, html] of pages) {
    for (const [, quoted] of html.matchAll(/<a\b[^>]*?\shref="([^"]*#[^"]+)"/g)) {
      const link = new URL((quoted ?? '').replaceAll('&amp;', '&'), url);
      const target = pages.get(`${link.origin}${link.pathname}`);
      const id = decodeURIComponent(link.hash.slice(1));
      if (link.origin === root.origin && target && !target.includes(`id="${id}"`)) broken.push(`${url} → ${link.href}`);
    }
  }
  expect(broken).toEqual([]);
  expect(pages.size).toBeGreaterThan(40);
});

test('every page names itself: one h1, a title of its own, a description, a canonical address', async ({
  request,
  baseURL,
}) => {
  const sitemap = await (await request.get('sitemap-0.xml')).text();
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => new URL(loc ?? '').pathname);
  expect(paths.length).toBeGreaterThan(40);
  const titles = new Set<string>();
  for (const path of paths) {
    const html = await (await request.get(new URL(path, baseURL).href)).text();
    expect(html.match(/<h1[\s>]/g), path).toHaveLength(1);
    titles.add(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? path);
    expect(html, path).toMatch(/<meta name="description" content="[^"]{5,}"/);
    expect(html, path).toContain(`${path}"`);
  }
  expect(titles.size).toBe(paths.length);
});

test('the pages of a plan say which commit they were built of', async ({ request }) => {
  for (const path of ['', plan, `${plan}/tasks/1/`, `${plan}/targets/`]) {
    const footer = (await (await request.get(path)).text()).split('<footer')[1] ?? '';
    expect(footer, path).not.toContain('<!--');
    expect(footer.includes(`版本 ${commit}<`), path).toBe(commit !== '');
  }
});
