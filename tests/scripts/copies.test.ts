/** Files that are kept are copied into the built site; all others stay to be made. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PathWithRoute } from 'astro';
import { expect, test } from 'vitest';
import { copyKept, copyKey, unkept } from '../../scripts/lib/copies.ts';

const folder = mkdtempSync(join(tmpdir(), 'copies-'));
const path = (pathname: string, cacheKey?: string): PathWithRoute =>
  ({ pathname, route: {}, ...(cacheKey === undefined ? {} : { cacheKey }) }) as PathWithRoute;

test('what is kept is copied to where its path is served, and is not made', async () => {
  const kept = join(folder, 'kept');
  writeFileSync(kept, 'bytes');
  const paths = [path('/p/charts/总览.png', copyKey(kept)), path('/p/tasks/1', 'words'), path('/help')];
  expect(unkept(paths)).toEqual([path('/p/tasks/1', 'words'), path('/help')]);
  await copyKept(paths, pathToFileURL(`${folder}/dist/`));
  expect(readFileSync(join(folder, 'dist', 'p', 'charts', '总览.png'), 'utf8')).toBe('bytes');
});

test('what is no longer kept is made, and its place is no key of what is made', async () => {
  const paths = [path('/p/charts/gone.png', copyKey(join(folder, 'gone')))];
  expect(unkept(paths)).toEqual([path('/p/charts/gone.png')]);
  await copyKept(paths, pathToFileURL(`${folder}/dist/`));
});
