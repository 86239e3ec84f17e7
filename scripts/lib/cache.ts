import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '../../src/render/cache.ts';

/** Tells drafts of one process apart. */
let count = 0;

/** A store in a folder, which git ignores. A file appears whole or not at all, so builds may run side by side. */
export function diskStore(folder: string): Store {
  const path = (key: string) => join(folder, key.slice(0, 2), key);
  return {
    read: (key) => readFile(path(key)).catch(() => undefined),
    write: async (key, bytes) => {
      const file = path(key);
      const draft = `${file}.${process.pid}.${(count += 1)}`;
      await mkdir(join(file, '..'), { recursive: true });
      await writeFile(draft, bytes);
      await rename(draft, file);
    },
  };
}
