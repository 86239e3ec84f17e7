/** The compact record of one plan: what the browser loads to answer at once. Made by `compact`, read by `prepare`. */
import type { Measure } from '../plan/schema.ts';

/** One task, or the preamble. */
export interface Entry {
  /** The task's id, or `preamble`. */
  id: string;
  /** As the plan writes it; empty for the preamble. */
  number: string;
  /** Empty for the preamble. */
  title: string;
  /** Syllables of the title, parted by spaces. */
  pinyin: string;
  /** Index into `themes`; -1 for the preamble. */
  theme: number;
  /** Sentences by paragraph; the fields of a task are paragraphs of their own. */
  text: string[][];
  /** Indices into `names`. */
  names: number[];
  targets: RecordTarget[];
}

/** A promised number: label, value as shown (≥30场), measure, and the words that a query may meet. */
export type RecordTarget = [id: string, label: string, shown: string, measure: Measure, words: string];

export interface RecordTheme {
  id: string;
  number: number;
  title: string;
  pinyin: string;
}

export interface SearchRecord {
  plan: string;
  title: string;
  issuer?: string | undefined;
  period?: string | undefined;
  /** Traditional characters of this text, each followed by its simplified form. */
  fold: string;
  themes: RecordTheme[];
  /** Quoted programmes and documents, with their syllables. */
  names: [text: string, pinyin: string][];
  entries: Entry[];
}

export const preambleId = 'preamble';
