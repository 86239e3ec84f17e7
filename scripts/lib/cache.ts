/** Keeps what is costly to make, in a folder that git ignores, as long as builds ask for it. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where bytes are kept, by key. */
export interface Store {
  read: (key: string) => Uint8Array | undefined;
  write: (key: string, bytes: Uint8Array) => Promise<void>;
}

/** Bytes, and the key that they are kept under. */
export interface Kept {
  key: string;
  bytes: Uint8Array;
}

/** The key of what is made from `parts`: SHA-256 over all of them, in hexadecimal. */
export function keyOf(parts: readonly string[]): string {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(`${part.length}:`).update(part);
  return digest.digest('hex');
}

/**
 * The bytes that `make` gives, made only if the store has none for `parts`. `parts` must hold all that the bytes depend
 * on: for a PNG its SVG, the faces and the version of the renderer.
 */
export async function cached(
  store: Store,
  parts: readonly string[],
  make: () => Uint8Array | Promise<Uint8Array>,
): Promise<Kept> {
  const key = keyOf(parts);
  const kept = store.read(key);
  if (kept !== undefined) return { key, bytes: kept };
  const bytes = await make();
  await store.write(key, bytes);
  return { key, bytes };
}

const day = 86_400_000;

/** Whether a file is kept. It counts as asked for: its time is set anew, at most once a day. */
export function isKept(file: string): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return false;
  const now = Date.now();
  if (now - stats.mtimeMs > day) utimesSync(file, new Date(now), new Date(now));
  return true;
}

/** Removes what no build has asked for in thirty days before `now`, in milliseconds: it was drawn by other code or of other words. */
export function forget(folder: string, now: number): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && now - statSync(file).mtimeMs > 30 * day) rmSync(file);
  }
}

/** Where a store in `folder` has the bytes of a key. */
export const keptPath = (folder: string, key: string): string => join(folder, key.slice(0, 2), key);

/** Tells drafts of one process apart. */
let count = 0;

/** A store in a folder. A file appears whole or not at all, so builds may run side by side. */
export function diskStore(folder: string): Store {
  return {
    // At once: the files are small, and to wait for one takes longer than to read it.
    read: (key) => {
      const file = keptPath(folder, key);
      return isKept(file) ? readFileSync(file) : undefined;
    },
    write: async (key, bytes) => {
      const file = keptPath(folder, key);
      const draft = `${file}.${process.pid}.${(count += 1)}`;
      await mkdir(dirname(file), { recursive: true });
      await writeFile(draft, bytes);
      await rename(draft, file);
    },
  };
}
