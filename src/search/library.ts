/**
 * The browser's side of the index: all plans but the one that its record answers for. Pagefind gives candidates by
 * phrase; their order needs no text (zone and number), and each is confirmed against its text when that is loaded.
 */
import type { Result } from './answer.ts';
import type { Catalogue, CataloguePlan, Kept } from './catalogue.ts';
import { facets, isFiltered, passes, type Facets, type Filters, type Traits } from './filters.ts';
import { hitOf, type Hit } from './hit.ts';
import { match } from './match.ts';
import { compareRanks, zones, type Rank } from './order.ts';
import { prepareEntry, readFold } from './prepare.ts';
import type { Query } from './query.ts';
import { phrase } from './tokens.ts';

/** The part of `pagefind.js` that is used. */
export interface Pagefind {
  search(
    term: string | null,
    options?: { sort?: Record<string, 'asc'> },
  ): Promise<{ results: { id: string; words: number[]; data: () => Promise<{ meta: Record<string, string> }> }[] }>;
}

export interface LibraryAnswer {
  query: Query;
  results: Result[];
  total: number;
  facets: Facets;
}

export interface Library {
  catalogue: Catalogue;
  /** Exact results of all plans but `except`. */
  answer(query: Query, filters: Filters, except?: string): Promise<LibraryAnswer>;
}

/** Up to so many candidates are confirmed and counted before they are shown; beyond, as each is shown. */
const counted = 40;

interface Place {
  plan: CataloguePlan;
  /** Of all entries, and within the plan. */
  number: number;
  at: number;
  traits: Traits;
}

interface Candidate extends Place {
  rank: Rank;
  load: () => Promise<Kept>;
}

/**
 * Opens the index: one question for the order of all entries, then it is ready. `home` is the plan whose themes are
 * filtered by: ids of themes mean something within their plan only, so a theme chosen there leaves out all other plans.
 */
export async function openLibrary(pagefind: Pagefind, catalogue: Catalogue, home?: string): Promise<Library> {
  const { results } = await pagefind.search(null, { sort: { number: 'asc' } });
  const all = placesOf(catalogue, home);
  const places = new Map(results.map(({ id }, number) => [id, all[number]]));
  return { catalogue, answer };

  async function answer(query: Query, filters: Filters, except?: string): Promise<LibraryAnswer> {
    const asked = query.words.length > 0 || query.raw !== '' ? await candidatesOf(query) : allPassing(filters);
    const candidates = asked.filter(({ plan }) => plan.plan !== except);
    const found =
      candidates.length > counted || query.words.length === 0 ? candidates : await confirm(candidates, query);
    found.sort((one, other) => compareRanks(one.rank, other.rank));
    return {
      query,
      total: found.length,
      facets: facets(
        found.map(({ traits }) => traits),
        filters,
      ),
      results: found.filter(({ traits }) => passes(traits, filters)).map((candidate) => resultOf(candidate, query)),
    };
  }

  /** Nothing is asked but what the filters choose: all entries, in the order of the plans. */
  function allPassing(filters: Filters): Candidate[] {
    if (!isFiltered(filters)) return [];
    return results.flatMap((result, number) => {
      const place = all[number];
      const load = async (): Promise<Kept> => JSON.parse((await result.data()).meta['entry'] ?? '') as Kept;
      return place ? [{ ...place, load, rank: { zone: 0, count: 0, first: 0, index: number } }] : [];
    });
  }

  async function candidatesOf({ words }: Query): Promise<Candidate[]> {
    if (words.length === 0 || words.some(({ marks }) => marks)) return [];
    const asked = await Promise.all(words.map(({ text }) => pagefind.search(phrase(text))));
    const [first, ...others] = asked.map((one) => new Map(one.results.map((result) => [result.id, result])));
    return [...(first ?? [])].flatMap(([id, result]) => {
      const place = places.get(id);
      const all = [result, ...others.map((other) => other.get(id))];
      if (place === undefined || !all.every((one) => one !== undefined)) return [];
      const zone = all.reduce((sum, { words }) => sum + zoneOf(place, words), 0);
      const load = async (): Promise<Kept> => JSON.parse((await result.data()).meta['entry'] ?? '') as Kept;
      return [{ ...place, load, rank: { zone, count: 0, first: 0, index: place.number } }];
    });
  }
}

/** The place of every entry, as they are numbered: plan after plan. */
function placesOf({ plans, measures }: Catalogue, home?: string): Place[] {
  let number = 0;
  return plans.flatMap((plan) =>
    plan.theme.map((theme, at) => ({
      ...{ plan, at, number: number++ },
      traits: {
        theme: home === undefined || plan.plan === home ? (plan.themes[theme]?.id ?? '') : '',
        measures: measures.filter((_, bit) => ((plan.measures[at] ?? 0) >> bit) & 1),
        ...{ issuer: plan.issuer, period: plan.period },
      },
    })),
  );
}

/** Title, names and text stand in this order, so the first place of a phrase tells the best zone. */
function zoneOf({ plan, at }: Place, positions: number[]): number {
  const first = Math.min(...positions.slice(0, 1));
  const title = plan.titleLength[at] ?? 0;
  if (first < title) return zones.title;
  return first < title + 1 + (plan.namesLength[at] ?? 0) ? zones.name : zones.text;
}

/** Candidates whose text has the words indeed, with their whole rank. */
async function confirm(candidates: Candidate[], query: Query): Promise<Candidate[]> {
  const checked = await Promise.all(
    candidates.map(async (candidate) => {
      const kept = await candidate.load();
      const prepared = prepareEntry(kept.entry, kept.names, candidate.number, readFold(candidate.plan.fold));
      const rank = match(prepared, query);
      return rank === undefined ? [] : [{ ...candidate, rank, load: () => Promise.resolve(kept) }];
    }),
  );
  return checked.flat();
}

const resultOf = ({ plan, rank, traits, load }: Candidate, query: Query): Result => ({
  ...{ plan: plan.plan, rank, traits },
  show: async (): Promise<Hit> => {
    const { entry } = await load();
    return hitOf(plan, entry, plan.themes[entry.theme], query, readFold(plan.fold));
  },
});
