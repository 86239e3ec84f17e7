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
/** What was drawn in this build or an earlier one. */
export const store = diskStore(join(folder, 'renders'));
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
