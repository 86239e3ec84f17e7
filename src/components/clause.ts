/** The words of a sentence that say a promise: one clause of it, so that neighbours in a table do not repeat a long sentence. */
import type { Target } from '../plan/schema.ts';

const stops = new Set('，；：。！？,;');
const opening = '“《（「〔';
const closing = '”》）」〕';

/** Where the clauses of a sentence end: after a stop that stands in no quotation or bracket. */
function ends(sentence: string): number[] {
  let depth = 0;
  const found: number[] = [];
  [...sentence].reduce((at, character) => {
    if (opening.includes(character)) depth += 1;
    if (closing.includes(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && stops.has(character)) found.push(at + character.length);
    return at + character.length;
  }, 0);
  return found;
}

/**
 * The clause around each target's quote, with `…` where words were left out; the whole sentence where the quote is not found in it.
 * A quote that is a clause of its own takes the clause before it too. Equal quotes of one sentence are told apart by their order.
 */
export function clauses(targets: readonly Pick<Target, 'task' | 'sentence' | 'quote'>[]): string[] {
  const reached = new Map<string, number>();
  return targets.map(({ task, sentence, quote }) => {
    const key = `${task} ${sentence}`;
    const at = sentence.indexOf(quote, reached.get(key) ?? 0);
    if (at === -1) return sentence;
    reached.set(key, at + quote.length);
    const cuts = ends(sentence);
    const before = [0, ...cuts.filter((cut) => cut <= at)];
    const start = (before.at(-1) === at ? before.at(-2) : before.at(-1)) ?? 0;
    const end = cuts.find((cut) => cut >= at + quote.length) ?? sentence.length;
    const words = sentence.slice(start, end);
    return `${start > 0 ? '…' : ''}${end < sentence.length ? `${words.replace(/[，；：,;]$/, '')}…` : words}`;
  });
}
