/** Pictures as PNG at build, with faces cut to the plan's characters; kept between builds. */
import { join } from 'node:path';
import { cached, type Kept } from '../../scripts/lib/cache.ts';
import { readFaces } from '../../scripts/lib/fonts.ts';
import type { PlanFile } from '../plan/schema.ts';
import { png, renderer, type Faces } from '../render/png.ts';
import interfaceText from '../text.ts?raw';
import { folder, store } from './kept.ts';
import { readSite, type Library } from './plans.ts';

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
export async function picture(source: string, ...libraries: [Library, ...Library[]]): Promise<Kept> {
  return cached(store, [renderer, source], async () => png(source, await facesFor(libraries)));
}
