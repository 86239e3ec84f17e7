/** The table beside Pagefind's index: what filters and order need of every entry, before any text is loaded. */
import type { Measure } from '../plan/schema.ts';
import { readFold } from './prepare.ts';
import type { Entry, RecordTheme, SearchRecord } from './record.ts';
import { normalise } from './normalise.ts';
import { separator, tokens } from './tokens.ts';

export interface Catalogue {
  plans: CataloguePlan[];
  /** The measures that occur; `traits` speaks of them by place. */
  measures: Measure[];
}

export interface CataloguePlan {
  plan: string;
  title: string;
  issuer?: string | undefined;
  period?: string | undefined;
  fold: string;
  themes: Pick<RecordTheme, 'id' | 'number' | 'title'>[];
  /** One number each, for every entry in the plan's order: theme (-1 for the preamble) … */
  theme: number[];
  /** … measures, one bit each … */
  measures: number[];
  /** … length of the normalised title … */
  titleLength: number[];
  /** … and of the normalised names with what parts them. */
  namesLength: number[];
}

/** What Pagefind keeps with an entry, as JSON in its `entry` field. */
export interface Kept {
  entry: Entry;
  names: string[];
}

/** One entry for Pagefind: its words, and what is kept with them. */
export interface Leaf {
  words: string;
  kept: Kept;
}

/** Title, names, paragraphs, in this order, so that the first place of a word tells its zone. */
interface Zones {
  title: string;
  names: string[];
  blocks: string[];
}

function zonesOf(record: SearchRecord, entry: Entry): Zones {
  const fold = readFold(record.fold);
  const form = (text: string): string => normalise(text, { fold });
  return {
    title: form(entry.title),
    names: entry.names.map((name) => form(record.names[name]?.[0] ?? '')),
    blocks: entry.text.map((block) => form(block.join(''))),
  };
}

/** The entries of a plan as Pagefind gets them, in the plan's order. */
export const leaves = (record: SearchRecord): Leaf[] =>
  record.entries.map((entry) => {
    const { title, names, blocks } = zonesOf(record, entry);
    const words = [title, ...(names.length > 0 ? names : ['']), ...blocks].map(tokens);
    return {
      words: words.map((zone) => zone.join(' ')).join(` ${separator} `),
      kept: { entry: { ...entry, pinyin: '', names: [] }, names: entry.names.map((at) => record.names[at]?.[0] ?? '') },
    };
  });

/** The table of all plans, in the order in which their entries are numbered. */
export function catalogue(records: SearchRecord[]): Catalogue {
  const measures = [
    ...new Set(
      records.flatMap(({ entries }) => entries.flatMap(({ targets }) => targets.map(([, , , measure]) => measure))),
    ),
  ];
  const bits = ({ targets }: Entry): number =>
    targets.reduce((sum, [, , , measure]) => sum | (1 << measures.indexOf(measure)), 0);
  return {
    measures,
    plans: records.map((record) => {
      const zones = record.entries.map((entry) => zonesOf(record, entry));
      return {
        ...{ plan: record.plan, title: record.title, issuer: record.issuer, period: record.period, fold: record.fold },
        themes: record.themes.map(({ id, number, title }) => ({ id, number, title })),
        theme: record.entries.map(({ theme }) => theme),
        measures: record.entries.map(bits),
        titleLength: zones.map(({ title }) => title.length),
        namesLength: zones.map(({ names }) => names.join(separator).length),
      };
    }),
  };
}
