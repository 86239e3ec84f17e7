/** Pagefind's index as routes: one for each ending, since a development server wants the ending in a route's name. */
import type { APIRoute } from 'astro';
import { indexFiles } from '../search/pagefind.ts';
import { fileKey } from './paths.ts';
import { readPlans } from './plans.ts';
import { readRecords } from './searchRecords.ts';

interface Props {
  content: Uint8Array<ArrayBuffer>;
}

let made: { key: string; files: ReturnType<typeof indexFiles> } | undefined;

/** All files of the index, made in memory; anew only when a plan has changed. */
async function readFiles(): ReturnType<typeof indexFiles> {
  const records = await readRecords();
  const key = JSON.stringify(records);
  if (made?.key !== key) made = { key, files: indexFiles(records) };
  return made.files;
}

/** The static paths of the files `pagefind/{folder}{name}.{ending}`. */
export const indexPaths =
  (ending: string, folder = '') =>
  async (): Promise<{ params: { name: string }; props: Props; cacheKey: string }[]> => {
    const own = (path: string): boolean => path.startsWith(folder) && path.endsWith(`.${ending}`);
    const cacheKey = await fileKey(...(await readPlans()));
    return (await readFiles())
      .filter(({ path }) => own(path))
      .map(({ path, content }) => ({
        params: { name: path.slice(folder.length, -ending.length - 1) },
        props: { content: new Uint8Array(content) },
        cacheKey,
      }));
  };

const types: Record<string, string> = { js: 'text/javascript', json: 'application/json' };

/** A file of the index. */
export const GET: APIRoute<Props> = ({ props, url }) => {
  const type = types[url.pathname.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return new Response(props.content, { headers: { 'content-type': type } });
};
