/** A record made ready for matching: every text normalised once. */
import { normalise, type Fold } from './normalise.ts';
import type { Entry, SearchRecord } from './record.ts';

export interface Searched {
  title: string;
  /** One string a paragraph: a match may run over a full stop, never from one paragraph into the next. */
  blocks: string[];
  names: string[];
}

export interface PreparedEntry {
  entry: Entry;
  /** Place in the plan's order: the preamble is 0. */
  index: number;
  bare: Searched;
  /** With quotation marks and middle dots; made when first asked for. */
  marks: () => Searched;
}

export interface Prepared {
  record: SearchRecord;
  fold: Fold | undefined;
  entries: PreparedEntry[];
}

/** The table of a record's `fold`; undefined where the text has no traditional characters. */
export function readFold(pairs: string): Fold | undefined {
  const characters = [...pairs];
  if (characters.length === 0) return undefined;
  return new Map(characters.flatMap((from, at) => (at % 2 === 0 ? [[from, characters[at + 1] ?? from]] : [])));
}

/** One entry made ready. `names` are the texts of its names. */
export function prepareEntry(entry: Entry, names: string[], index: number, fold?: Fold): PreparedEntry {
  const searched = (marks: boolean): Searched => {
    const form = (text: string): string => normalise(text, { fold, marks });
    return {
      title: form(entry.title),
      blocks: entry.text.map((block) => form(block.join(''))),
      names: names.map(form),
    };
  };
  let marked: Searched | undefined;
  return { entry, index, bare: searched(false), marks: () => (marked ??= searched(true)) };
}

/** All entries made ready, in the plan's order: a few milliseconds for a plan of 30 tasks. */
export function prepare(record: SearchRecord): Prepared {
  const fold = readFold(record.fold);
  const entries = record.entries.map((entry, index) =>
    prepareEntry(
      entry,
      entry.names.map((name) => record.names[name]?.[0] ?? ''),
      index,
      fold,
    ),
  );
  return { record, fold, entries };
}
