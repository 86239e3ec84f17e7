/** The way between the cleaned text and the seed: kinds set there, offsets found here. */
import { kinds, type Kind } from './schema.ts';
import type { Clean } from './tree.ts';

const noise = kinds.indexOf('noise');

/** Gives all characters of the seed under a stretch of the cleaned text, but the noise among them, a kind. */
export function mark(clean: Clean, start: number, end: number, kind: Kind): void {
  if (end <= start) return;
  const index = kinds.indexOf(kind);
  const last = clean.to[end - 1] ?? 0;
  let characters = 0;
  for (let at = clean.from[start] ?? 0; at < last; at += 1) {
    if (clean.kind[at] === noise || clean.kind[at] === index) continue;
    clean.kind[at] = index;
    characters += 1;
  }
  if (characters > 0) clean.account.set(kind, (clean.account.get(kind) ?? 0) + characters);
}

/** The first offset in the cleaned text that comes from `seedOffset` or behind it. */
export function offsetOf({ text, from }: Clean, seedOffset: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((from[middle] ?? 0) < seedOffset) low = middle + 1;
    else high = middle;
  }
  return low;
}
