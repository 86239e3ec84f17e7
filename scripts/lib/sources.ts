import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The TypeScript files of some folders below `root`, each as its path and its text, in the order of their paths. */
export async function readSources(root: string, folders: readonly string[]): Promise<string[]> {
  const paths: string[] = [];
  for await (const path of glob(
    folders.map((folder) => `${folder}/**/*.ts`),
    { cwd: root },
  ))
    paths.push(path);
  const sources = await Promise.all(
    paths.sort().map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const),
  );
  return sources.flat();
}
