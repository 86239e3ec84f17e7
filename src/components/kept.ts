/** What is kept between builds: bytes that are costly to make, in `.cache/`, by what they are made of. */
import { join } from 'node:path';
import { dependencies } from '../../package.json';
import { cached, diskStore, keptPath, keyOf, type Kept } from '../../scripts/lib/cache.ts';
import { copyKey } from '../../scripts/lib/copies.ts';
import { readSources } from '../../scripts/lib/sources.ts';
import interfaceText from '../text.ts?raw';

/** CACHE names another folder, for builds that are to share nothing. */
export const folder = process.env['CACHE'] ?? join(process.cwd(), '.cache');
/**
 * EXPORTS=0 leaves out all files of charts, share pictures and decks: for measuring the pages alone, never for a site that
 * is published, whose pages would point to files that are not there.
 */
export const withExports = process.env['EXPORTS'] !== '0';

const renders = join(folder, 'renders');
/** What was made in this build or an earlier one. */
export const store = diskStore(renders);

const codes = new Map<string, string>();

/** Changes with the code of a room. Read from the disk: as modules, these hundreds of files would be bundled a second time. */
function codeOf(room: string): string {
  const code = codes.get(room) ?? keyOf(readSources(join(process.cwd(), 'src', room)));
  codes.set(room, code);
  return code;
}
const base = keyOf([JSON.stringify(dependencies), interfaceText]);

/** What something depends on that is made of data with the code of some rooms. */
const partsBy =
  (...rooms: string[]) =>
  (medium: string, data: unknown): string[] => [medium, base, ...rooms.map(codeOf), JSON.stringify(data)];

const ofDrawing = partsBy('plan', 'charts', 'render');
const ofSearch = partsBy('plan', 'search');
const ofPages = partsBy('plan', 'charts', 'render', 'components', 'elements');

type Make = () => Uint8Array | Promise<Uint8Array>;

/** While code is written, what it makes is made anew: the code is read once. */
const { DEV } = import.meta.env;
const keep = async (parts: string[], make: Make): Promise<Kept> =>
  DEV ? { key: keyOf(parts), bytes: await make() } : cached(store, parts, make);

/** What `make` draws or writes from `data`, made again only when the data or the code that draws and writes has changed. */
export const kept = async (medium: string, data: unknown, make: Make): Promise<Kept> =>
  keep(ofDrawing(medium, data), make);
const jsonBy =
  (partsOf: ReturnType<typeof partsBy>) =>
  async <Value>(medium: string, data: unknown, make: () => Value | Promise<Value>): Promise<Value> => {
    const write = async () => new TextEncoder().encode(JSON.stringify(await make()));
    return parse<Value>((await keep(partsOf(medium, data), write)).bytes);
  };

/** The same for what pages show or say, a value that JSON holds. */
export const keptJson = jsonBy(ofPages);
/** The same for what is searched. */
export const keptSearch = jsonBy(ofSearch);

/** The key of a path that answers with what `keptJson` has of `data`. */
export const jsonKey = (medium: string, data: unknown): string => pathKey({ key: keyOf(ofPages(medium, data)) });

/** What `keptJson` has of `data`; `undefined` where it was never made. */
export function findJson<Value>(medium: string, data: unknown): Value | undefined {
  if (DEV) return undefined;
  const bytes = store.read(keyOf(ofPages(medium, data)));
  return bytes && parse<Value>(bytes);
}

const parse = <Value>(bytes: Uint8Array): Value => JSON.parse(new TextDecoder().decode(bytes)) as Value;

/**
 * What is known of a file whose bytes are kept: their number, and their key. Kept as JSON itself, it lets pages say sizes,
 * and a build copy files (`scripts/lib/copies.ts`), without reading or drawing any.
 */
export interface KeptFile {
  bytes: number;
  key: string;
}

export const keptFile = ({ key, bytes }: Kept): KeptFile => ({ key, bytes: bytes.length });

/** The key of a path whose bytes a build copies, if they are there. */
export const pathKey = ({ key }: Pick<KeptFile, 'key'>): string => copyKey(keptPath(renders, key));
