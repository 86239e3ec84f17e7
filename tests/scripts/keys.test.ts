import type { PathWithRoute } from 'astro';
import { expect, test } from 'vitest';
import { keyAll } from '../../scripts/lib/keys.ts';

const path = (pathname: string, cacheKey?: string): PathWithRoute =>
  ({ pathname, route: {}, ...(cacheKey === undefined ? {} : { cacheKey }) }) as PathWithRoute;
const keysOf = (...paths: PathWithRoute[]): (string | undefined)[] => keyAll(paths).map(({ cacheKey }) => cacheKey);

test('a path that has a key keeps it, and all others have one', () => {
  const [home, task, help] = keysOf(path('/'), path('/tasks/1', 'words'), path('/help'));
  expect(task).toBe('words');
  expect(home).toMatch(/^[0-9a-f]{64}$/);
  expect(help).toBe(home);
});

test('a path without a key is made again when the key of any other changes, or when a path comes or goes', () => {
  const [before] = keysOf(path('/'), path('/tasks/1', 'words'));
  expect(keysOf(path('/'), path('/tasks/1', 'words'))[0]).toBe(before);
  expect(keysOf(path('/'), path('/tasks/1', 'other words'))[0]).not.toBe(before);
  expect(keysOf(path('/'), path('/tasks/1', 'words'), path('/tasks/2', 'words'))[0]).not.toBe(before);
});
