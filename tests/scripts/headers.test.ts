import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { expect, test } from 'vitest';
import { headersFile, headersOf, kindOf, nginxFile, type Headers } from '../../scripts/lib/headers.ts';

/** `_headers` as Cloudflare Pages reads it: all rules that match, their headers added up. */
function merged(file: string, path: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  let matches = false;
  for (const line of file.split('\n')) {
    if (line.startsWith('  ')) {
      const [name = '', value = ''] = line.trim().split(/: (.*)/);
      if (matches) (found[name] ??= []).push(value);
    } else if (line !== '') {
      const parts = line
        .split(/(\*|:\w+)/)
        .map((part) => (part === '*' ? '.*' : part.startsWith(':') ? '[^/]+' : part.replace(/[.]/g, '\\.')));
      matches = new RegExp(`^${parts.join('')}$`).test(path);
    }
  }
  return found;
}

const addresses = {
  '': 'page',
  'about/': 'page',
  'jiaxing-2024/': 'page',
  'jiaxing-2024/tasks/s3-2/': 'page',
  'jiaxing-2024/charts/new/': 'page',
  'compare/a-2023/a-2024/': 'page',
  '404.html': 'page',
  'jiaxing-2024/embed/overview/': 'embed',
  'jiaxing-2024/embed/custom/': 'embed',
  'jiaxing-2024/charts/overview.slide-transparent.png': 'file',
  'jiaxing-2024/data/targets.csv': 'file',
  'jiaxing-2024/oembed/overview.json': 'file',
  'compare/a-2023/a-2024/compare.pptx': 'file',
  'schema/chart.json': 'file',
  'jiaxing-2024/charts/new/input.json': 'file',
  'embed.js': 'other',
  'assets/draw.CEQeZZf2.js': 'hashed',
  'pagefind/index/zz_1.pf_index': 'hashed',
  'pagefind/pagefind-entry.json': 'other',
  'robots.txt': 'other',
} as const;

test('every address has one kind', () => {
  for (const [address, kind] of Object.entries(addresses)) expect(kindOf(address), address).toBe(kind);
});

test.each(['/', '/some/where/'])('under %s no header comes twice, and each comes as the table says', (base) => {
  const file = headersFile(base);
  for (const address of Object.keys(addresses)) {
    const found = merged(file, base + address);
    const once = Object.fromEntries(Object.entries(found).map(([name, values]) => [name, values.join(' AND ')]));
    expect(once, address).toEqual(headersOf(address) satisfies Headers);
  }
});

/** What Netlify's own reader of `_headers` finds for a path; where rules say different things, the last. */
async function onNetlify(file: string): Promise<(path: string) => Headers> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-headers-'));
  const headersFiles = [join(folder, '_headers')];
  writeFileSync(join(folder, '_headers'), file);
  const { headers, errors } = await parseAllHeaders({ headersFiles, configHeaders: [], minimal: false });
  rmSync(folder, { recursive: true });
  expect(errors).toEqual([]);
  return (path) =>
    Object.assign({}, ...headers.map((one) => ('forRegExp' in one && one.forRegExp.test(path) ? one.values : {})));
}

test.each(['/', '/some/where/'])(
  'under %s Netlify gives pages and embeds their own headers and no other, and keeps no file from use elsewhere',
  async (base) => {
    const given = await onNetlify(headersFile(base));
    for (const [address, kind] of Object.entries(addresses)) {
      const { 'X-Frame-Options': frame, 'Cross-Origin-Opener-Policy': opener, ...rest } = given(base + address);
      const framed = kind === 'page' ? { 'X-Frame-Options': frame, 'Cross-Origin-Opener-Policy': opener } : {};
      if (kind === 'other') expect(rest, address).toMatchObject(headersOf(address));
      else expect({ ...rest, ...framed }, address).toEqual(headersOf(address));
      if (kind === 'embed') expect(frame, address).toBeUndefined();
      if (kind === 'other') expect(rest['Cross-Origin-Resource-Policy'], address).toBeUndefined();
    }
  },
);

test('only an embed may be framed by others', () => {
  for (const [address, kind] of Object.entries(addresses)) {
    const policy = headersOf(address)['Content-Security-Policy'] ?? '';
    expect(policy.includes('frame-ancestors *'), address).toBe(kind === 'embed');
  }
});

test('the file is small enough for Cloudflare Pages: a hundred rules, lines of 2000 characters', () => {
  const lines = headersFile('/some/where/').split('\n');
  expect(lines.filter((line) => line !== '' && !line.startsWith(' ')).length).toBeLessThanOrEqual(100);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2000);
});

test('a folder with quotation marks in its name ends no string of the nginx configuration', () => {
  expect(nginxFile('/srv/a"; return 200 "x', '/')).toContain('alias "/srv/a\\"; return 200 \\"x/";');
});
