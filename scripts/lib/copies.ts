/**
 * Files whose bytes are kept already, such as the pictures of charts. A build copies them: to have Astro answer for each path,
 * write the answer, and keep it a second time takes ten times as long as all else that is done for it.
 */
import { copyFile, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { PathWithRoute } from 'astro';
import { isKept } from './cache.ts';

const mark = 'kept:';

/** The key of a path whose bytes stand in a file. */
export const copyKey = (file: string): string => `${mark}${file}`;

/** The file that a path is copied from, if it is there. */
function keptFile({ cacheKey }: PathWithRoute): string | undefined {
  const file = cacheKey?.startsWith(mark) ? cacheKey.slice(mark.length) : undefined;
  return file !== undefined && isKept(file) ? file : undefined;
}

/** The paths that are still to be made. Their keys are Astro's, which knows none of a file that is kept elsewhere. */
export const unkept = (paths: readonly PathWithRoute[]): PathWithRoute[] =>
  paths
    .filter((path) => keptFile(path) === undefined)
    .map(({ cacheKey, ...path }) => (cacheKey?.startsWith(mark) ? path : { ...path, ...(cacheKey && { cacheKey }) }));

/** Copies what is kept below `out`, four files at a time: pages are made meanwhile. */
export async function copyKept(paths: readonly PathWithRoute[], out: URL): Promise<void> {
  // Looked up before anything is waited for: what `unkept` leaves out is copied, or the build fails.
  const left = paths.map((path) => ({ from: keptFile(path), pathname: path.pathname })).values();
  const made = new Set<string>();
  const copy = async (): Promise<void> => {
    for (const { from, pathname } of left) {
      if (from === undefined) continue;
      const to = new URL(`.${encodeURI(pathname)}`, out);
      const folder = fileURLToPath(new URL('.', to));
      if (!made.has(folder)) await mkdir(folder, { recursive: true });
      made.add(folder);
      await copyFile(from, to);
    }
  };
  await Promise.all(Array.from({ length: 4 }, copy));
}
