import type { PathWithRoute } from 'astro';
import { expect, test } from 'vitest';
import { keyAll } from '../../scripts/lib/keys.ts';

const path = (pathname: string, cacheKey?: string, params: string[] = []): PathWithRoute =>
  ({ pathname, route: { params }, ...(cacheKey === undefined ? {} : { cacheKey }) }) as PathWithRoute;
const keysOf = (...paths: PathWithRoute[]): (string | undefined)[] => keyAll(paths).map(({ cacheKey }) => cacheKey);

test('a path that has a key keeps it, and those of fixed routes have one', () => {
  const [home, task, help] = keysOf(path('/'), path('/tasks/1', 'words', ['task']), path('/help'));
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

test('a file that is kept elsewhere has no key, and whether it is to be made changes no other', () => {
  const picture = path('/charts/overview.png', undefined, ['chart']);
  expect(keysOf(picture, path('/'))).toEqual([undefined, ...keysOf(path('/'))]);
});
