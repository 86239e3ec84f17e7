/** Where the words of a query stand in a text as shown: what is marked. */
import { trace, type Fold, type Normalised } from './normalise.ts';
import type { Query } from './query.ts';

/** Start and end (exclusive) in UTF-16 code units of the text as shown. */
export type Span = [start: number, end: number];

/** All stretches of the text that hold a word of the query, in order; those that touch or overlap are one. */
export function spans(text: string, { words }: Query, fold?: Fold): Span[] {
  const found: Span[] = [];
  for (const marks of [false, true]) {
    const asked = words.filter((word) => word.marks === marks);
    if (asked.length === 0) continue;
    const form = known(text, fold, marks);
    for (const word of asked) {
      for (let at = form.text.indexOf(word.text); at !== -1; at = form.text.indexOf(word.text, at + word.text.length)) {
        found.push([form.start[at] ?? 0, form.end[at + word.text.length - 1] ?? text.length]);
      }
    }
  }
  return join(found);
}

const traced = new Map<string, Normalised>();

/** Traces of the texts that are shown again at every letter typed; the oldest go. */
function known(text: string, fold: Fold | undefined, marks: boolean): Normalised {
  if (fold !== undefined || marks) return trace(text, { fold, marks });
  let form = traced.get(text);
  if (form === undefined) {
    const [oldest] = traced.keys();
    if (traced.size >= 1000 && oldest !== undefined) traced.delete(oldest);
    traced.set(text, (form = trace(text)));
  }
  return form;
}

function join(found: Span[]): Span[] {
  const joined: Span[] = [];
  for (const [start, end] of found.sort((one, other) => one[0] - other[0] || one[1] - other[1])) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
