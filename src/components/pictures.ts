/** Pictures as PNG at build: faces cut to the plan's characters, renders kept between builds in `.cache/`. */
import { join } from 'node:path';
import { dependencies } from '../../package.json';
import { diskStore } from '../../scripts/lib/cache.ts';
import { readFaces } from '../../scripts/lib/fonts.ts';
import { readSources } from '../../scripts/lib/sources.ts';
import type { PlanFile } from '../plan/schema.ts';
import { cached, keyOf } from '../render/cache.ts';
import { png, renderer, type Faces } from '../render/png.ts';
import interfaceText from '../text.ts?raw';
import { readSite, type Library } from './plans.ts';

/** CACHE names another folder, for builds that are to share nothing. */
const folder = process.env['CACHE'] ?? join(process.cwd(), '.cache');
/**
 * EXPORTS=0 leaves out all files of charts, share pictures and decks: for measuring the pages alone, never for a site that
 * is published, whose pages would point to files that are not there.
 */
export const withExports = process.env['EXPORTS'] !== '0';
/** What was made in this build or an earlier one. */
const store = diskStore(join(folder, 'renders'));
const known = new WeakMap<PlanFile, Map<string, Promise<Faces>>>();

async function makeFaces(libraries: readonly Library[]): Promise<Faces> {
  const words = libraries.map(({ plan, targets }) => JSON.stringify([plan, targets]));
  return readFaces([interfaceText, JSON.stringify(await readSite()), ...words].join(''), join(folder, 'fonts'));
}

/** The faces with all characters of some plans, made once a build. */
function facesFor(libraries: readonly [Library, ...Library[]]): Promise<Faces> {
  const of = known.get(libraries[0].plan) ?? new Map<string, Promise<Faces>>();
  known.set(libraries[0].plan, of);
  const key = libraries.map(({ plan }) => plan.plan).join(' ');
  const faces = of.get(key) ?? makeFaces(libraries);
  of.set(key, faces);
  return faces;
}

/** An SVG of ours as PNG, at its own size; it shows words of the given plans. */
export async function picture(source: string, ...libraries: [Library, ...Library[]]): Promise<Uint8Array> {
  const ready = await facesFor(libraries);
  return cached(store, [renderer, source], () => png(source, ready));
}

/**
 * Changes with the code that draws and writes, and with the packages that it calls. Read from the disk: as modules, these
 * hundred files would be bundled a second time.
 */
const code = readSources(join(process.cwd(), 'src'), ['plan', 'charts', 'render']).then((sources) =>
  keyOf([JSON.stringify(dependencies), interfaceText, ...sources]),
);

/** What `make` gives for `data`, kept between builds as long as neither the data nor the code that makes it changes. */
export const kept = async (
  medium: string,
  data: unknown,
  make: () => Uint8Array | Promise<Uint8Array>,
): Promise<Uint8Array> => cached(store, [medium, await code, JSON.stringify(data)], make);
