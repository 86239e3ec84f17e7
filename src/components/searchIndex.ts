/** Pagefind's index as routes: one for each ending, since a development server wants the ending in a route's name. */
import type { APIRoute } from 'astro';
import { keptSearch } from './kept.ts';
import { fileKey } from './paths.ts';
import { readPlans } from './plans.ts';
import { readRecords } from './searchRecords.ts';

interface Props {
  content: Uint8Array<ArrayBuffer>;
}

interface IndexFile {
  path: string;
  content: Uint8Array<ArrayBuffer>;
}

/** The index as one piece of bytes: JSON, with each file's content in Base64. */
async function make(): Promise<Uint8Array> {
  const { indexFiles } = await import('../search/pagefind.ts');
  const files = await indexFiles(await readRecords());
  const packed = files.map(({ path, content }) => [path, Buffer.from(content).toString('base64')]);
  return Buffer.from(JSON.stringify(packed));
}

const unpack = (bytes: Uint8Array): IndexFile[] =>
  (JSON.parse(Buffer.from(bytes).toString()) as [string, string][]).map(([path, content]) => ({
    path,
    content: new Uint8Array(Buffer.from(content, 'base64')),
  }));

let made: { key: string; files: Promise<IndexFile[]> } | undefined;

/** All files of the index; made anew only when a plan or the code that is searched with has changed. */
function readFiles(key: string): Promise<IndexFile[]> {
  if (made?.key !== key) made = { key, files: keptSearch('pagefind 1', key, make).then(({ bytes }) => unpack(bytes)) };
  return made.files;
}

/** The static paths of the files `pagefind/{folder}{name}.{ending}`. */
export const indexPaths =
  (ending: string, folder = '') =>
  async (): Promise<{ params: { name: string }; props: Props; cacheKey: string }[]> => {
    const own = (path: string): boolean => path.startsWith(folder) && path.endsWith(`.${ending}`);
    const cacheKey = await fileKey(...(await readPlans()));
    return (await readFiles(cacheKey))
      .filter(({ path }) => own(path))
      .map(({ path, content }) => ({
        params: { name: path.slice(folder.length, -ending.length - 1) },
        props: { content },
        cacheKey,
      }));
  };

const types: Record<string, string> = { js: 'text/javascript', json: 'application/json' };

/** A file of the index. */
export const GET: APIRoute<Props> = ({ props, url }) => {
  const type = types[url.pathname.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return new Response(props.content, { headers: { 'content-type': type } });
};
