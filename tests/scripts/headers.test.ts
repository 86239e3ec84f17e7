import { expect, test } from 'vitest';
import { headersFile, headersOf, kindOf, nginxFile, type Headers } from '../../scripts/lib/headers.ts';

/** `_headers` as Netlify and Cloudflare Pages read it: all rules that match, their headers added up. */
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
  'embed.js': 'script',
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
