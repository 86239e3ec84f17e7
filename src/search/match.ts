/** Exact matching: an entry is found when every word stands in its title, or within one paragraph of its text. */
import { zones, type Rank } from './order.ts';
import type { PreparedEntry, Searched } from './prepare.ts';
import type { Query, Word } from './query.ts';

export interface Occurrences {
  count: number;
  /** Offset of the first; Infinity when there is none. */
  first: number;
}

/** How often a word stands in a text, without overlaps, and where first. */
export function occurrences(text: string, word: string): Occurrences {
  let at = text.indexOf(word);
  const first = at === -1 ? Infinity : at;
  let count = 0;
  for (; at !== -1; at = text.indexOf(word, at + word.length)) count++;
  return { count, first };
}

function rankWord({ title, blocks, names }: Searched, word: string): Omit<Rank, 'index'> | undefined {
  const inTitle = occurrences(title, word);
  let { count, first } = inTitle;
  let offset = title.length + 1;
  for (const block of blocks) {
    const inBlock = occurrences(block, word);
    count += inBlock.count;
    first = Math.min(first, offset + inBlock.first);
    offset += block.length + 1;
  }
  if (count === 0) return undefined;
  const zone = inTitle.count > 0 ? zones.title : names.some((name) => name.includes(word)) ? zones.name : zones.text;
  return { zone, count, first };
}

/** Whether one word stands in the entry. */
export const hasWord = (prepared: PreparedEntry, { text, marks }: Word): boolean => {
  const { title, blocks } = marks ? prepared.marks() : prepared.bare;
  return title.includes(text) || blocks.some((block) => block.includes(text));
};

/** The place of an entry among the results; undefined when it lacks one of the words. */
export function match(prepared: PreparedEntry, { words }: Query): Rank | undefined {
  if (words.length === 0) return undefined;
  const rank: Rank = { zone: 0, count: 0, first: Infinity, index: prepared.index };
  for (const { text, marks } of words) {
    const found = rankWord(marks ? prepared.marks() : prepared.bare, text);
    if (found === undefined) return undefined;
    rank.zone += found.zone;
    rank.count += found.count;
    rank.first = Math.min(rank.first, found.first);
  }
  return rank;
}
