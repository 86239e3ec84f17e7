/**
 * The order of results, first reason first:
 * 1. where the words stand: title before name before text (with several words, the sum over them);
 * 2. how often they stand there, more first;
 * 3. how early the first one stands, in characters of title and text;
 * 4. the plan's own order, the preamble first.
 */

export const zones = { title: 0, name: 1, text: 2 } as const;

export interface Rank {
  /** Sum over the words of the best zone each stands in. */
  zone: number;
  /** How many times the words stand in title and text, without overlaps. */
  count: number;
  /** Offset of the first of them; the text begins one past the title's end, each paragraph one past the last. */
  first: number;
  index: number;
}

/** Negative when `one` comes before `other`. */
export const compareRanks = (one: Rank, other: Rank): number =>
  one.zone - other.zone || other.count - one.count || one.first - other.first || one.index - other.index;
