import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The rooms of src/ in the order in which they may know each other: a later one imports earlier ones, never the other way. */
const rooms = [
  'text.ts',
  'plan',
  'charts',
  'render',
  'search',
  'content.config.ts',
  'components+elements',
  'layouts',
  'pages',
];
const pure = ['plan', 'charts', 'render', 'search'];
const source = resolve('src');

const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:ts|astro|mjs)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();

const roomOf = (path: string): string => {
  const first = relative(source, path).split(/[\\/]/)[0] ?? '';
  return first === 'components' || first === 'elements' ? 'components+elements' : first;
};

/** What a file imports: code and types, static and dynamic. */
function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g)].map((match) => match[1] ?? '');
}

describe('the rooms of src/', () => {
  test.each(files.map((path) => [relative(source, path), path] as const))(
    '%s imports from no later room',
    (_, path) => {
      const own = rooms.indexOf(roomOf(path));
      if (roomOf(path) === 'styles') return;
      expect(own, `a room that DESIGN.md does not know: ${roomOf(path)}`).toBeGreaterThanOrEqual(0);
      for (const imported of importsOf(path).filter((name) => name.startsWith('.'))) {
        const target = resolve(dirname(path), imported);
        if (!target.startsWith(source) || roomOf(target) === 'styles') continue;
        expect(rooms.indexOf(roomOf(target)), imported).toBeLessThanOrEqual(own);
      }
    },
  );

  test('that are pure touch neither disk nor network nor Astro', () => {
    const outside = /^(?:node:)?(?:fs|path|net|http|https|child_process|worker_threads|os|process)(?:\/|$)|^astro:/;
    const found = files
      .filter((path) => pure.includes(roomOf(path)))
      .flatMap((path) =>
        importsOf(path)
          .filter((name) => outside.test(name))
          .map((name) => `${relative(source, path)} ${name}`),
      );
    expect(found).toEqual([]);
  });
});
