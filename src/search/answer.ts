/** The answer of one record: exact results, counts, hits beside them and, when there are none, what comes near. */
import { beside, type BesideGroup } from './beside.ts';
import { facets, isFiltered, passes, type Facets, type Filters, type Traits } from './filters.ts';
import { hitOf, traitsOf, type Hit } from './hit.ts';
import { match } from './match.ts';
import { corrections, nearest, type Nearest } from './nearest.ts';
import { compareRanks, type Rank } from './order.ts';
import type { Prepared, PreparedEntry } from './prepare.ts';
import type { Query } from './query.ts';
import type { RecordTheme } from './record.ts';

/** One exact result; what is shown of it is made when it is shown. */
export interface Result {
  plan: string;
  rank: Rank;
  traits: Traits;
  show: () => Hit | Promise<Hit>;
}

export interface Answer {
  query: Query;
  /** Exact results that pass the filters, in order. */
  results: Result[];
  /** How many there are without filters. */
  total: number;
  facets: Facets;
  beside: BesideGroup[];
  /** Only when nothing else was found. */
  near?: { by: Nearest['by']; hits: Hit[] };
  corrections: string[];
}

/** What one record says to a query. An empty query with filters gives all that passes them. */
export function answerFrom(prepared: Prepared, query: Query, filters: Filters): Answer {
  const found = prepared.entries.flatMap((entry) => {
    const rank = rankOf(entry, query, filters);
    return rank === undefined ? [] : [resultOf(prepared, entry, rank, query)];
  });
  const results = found.filter(({ traits }) => passes(traits, filters));
  results.sort((one, other) => compareRanks(one.rank, other.rank));
  const groups = beside(prepared, query, filters, new Set(results.map(({ rank }) => rank.index)));
  const answer: Answer = {
    ...{ query, results, total: found.length, beside: groups, corrections: [] },
    facets: facets(
      found.map(({ traits }) => traits),
      filters,
    ),
  };
  return found.length === 0 && groups.length === 0 ? { ...answer, ...comeNear(prepared, query) } : answer;
}

function rankOf(entry: PreparedEntry, query: Query, filters: Filters): Rank | undefined {
  if (query.words.length > 0) return match(entry, query);
  return isFiltered(filters) ? { zone: 0, count: 0, first: 0, index: entry.index } : undefined;
}

const resultOf = (prepared: Prepared, entry: PreparedEntry, rank: Rank, query: Query): Result => ({
  plan: prepared.record.plan,
  rank,
  traits: traitsOf(entry.entry, prepared.record),
  show: () => show(prepared, entry, query),
});

const show = ({ record, fold }: Prepared, { entry }: PreparedEntry, query: Query): Hit =>
  hitOf(record, entry, themeOf(record.themes, entry.theme), query, fold);

function themeOf(themes: RecordTheme[], at: number): Hit['theme'] {
  const theme = themes[at];
  return theme && { id: theme.id, number: theme.number, title: theme.title };
}

function comeNear(prepared: Prepared, query: Query): Pick<Answer, 'near' | 'corrections'> {
  const near = nearest(prepared, query);
  const meant = corrections(prepared, query);
  if (near === undefined) return { corrections: meant };
  const hits = near.entries.map((entry) => show(prepared, entry, { raw: query.raw, words: near.words }));
  return { near: { by: near.by, hits }, corrections: meant };
}
