/**
 * What a server says beside the site's files: one table, from which `_headers` (Netlify, Cloudflare Pages) and an nginx
 * configuration are written. Pure: text out, no disk.
 */

export type Headers = Readonly<Record<string, string>>;

/** Said with every file. `clipboard-write` and `web-share` are for the share panel. */
const always: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': [
    ...['accelerometer', 'camera', 'clipboard-read', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer'],
    ...['microphone', 'midi', 'payment', 'usb', 'xr-spatial-tracking'],
  ]
    .map((feature) => `${feature}=()`)
    .concat('clipboard-write=(self)', 'fullscreen=(self)', 'web-share=(self)')
    .join(', '),
};

/** Always asked for again, answered by 304 where nothing changed: a page never names a script that is gone. */
const revalidated = 'public, max-age=0, must-revalidate';

/**
 * What differs by kind of file. A page says who may frame it; its other rules stand in its own meta element. Files are
 * for use elsewhere, so a page says nothing that would keep a file from that: Netlify takes `/:page/` for `embed.js` too.
 * `other` is what no pattern names.
 */
const kinds = {
  page: {
    'Content-Security-Policy': "frame-ancestors 'self'",
    'X-Frame-Options': 'SAMEORIGIN',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': revalidated,
  },
  embed: {
    'Content-Security-Policy': 'frame-ancestors *',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': revalidated,
  },
  file: {
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': 'public, max-age=600',
  },
  hashed: { 'Cross-Origin-Resource-Policy': 'same-origin', 'Cache-Control': 'public, max-age=31536000, immutable' },
  other: {},
} satisfies Record<string, Headers>;
export type Kind = keyof typeof kinds;

/**
 * Addresses below the base path, by kind: `*` is any run of characters, `:word` one part. Hosts add up the headers of all
 * rules that match, so no address may match two: an embed that also got a page's rule could not be framed. Netlify does
 * not tell `x` from `x/`, so files are named by their endings, which no page has, and stand below the pages: where a
 * page's rule matches a file, the file's own comes last.
 */
const patterns: readonly (readonly [pattern: string, kind: Exclude<Kind, 'other'>])[] = [
  ['', 'page'],
  [':page/', 'page'],
  ['404.html', 'page'],
  ['compare/:earlier/:later/', 'page'],
  ...['tasks', 'themes'].map((folder) => [`:plan/${folder}/:page/`, 'page'] as const),
  ...['text', 'names', 'targets', 'about', 'data', 'charts'].map((page) => [`:plan/${page}/`, 'page'] as const),
  [':plan/charts/:chart/', 'page'],
  [':plan/embed/*', 'embed'],
  ...['svg', 'png', 'pptx', 'json', 'csv', 'xlsx'].flatMap((ending) => [
    [`:plan/charts/*.${ending}`, 'file'] as const,
    [`compare/:earlier/:later/*.${ending}`, 'file'] as const,
  ]),
  ...['json', 'csv', 'xlsx'].map((ending) => [`:plan/data/*.${ending}`, 'file'] as const),
  [':plan/oembed/:file', 'file'],
  [':plan/og/:file', 'file'],
  ['schema/*', 'file'],
  ['assets/*', 'hashed'],
  ['pagefind/fragment/*', 'hashed'],
  ['pagefind/index/*', 'hashed'],
];

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A pattern as a regular expression over addresses below the base path. */
const expression = (pattern: string): string =>
  `^${pattern
    .split(/(\*|:\w+)/)
    .map((part) => (part === '*' ? '.*' : part.startsWith(':') ? '[^/]+' : escape(part)))
    .join('')}${pattern === '' || pattern.endsWith('/') ? '(index\\.html)?' : ''}$`;

/** The kind of an address below the base path: `jiaxing-2024/tasks/7/` is a page. */
export const kindOf = (address: string): Kind =>
  patterns.find(([pattern]) => new RegExp(expression(pattern)).test(address))?.[1] ?? 'other';

/** Every header that is to come with an address below the base path. */
export const headersOf = (address: string): Headers => ({ ...always, ...kinds[kindOf(address)] });

/** `_headers` for a base path that begins and ends with a slash. */
export function headersFile(base: string): string {
  const rule = (path: string, headers: Headers): string =>
    `${path}\n${Object.entries(headers)
      .map(([name, value]) => `  ${name}: ${value}\n`)
      .join('')}`;
  return [rule(`${base}*`, always), ...patterns.map(([pattern, kind]) => rule(base + pattern, kinds[kind]))].join('');
}

/** Media types by ending, since those of a server may lack some. */
const types: Record<string, string> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  txt: 'text/plain',
  xml: 'application/xml',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  wasm: 'application/wasm',
};
const texts = ['text/css', 'text/javascript', 'application/json', 'image/svg+xml', 'text/plain', 'application/xml'];

const quote = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/**
 * An nginx configuration to be included in its `http` block: maps from address to header values, and a server for the
 * site in `folder` under `base`. Headers stand once, at the server, since a location with one of its own loses all others.
 */
export function nginxFile(folder: string, base: string): string {
  const names = [...new Set(Object.values(kinds).flatMap((headers) => Object.keys(headers)))];
  const variable = (name: string): string => `$plan_site_${name.toLowerCase().replaceAll('-', '_')}`;
  const map = (name: string): string => {
    // The first that matches decides, so each says what it has not: charts/index.html is the gallery and no file.
    const rows = patterns.map(([pattern, kind]) => {
      const value = (kinds[kind] as Headers)[name] ?? '';
      return `  "~^${escape(base)}${expression(pattern).slice(1)}" ${quote(value)};`;
    });
    const rest = name === 'Cache-Control' ? revalidated : '';
    return [`map $uri ${variable(name)} {`, `  default ${quote(rest)};`, ...rows, '}'].join('\n');
  };
  const add = (name: string, value: string): string => `  add_header ${name} ${value} always;`;
  return `# Written by "npm run build"; include it in nginx's http block. Change: listen, server_name, alias. TLS is yours to add.
${names.map(map).join('\n')}
server {
  listen 80;
  server_name _;
  server_tokens off;
  absolute_redirect off;
  autoindex off;
  index index.html;
  charset utf-8;
  charset_types ${[...texts, 'text/csv'].join(' ')};
  default_type application/octet-stream;
  types {
${Object.entries(types)
  .map(([ending, type]) => `    ${type} ${ending};`)
  .join('\n')}
  }
  gzip on;
  gzip_vary on;
  gzip_min_length 256;
  gzip_comp_level 6;
  gzip_types ${[...texts, 'text/csv', 'application/octet-stream'].join(' ')};
${Object.entries(always)
  .map(([name, value]) => add(name, quote(value)))
  .join('\n')}
${names.map((name) => add(name, variable(name))).join('\n')}
  error_page 403 404 =404 ${base}404.html;
  location ~ (/\\.|/_headers$) {
    return 404;
  }
  location ${base} {
    alias ${quote(folder.endsWith('/') ? folder : `${folder}/`)};
  }
${base === '/' ? '' : `  location / {\n    return 404;\n  }\n`}}
`;
}
