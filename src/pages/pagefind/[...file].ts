/** Pagefind's index of all plans, made in memory: one route a file, in development as in a build. */
import type { APIRoute } from 'astro';
import { readRecords } from '../../components/searchRecords.ts';
import { indexFiles } from '../../search/pagefind.ts';

interface Props {
  content: Uint8Array<ArrayBuffer>;
}

export async function getStaticPaths() {
  const files = await indexFiles(await readRecords());
  return files.map(({ path, content }) => ({ params: { file: path }, props: { content } }));
}

const types: Record<string, string> = { js: 'text/javascript', json: 'application/json' };

export const GET: APIRoute<Props> = ({ params, props }) => {
  const type = types[params.file?.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return new Response(props.content, { headers: { 'content-type': type } });
};
