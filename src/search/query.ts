/** What the reader asked for: words parted by spaces, all of them wanted, in any order. */
import { normalise, type Fold } from './normalise.ts';

export interface Word {
  /** The normalised form, never empty. */
  text: string;
  /** Made of quotation marks or middle dots alone: then these are not optional. */
  marks: boolean;
}

export interface Query {
  /** As typed, at most `longest` characters. */
  raw: string;
  words: Word[];
}

/** More than anyone types; keeps a hostile address cheap. */
const longest = 100;

/** Reads what was typed. No words: nothing is asked. */
export function parseQuery(typed: string, fold?: Fold): Query {
  const raw = [...typed.toWellFormed()].slice(0, longest).join('');
  const words = new Map<string, Word>();
  for (const part of raw.split(/\s+/u)) {
    const bare = normalise(part, { fold });
    const word = bare === '' ? { text: normalise(part, { marks: true }), marks: true } : { text: bare, marks: false };
    if (word.text !== '') words.set(word.text, word);
  }
  return { raw: raw.trim(), words: [...words.values()] };
}

/** Whether two queries ask for the same. */
export const sameQuery = (one: Query, other: Query): boolean =>
  one.words.map(({ text }) => text).join(' ') === other.words.map(({ text }) => text).join(' ');
