/** What a built folder holds: pages and other files, with their bytes. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

export interface Tally {
  files: number;
  bytes: number;
}

/** Files below a folder whose path `fits`, and their bytes on the disk. */
export async function tally(folder: string, fits: (path: string) => boolean = () => true): Promise<Tally> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => fits(path.slice(folder.length)));
  let bytes = 0;
  for (const name of names) bytes += (await stat(name)).size;
  return { files: names.length, bytes };
}

/** The bytes of a file as a server sends it: brotli at its usual quality of 5. */
export async function sent(path: string): Promise<number> {
  return brotliCompressSync(await readFile(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}
