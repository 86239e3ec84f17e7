import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { trimPolicy } from '../../scripts/lib/finish.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('a page keeps the hashes of its own scripts and styles and loses all others', () => {
  const page = (style: string): string =>
    `<meta http-equiv="content-security-policy" content="script-src 'self' ${hash('a()')}${style}">` +
    '<style data-x>p{}</style><script type="module">a()</script>';
  const before = page(` ${hash('b()')}; style-src 'self' ${hash('p{}')} ${hash('q{}')}`);
  expect(trimPolicy(before)).toBe(page(`; style-src 'self' ${hash('p{}')}`));
});

test('a page without a policy stays as it is', () => {
  expect(trimPolicy('<script>a()</script>')).toBe('<script>a()</script>');
});

test('the hashes of a page stand in the same order, whichever order the build gives them', () => {
  const page = (...hashes: string[]): string =>
    `<meta http-equiv="content-security-policy" content="script-src 'self' ${hashes.map(hash).join(' ')}; style-src 'self'">` +
    '<script>a()</script><script>b()</script>';
  expect(trimPolicy(page('a()', 'c()', 'b()'))).toBe(trimPolicy(page('b()', 'a()', 'd()')));
});
