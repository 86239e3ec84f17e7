/** Runs in the browser, served with its types taken off: asks through the client's own code. */
import { noFilters } from '../../../src/search/filters.ts';
import { answer, type Sources } from '../../../src/search/client.ts';
import type { Catalogue } from '../../../src/search/catalogue.ts';
import { openLibrary, type Library, type Pagefind } from '../../../src/search/library.ts';
import { prepare } from '../../../src/search/prepare.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import type { Asked } from './queries.ts';

export interface Scores {
  asked: number;
  recall: number;
  precision: number;
  /** Milliseconds of each query, in ascending order, with all that is shown of the first 30 results. */
  times: number[];
  wrong: string[];
}

/** What the lists show at once. */
const shown = 30;
const simplify = (): Promise<(text: string) => string> => Promise.resolve((text) => text);

const readJson = async <Shape>(address: string): Promise<Shape> => (await (await fetch(address)).json()) as Shape;

/** Pagefind's index in a folder of this origin. */
async function open(folder: string): Promise<Library> {
  const [pagefind, catalogue] = await Promise.all([
    import(`${folder}pagefind.js`) as Promise<
      Pagefind & { options(options: object): Promise<void>; init(): Promise<void> }
    >,
    readJson<Catalogue>(`${folder}catalogue.json`),
  ]);
  await pagefind.options({ noWorker: true, basePath: folder });
  await pagefind.init();
  return openLibrary(pagefind, catalogue);
}

/** One query from the letter to what is shown: milliseconds, and the places of what was found, in order. */
async function ask(typed: string, sources: Sources): Promise<{ time: number; found: number[] }> {
  const began = performance.now();
  const found: number[] = [];
  for await (const { here, elsewhere } of answer(typed, noFilters, sources)) {
    const results = (here ?? elsewhere)?.results ?? [];
    await Promise.all(results.slice(0, shown).map((result) => result.show()));
    found.push(...results.map(({ rank }) => rank.index));
  }
  return { time: performance.now() - began, found };
}

/** Asks the record at an address, or the index in `folder`, and compares what comes with what must. */
export async function score(record: string, queries: Asked[], folder?: string): Promise<Scores> {
  const compact = await readJson<SearchRecord>(record);
  const prepared = prepare(compact);
  const library = folder === undefined ? undefined : await open(folder);
  const sources: Sources = library
    ? { library: () => Promise.resolve(library), simplify }
    : { record: () => Promise.resolve(prepared), simplify };
  const times: number[] = [];
  const wrong: string[] = [];
  let [right, found, wanted] = [0, 0, 0];
  for (const { typed, expected } of queries) {
    const asked = await ask(typed, sources);
    const ids = asked.found.map((index) => compact.entries[index]?.id ?? '');
    const hits = ids.filter((id) => expected.includes(id)).length;
    times.push(asked.time);
    right += hits;
    found += ids.length;
    wanted += expected.length;
    if (hits !== expected.length || hits !== ids.length) wrong.push(`${typed}: ${ids.join()}, not ${expected.join()}`);
  }
  times.sort((one, other) => one - other);
  return { asked: queries.length, recall: right / wanted, precision: right / found, times, wrong: wrong.slice(0, 5) };
}

/** Opens an index and asks once: for weighing. */
export async function askOnce(folder: string, typed: string): Promise<number> {
  const library = await open(folder);
  return (await ask(typed, { library: () => Promise.resolve(library), simplify })).found.length;
}

/** Milliseconds of each query once all that it needs is loaded, the best of three. */
export async function timeAll(folder: string, queries: string[]): Promise<number[]> {
  const library = await open(folder);
  const times: number[] = [];
  for (const typed of queries) {
    const sources: Sources = { library: () => Promise.resolve(library), simplify };
    await ask(typed, sources);
    const tries = [await ask(typed, sources), await ask(typed, sources), await ask(typed, sources)];
    times.push(Math.min(...tries.map(({ time }) => time)));
  }
  return times;
}
