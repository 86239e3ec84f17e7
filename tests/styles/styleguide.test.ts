import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const source = resolve('src');
const page = resolve(source, 'pages/styleguide.astro');

/** A component and all that it is made of. */
function madeOf(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const [, name] of readFileSync(path, 'utf8').matchAll(/from '(\.[^']+\.astro)'/g))
    madeOf(resolve(dirname(path), name ?? ''), found);
  return found;
}

const components = readdirSync(resolve(source, 'components'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.astro'))
  .map((name) => resolve(source, 'components', name));

test('the style guide shows every component of the site', () => {
  const shown = madeOf(page);
  expect(components.length).toBeGreaterThan(25);
  expect(components.filter((path) => !shown.has(path)).map((path) => relative(source, path))).toEqual([]);
});

test('every size of text has a sample: a class in the style guide for each token', () => {
  const tokens = readFileSync(resolve(source, 'styles/tokens.css'), 'utf8');
  const guide = readFileSync(page, 'utf8');
  const sizes = [...tokens.matchAll(/(--text-[\w-]+):/g)].map(([, name]) => name ?? '');
  expect(sizes.length).toBeGreaterThan(5);
  for (const size of sizes) expect(guide).toContain(`font-size: var(${size})`);
});

test('no colour is written down in a style of the site but in the tokens and in what stands alone', () => {
  const styles = [
    ...components,
    ...['layouts', 'pages'].flatMap((room) =>
      readdirSync(resolve(source, room), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.astro'))
        .map((name) => resolve(source, room, name)),
    ),
    ...['base', 'layout', 'controls'].map((name) => resolve(source, `styles/${name}.css`)),
  ];
  const literal = /:\s*(?:#[\da-f]{3,8}\b|rgba?\(|hsla?\()/i;
  const style = (text: string): string =>
    [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join();
  const found = styles.filter((path) => {
    const text = readFileSync(path, 'utf8');
    return literal.test(path.endsWith('.css') ? text : style(text));
  });
  expect(found.map((path) => relative(source, path))).toEqual([]);
});
