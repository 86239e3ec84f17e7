/** Where the sentences of a paragraph end, quotation marks and brackets respected. */
import { pair } from './pairs.ts';

const stops = new Set('。！？');
const tails = new Set('。！？”’）》」』');

/**
 * Offsets after the last character of each sentence; the last is the text's length. A stop within quotation marks or
 * brackets ends a sentence only where they close right after it, as in “……。”; marks that nothing closes count for nothing.
 */
export function sentenceEnds(text: string): number[] {
  const closing = new Map(pair(text).pairs.map(({ open, close }) => [open, close]));
  const ends: number[] = [];
  let within = -1;
  for (let at = 0; at < text.length; at += 1) {
    within = Math.max(within, closing.get(at) ?? -1);
    if (!stops.has(text.charAt(at))) continue;
    const first = at;
    while (at + 1 < text.length && tails.has(text.charAt(at + 1))) at += 1;
    // Inside a quotation that goes on, or one that the sentence goes on after: “……！”的呼声.
    if (within > at || (within > first && /[的等之，、]/.test(text.charAt(at + 1)))) continue;
    ends.push(at + 1);
  }
  if (ends.at(-1) !== text.length && text.length > 0) ends.push(text.length);
  return ends;
}
