/** When nothing has the words exactly: tasks that come near, and names of the plan that may have been meant. */
import { hasWord, match } from './match.ts';
import { normalise } from './normalise.ts';
import { compareRanks } from './order.ts';
import type { Prepared, PreparedEntry } from './prepare.ts';
import type { Query, Word } from './query.ts';

export interface Nearest {
  /** Same characters but for punctuation and spaces; all of the words in any order; any of them. */
  by: 'punctuation' | 'all' | 'any';
  entries: PreparedEntry[];
  /** The words that the entries were found by, for marking. */
  words: Word[];
}

const atMost = 10;

/** The nearest entries, best first; undefined when not even one word stands anywhere. */
export function nearest({ entries }: Prepared, query: Query): Nearest | undefined {
  const asked = bare(query.words.map(({ text }) => text).join(''));
  if (asked === '') return undefined;
  const loose = entries.filter(({ bare: { title, blocks } }) =>
    [title, ...blocks].some((text) => bare(text).includes(asked)),
  );
  if (loose.length > 0) return { by: 'punctuation', entries: loose.slice(0, atMost), words: query.words };
  const words = segment(query);
  const all = ranked(entries, words, (had) => had.length === words.length);
  if (all.length > 0) return { by: 'all', entries: all, words };
  // A single character says little, unless nothing longer was asked.
  const long = words.filter(({ text }) => text.length > 1);
  const any = ranked(entries, words, (had) => had.some((word) => long.length === 0 || long.includes(word)));
  return any.length > 0 ? { by: 'any', entries: any, words: long.length > 0 ? long : words } : undefined;
}

/** Letters and digits alone. */
const bare = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Entries with enough of the words; those with more characters of the query first, then as exact results are ordered. */
function ranked(entries: PreparedEntry[], words: Word[], enough: (had: Word[]) => boolean): PreparedEntry[] {
  return entries
    .flatMap((entry) => {
      const had = words.filter((word) => hasWord(entry, word));
      const rank = match(entry, { raw: '', words: had });
      const weight = had.reduce((sum, { text }) => sum + text.length ** 2, 0);
      return rank !== undefined && enough(had) ? [{ entry, rank, weight }] : [];
    })
    .sort((one, other) => other.weight - one.weight || compareRanks(one.rank, other.rank))
    .slice(0, atMost)
    .map(({ entry }) => entry);
}

/** The words of a query as a dictionary parts them; pairs of characters where the browser has none. */
function segment({ words }: Query): Word[] {
  const parts = new Set(words.flatMap(({ text, marks }) => (marks ? [] : split(text))));
  return [...parts].map((text) => ({ text, marks: false }));
}

function split(text: string): string[] {
  if (typeof Intl.Segmenter === 'function') {
    const segments = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)];
    const words = segments.filter((segment) => segment.isWordLike).map((segment) => segment.segment);
    if (words.length > 1 || text.length < 3) return words;
  }
  const characters = [...text];
  return characters.slice(0, -1).map((character, at) => character + (characters[at + 1] ?? ''));
}

/** Names that differ from the query by a character or two, the nearest first, at most five. */
export function corrections({ record, fold }: Prepared, query: Query): string[] {
  const asked = bare(query.words.map(({ text }) => text).join(''));
  if (asked.length < 3 || asked.length > 40) return [];
  return record.names
    .map(([name]) => ({ name, form: bare(normalise(name, { fold })) }))
    .filter(({ form }) => form.length >= 3)
    .map(({ name, form }) => ({ name, form, distance: Math.min(distance(form, asked), distance(asked, form)) }))
    .filter(({ form, distance }) => distance <= Math.max(1, Math.floor(Math.min(form.length, asked.length) / 3)))
    .sort((one, other) => one.distance - other.distance || one.form.length - other.form.length)
    .slice(0, 5)
    .map(({ name }) => name);
}

/** Edits between `part` and the stretch of `whole` that is most like it (Sellers, 1980). */
function distance(part: string, whole: string): number {
  let row = new Array<number>(whole.length + 1).fill(0);
  for (let at = 1; at <= part.length; at++) {
    const next = [at];
    for (let to = 1; to <= whole.length; to++) {
      const same = part[at - 1] === whole[to - 1] ? 0 : 1;
      next.push(Math.min((row[to - 1] ?? 0) + same, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(...row);
}
