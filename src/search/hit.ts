/** What a list shows of one result. */
import type { Measure } from '../plan/schema.ts';
import { excerpt, type Marked } from './excerpt.ts';
import type { Traits } from './filters.ts';
import type { Fold } from './normalise.ts';
import type { Query } from './query.ts';
import type { Entry, RecordTheme, SearchRecord } from './record.ts';
import { spans } from './spans.ts';

export interface Hit {
  plan: string;
  planTitle: string;
  /** The task's id, or `preamble`. */
  entry: string;
  number: string;
  title: Marked;
  excerpt: Marked;
  theme: Pick<RecordTheme, 'id' | 'number' | 'title'> | undefined;
  /** The targets whose label, subject or number has one of the words. */
  targets: { id: string; label: Marked; shown: string }[];
}

/** The text with the words of the query marked. */
export const marked = (text: string, query: Query, fold?: Fold): Marked => ({ text, marks: spans(text, query, fold) });

/** What is shown of an entry that was found by a query. */
export function hitOf(
  { plan, title }: Pick<SearchRecord, 'plan' | 'title'>,
  entry: Entry,
  theme: Hit['theme'],
  query: Query,
  fold?: Fold,
): Hit {
  const meets = (text: string): boolean => spans(text, query, fold).length > 0;
  return {
    plan,
    planTitle: title,
    entry: entry.id,
    number: entry.number,
    title: marked(entry.title, query, fold),
    excerpt: excerpt(entry.text, query, fold),
    theme,
    targets: entry.targets
      .filter(([, label, , , words]) => meets(label) || meets(words))
      .map(([id, label, shown]) => ({ id, label: marked(label, query, fold), shown })),
  };
}

/** What the filters look at. */
export function traitsOf(entry: Entry, { themes, issuer, period }: SearchRecord): Traits {
  const measures: Measure[] = [...new Set(entry.targets.map(([, , , measure]) => measure))];
  return { theme: themes[entry.theme]?.id ?? '', measures, issuer, period };
}
