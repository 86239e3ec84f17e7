/** Pictures as PNG at build: faces cut to the plan's characters, renders kept between builds in `.cache/`. */
import { join } from 'node:path';
import { diskStore } from '../../scripts/lib/cache.ts';
import { readFaces } from '../../scripts/lib/fonts.ts';
import type { PlanFile } from '../plan/schema.ts';
import { cached } from '../render/cache.ts';
import { png, renderer, type Faces } from '../render/png.ts';
import interfaceText from '../text.ts?raw';
import { readSite, type Library } from './plans.ts';

const folder = join(process.cwd(), '.cache');
/** What was made in this build or an earlier one. */
const store = diskStore(join(folder, 'renders'));
const known = new WeakMap<PlanFile, Promise<Faces>>();

async function facesFor({ plan, targets }: Library): Promise<Faces> {
  const words = [interfaceText, JSON.stringify(await readSite()), JSON.stringify(plan), JSON.stringify(targets)];
  return readFaces(words.join(''), join(folder, 'fonts'));
}

/** An SVG of ours as PNG, at its own size. */
export async function picture(source: string, library: Library): Promise<Uint8Array> {
  const faces = known.get(library.plan) ?? facesFor(library);
  known.set(library.plan, faces);
  const ready = await faces;
  return cached(store, [renderer, source], () => png(source, ready));
}

/** The code that makes slides: a change of it makes them anew. */
const slideCode = Object.entries(
  import.meta.glob<string>(['../render/pptx.ts', '../render/pptx/*.ts', '../text.ts'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)
  .map(([path, source]) => path + source)
  .join('');

/** What `make` gives for `data`, kept between builds as long as neither the data nor the code that makes it changes. */
export const kept = (medium: string, data: unknown, make: () => Promise<Uint8Array>): Promise<Uint8Array> =>
  cached(store, [medium, slideCode, JSON.stringify(data)], make);
