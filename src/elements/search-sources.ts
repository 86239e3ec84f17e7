/** Where the search of this page gets its answers: fetched when first asked for, side by side, each once. */
import { recordPath } from '../search/address.ts';
import type { Sources } from '../search/client.ts';
import type { Catalogue } from '../search/catalogue.ts';
import { openLibrary, type Pagefind } from '../search/library.ts';
import { prepare } from '../search/prepare.ts';
import type { SearchRecord } from '../search/record.ts';

/** What the page tells the script of one plan, as JSON in its attributes. */
export interface SearchSite {
  /** The base path, ending in `/`. */
  base: string;
  /** The plan being read; the newest where none is. */
  plan: string;
  title: string;
  /** Whether its record is small enough to load whole. */
  whole: boolean;
  /** Whether there is more than the record: other plans, or a plan too large. */
  library: boolean;
}

/** The record as it comes from the site. Rejects when it cannot be had. */
export async function fetchJson<Shape>(address: string): Promise<Shape> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return (await answer.json()) as Shape;
}

/** The same promise for all who ask; a failure is forgotten, so that one can try again. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loading: Promise<Value> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

interface PagefindModule extends Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
}

/** `early`: the record where its loading began before this code was there. */
export function sourcesOf(site: SearchSite, early?: Promise<SearchRecord>): Sources {
  let begun = early;
  const record = once(async () => {
    const loading = begun ?? fetchJson<SearchRecord>(recordPath(site.base, site.plan));
    begun = undefined;
    return prepare(await loading);
  });
  const folder = `${site.base}pagefind/`;
  const library = once(async () => {
    const [pagefind, catalogue] = await Promise.all([
      import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<PagefindModule>,
      fetchJson<Catalogue>(`${folder}catalogue.json`),
    ]);
    await pagefind.options({ noWorker: true, basePath: folder });
    await pagefind.init();
    return openLibrary(pagefind, catalogue, site.plan);
  });
  return {
    plan: site.whole ? site.plan : undefined,
    record: site.whole ? record : undefined,
    large: site.whole ? undefined : record,
    library: site.library ? library : undefined,
    simplify: once(async () => (await import('../plan/simplified.ts')).simplify),
  };
}
