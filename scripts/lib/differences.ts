/** Comparing two folders, byte for byte. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const namesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

/** A line for each file that only one of the folders has or that differs, in the order of their paths; empty where none does. */
export async function differences(one: string, other: string): Promise<string[]> {
  const [ours, theirs] = [new Set(await namesIn(one)), new Set(await namesIn(other))];
  const found: string[] = [];
  for (const name of [...new Set([...ours, ...theirs])].sort()) {
    if (!theirs.has(name)) found.push(`only in ${one}: ${name}`);
    else if (!ours.has(name)) found.push(`only in ${other}: ${name}`);
    else if (!(await readFile(join(one, name))).equals(await readFile(join(other, name))))
      found.push(`differs: ${name}`);
  }
  return found;
}
