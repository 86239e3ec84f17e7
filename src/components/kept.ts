/** What is kept between builds: bytes that are costly to make, in `.cache/`, by what they are made of. */
import { join } from 'node:path';
import { dependencies } from '../../package.json';
import { diskStore } from '../../scripts/lib/cache.ts';
import { readSources } from '../../scripts/lib/sources.ts';
import { cached, keyOf } from '../render/cache.ts';
import interfaceText from '../text.ts?raw';

/** CACHE names another folder, for builds that are to share nothing. */
export const folder = process.env['CACHE'] ?? join(process.cwd(), '.cache');
/**
 * EXPORTS=0 leaves out all files of charts, share pictures and decks: for measuring the pages alone, never for a site that
 * is published, whose pages would point to files that are not there.
 */
export const withExports = process.env['EXPORTS'] !== '0';
/** What was made in this build or an earlier one. */
export const store = diskStore(join(folder, 'renders'));

/** A function that keeps what is made with the code of some rooms. */
function keepsBy(...rooms: string[]) {
  let code: Promise<string> | undefined;
  // Read from the disk: as modules, these hundred files would be bundled a second time. And only when something is asked for.
  const read = async () =>
    keyOf([JSON.stringify(dependencies), interfaceText, ...(await readSources(join(process.cwd(), 'src'), rooms))]);
  return async (medium: string, data: unknown, make: () => Uint8Array | Promise<Uint8Array>): Promise<Uint8Array> =>
    cached(store, [medium, await (code ??= read()), JSON.stringify(data)], make);
}

/** What `make` draws or writes from `data`, made again only when the data or the code that draws and writes has changed. */
export const kept = keepsBy('plan', 'charts', 'render');
/** The same for what is searched. */
export const keptSearch = keepsBy('plan', 'search');
