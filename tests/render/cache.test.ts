import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskStore } from '../../scripts/lib/cache.ts';
import { cached, keyOf } from '../../src/render/cache.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('what was made once is not made again, and what differs is', async () => {
  const store = diskStore(await mkdtemp(join(tmpdir(), 'store-')));
  let made = 0;
  const make = (text: string) => () => {
    made += 1;
    return bytes(text);
  };
  expect(await cached(store, ['a', 'b'], make('one'))).toEqual(bytes('one'));
  expect(Buffer.from(await cached(store, ['a', 'b'], make('two'))).toString()).toBe('one');
  expect(await cached(store, ['ab', ''], make('three'))).toEqual(bytes('three'));
  expect(made).toBe(2);
});

test('a key tells where one part ends and the next begins', async () => {
  expect(await keyOf(['a', 'bc'])).not.toBe(await keyOf(['ab', 'c']));
  expect(await keyOf([])).toMatch(/^[0-9a-f]{64}$/);
});

test('the store leaves no half-written file, though many write the same', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'store-'));
  const store = diskStore(folder);
  const key = await keyOf(['x']);
  await Promise.all(Array.from({ length: 5 }, () => store.write(key, bytes('x'))));
  expect(await readdir(join(folder, key.slice(0, 2)))).toEqual([key]);
});
