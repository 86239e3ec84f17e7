/** Hits outside the plan's sentences: a task's number, a theme's title, a target's label, the sound of a name. */
import type { Marked } from './excerpt.ts';
import { passes, type Filters } from './filters.ts';
import { marked, traitsOf } from './hit.ts';
import { normalise } from './normalise.ts';
import { readPinyin, sounds } from './pinyin.ts';
import type { Prepared, PreparedEntry } from './prepare.ts';
import type { Query } from './query.ts';
import type { Entry, RecordTheme } from './record.ts';

export type BesideKind = 'number' | 'theme' | 'label' | 'pinyin';

/** One hit: it leads to a task (or the preamble) or, where `entry` is absent, to a theme. */
export interface BesideItem {
  text: Marked;
  entry?: Pick<Entry, 'id' | 'number' | 'title'>;
  theme?: Pick<RecordTheme, 'id' | 'number' | 'title'>;
  /** A target's value as shown: ≥30场. */
  shown?: string;
}

export interface BesideGroup {
  kind: BesideKind;
  items: BesideItem[];
}

/** Readers look at a screenful. */
const atMost = 12;

/** All groups that have a hit, in the order they are shown. `exact`: indices of entries that stand above already. */
export function beside(prepared: Prepared, query: Query, filters: Filters, exact: ReadonlySet<number>): BesideGroup[] {
  if (query.words.length === 0) return [];
  const entries = prepared.entries.filter(({ entry }) => passes(traitsOf(entry, prepared.record), filters));
  const groups: BesideGroup[] = [
    { kind: 'number', items: byNumber(entries, query) },
    { kind: 'theme', items: byTheme(prepared, entries, query) },
    { kind: 'label', items: byLabel(prepared, entries, query, filters, exact) },
    { kind: 'pinyin', items: byPinyin(prepared, entries, query) },
  ];
  return groups
    .filter(({ items }) => items.length > 0)
    .map(({ kind, items }) => ({ kind, items: items.slice(0, atMost) }));
}

const hasAll = ({ fold }: Prepared, text: string, { words }: Query): boolean =>
  words.every((word) => normalise(text, { fold, marks: word.marks }).includes(word.text));

/** `7`, `第7项`: the task with this number. */
function byNumber(entries: PreparedEntry[], { raw }: Query): BesideItem[] {
  const number = /^(?:第|任务)?\s*([\w-]{1,12})\s*(?:项|条|号)?$/u.exec(normalise(raw))?.[1];
  return entries
    .filter(({ entry }) => entry.number !== '' && (entry.number === number || entry.id === number))
    .map(({ entry }) => ({ text: { text: entry.title, marks: [] }, entry }));
}

function byTheme(prepared: Prepared, entries: PreparedEntry[], query: Query): BesideItem[] {
  const { themes } = prepared.record;
  const left = new Set(entries.map(({ entry }) => entry.theme));
  return themes
    .filter(({ title }, at) => left.has(at) && hasAll(prepared, title, query))
    .map((theme) => ({ text: marked(theme.title, query, prepared.fold), theme }));
}

function byLabel(
  prepared: Prepared,
  entries: PreparedEntry[],
  query: Query,
  { measures }: Filters,
  exact: ReadonlySet<number>,
): BesideItem[] {
  return entries
    .filter(({ index }) => !exact.has(index))
    .flatMap(({ entry }) =>
      entry.targets
        .filter(([, , , measure]) => measures.length === 0 || measures.includes(measure))
        .filter(([, label]) => hasAll(prepared, label, query))
        .map(([, label, shown]) => ({ text: marked(label, query, prepared.fold), entry, shown })),
    );
}

/** Names before titles before themes; whole syllables before initials, short before long. */
function byPinyin({ record }: Prepared, entries: PreparedEntry[], { raw }: Query): BesideItem[] {
  const letters = readPinyin(raw);
  if (letters === undefined) return [];
  const item = (text: string, pinyin: string, rest: Omit<BesideItem, 'text'>) => {
    const how = sounds(pinyin, letters);
    return how === undefined ? [] : [{ how, item: { text: { text, marks: [] }, ...rest } }];
  };
  const sort = (found: { how: number; item: BesideItem }[]): BesideItem[] =>
    found
      .sort((one, other) => one.how - other.how || one.item.text.text.length - other.item.text.text.length)
      .map((one) => one.item);
  const names = record.names.flatMap(([text, pinyin], at) =>
    entries.filter(({ entry }) => entry.names.includes(at)).flatMap(({ entry }) => item(text, pinyin, { entry })),
  );
  const titles = entries.flatMap(({ entry }) => item(entry.title, entry.pinyin, { entry }));
  const themes = record.themes.flatMap((theme) => item(theme.title, theme.pinyin, { theme }));
  return [...sort(names), ...sort(titles), ...sort(themes)];
}
