import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The TypeScript files of a folder, each as its path and its text, in the order of their paths. */
export function readSources(folder: string): string[] {
  return globSync('**/*.ts', { cwd: folder })
    .sort()
    .flatMap((path) => [path, readFileSync(join(folder, path), 'utf8')]);
}
