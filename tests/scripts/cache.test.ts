import { mkdtemp, readdir, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cached, diskStore, forget, keptPath, keyOf } from '../../scripts/lib/cache.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('what was made once is not made again, and what differs is', async () => {
  const store = diskStore(await mkdtemp(join(tmpdir(), 'store-')));
  let made = 0;
  const make = (text: string) => () => {
    made += 1;
    return bytes(text);
  };
  const key = keyOf(['a', 'b']);
  expect(await cached(store, ['a', 'b'], make('one'))).toEqual({ key, bytes: bytes('one') });
  const again = await cached(store, ['a', 'b'], make('two'));
  expect([again.key, Buffer.from(again.bytes).toString()]).toEqual([key, 'one']);
  expect((await cached(store, ['ab', ''], make('three'))).bytes).toEqual(bytes('three'));
  expect(made).toBe(2);
});

test('a key tells where one part ends and the next begins', async () => {
  expect(keyOf(['a', 'bc'])).not.toBe(keyOf(['ab', 'c']));
  expect(keyOf([])).toMatch(/^[0-9a-f]{64}$/);
});

test('the store leaves no half-written file, though many write the same', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'store-'));
  const store = diskStore(folder);
  const key = keyOf(['x']);
  await Promise.all(Array.from({ length: 5 }, () => store.write(key, bytes('x'))));
  expect(await readdir(join(folder, key.slice(0, 2)))).toEqual([key]);
});

test('what no build asks for is forgotten, and what one asks for is not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'store-'));
  const store = diskStore(folder);
  const [asked, left] = [keyOf(['asked']), keyOf(['left'])];
  for (const key of [asked, left]) {
    await store.write(key, bytes(key));
    await utimes(keptPath(folder, key), 0, 0);
  }
  expect(store.read(asked)).toEqual(Buffer.from(asked));
  const { mtimeMs } = await stat(keptPath(folder, asked));
  forget(folder, mtimeMs);
  expect([store.read(asked), store.read(left)]).toEqual([Buffer.from(asked), undefined]);
  forget(join(folder, 'not there'), mtimeMs);
});
