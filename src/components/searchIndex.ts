/** Pagefind's index as routes: one for each ending, since a development server wants the ending in a route's name. */
import type { APIRoute } from 'astro';
import { cached } from '../../scripts/lib/cache.ts';
import { keptFile, keptSearch, pathKey, store, type KeptFile } from './kept.ts';
import { fileKey } from './paths.ts';
import { readPlans } from './plans.ts';
import { readRecords } from './searchRecords.ts';

/** A file of the index, by its path below `pagefind/`. */
interface IndexFile extends KeptFile {
  path: string;
}

interface Props {
  file: IndexFile;
}

/** The files' names and keys; their bytes are kept by themselves. */
async function make(): Promise<IndexFile[]> {
  const { indexFiles } = await import('../search/pagefind.ts');
  const files = await indexFiles(await readRecords());
  return Promise.all(
    files.map(async ({ path, content }) => {
      const bytes = Buffer.from(content).toString('latin1');
      return { path, ...keptFile(await cached(store, ['pagefind', bytes], () => content)) };
    }),
  );
}

let made: { key: string; files: Promise<IndexFile[]> } | undefined;

/** All files of the index; made anew only when a plan or the code that is searched with has changed. */
function readFiles(key: string): Promise<IndexFile[]> {
  if (made?.key !== key) made = { key, files: keptSearch('pagefind 2', key, make) };
  return made.files;
}

/** The static paths of the files `pagefind/{folder}{name}.{ending}`. */
export const indexPaths =
  (ending: string, folder = '') =>
  async (): Promise<{ params: { name: string }; props: Props; cacheKey: string }[]> => {
    const own = (path: string): boolean => path.startsWith(folder) && path.endsWith(`.${ending}`);
    const key = await fileKey(...(await readPlans()));
    return (await readFiles(key))
      .filter(({ path }) => own(path))
      .map((file) => ({
        params: { name: file.path.slice(folder.length, -ending.length - 1) },
        props: { file },
        // The few that every index has hold the key of all that there is (scripts/lib/keys.ts).
        cacheKey: folder === '' ? key : pathKey(file),
      }));
  };

const types: Record<string, string> = { js: 'text/javascript', json: 'application/json' };

/** A file of the index. */
export const GET: APIRoute<Props> = ({ props, url }) => {
  const content = store.read(props.file.key);
  if (content === undefined) throw new Error(`${props.file.path} is no longer kept: remove the folder .cache`);
  const type = types[url.pathname.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return new Response(new Uint8Array(content), { headers: { 'content-type': type } });
};
