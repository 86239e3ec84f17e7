/** The sentence around a match, short enough to read in a list. */
import type { Fold } from './normalise.ts';
import type { Query } from './query.ts';
import { spans, type Span } from './spans.ts';

export interface Marked {
  text: string;
  marks: Span[];
}

/** Characters of an excerpt, and how many of them may stand before its first match. */
const width = 88;
const lead = 24;
const ellipsis = '…';
/** How many matches of a paragraph are weighed against each other. */
const looked = 50;

interface Window {
  paragraph: string[];
  /** First and last sentence. */
  from: number;
  to: number;
  /** How many different words it holds. */
  words: number;
}

/** The sentence that holds most of the words, the first such; without a match the text's first sentence. */
export function excerpt(text: string[][], query: Query, fold?: Fold): Marked {
  let best: Window | undefined;
  for (const paragraph of text) {
    for (const span of spans(paragraph.join(''), query, fold).slice(0, looked)) {
      const window = around(paragraph, span);
      const shown = paragraph.slice(window.from, window.to + 1).join('');
      const words = query.words.filter((word) => spans(shown, { ...query, words: [word] }, fold).length > 0).length;
      if (best === undefined || words > best.words) best = { paragraph, ...window, words };
      if (words === query.words.length) return cut(best, query, fold);
    }
  }
  return best === undefined ? { text: shorten(text[0]?.[0] ?? ''), marks: [] } : cut(best, query, fold);
}

/** The sentences from the one in which a span starts to the one in which it ends. */
function around(paragraph: string[], [start, end]: Span): { from: number; to: number } {
  let offset = 0;
  let from = -1;
  for (const [at, sentence] of paragraph.entries()) {
    offset += sentence.length;
    if (from === -1 && start < offset) from = at;
    if (end <= offset) return { from, to: at };
  }
  return { from: Math.max(from, 0), to: paragraph.length - 1 };
}

function cut({ paragraph, from, to }: Window, query: Query, fold?: Fold): Marked {
  const whole = paragraph.slice(from, to + 1).join('');
  const marks = spans(whole, query, fold);
  const first = marks[0]?.[0] ?? 0;
  const start =
    whole.length <= width || first <= lead ? 0 : boundary(whole, Math.min(first - lead, whole.length - width));
  const end = boundary(
    whole,
    Math.max(Math.min(whole.length, start + width), Math.min(whole.length, marks[0]?.[1] ?? 0)),
  );
  const head = start > 0 ? ellipsis : '';
  const tail = end < whole.length ? ellipsis : '';
  const shift = head.length - start;
  return {
    text: head + whole.slice(start, end) + tail,
    marks: marks
      .filter(([from, to]) => from < end && to > start)
      .map(([from, to]) => [Math.max(from, start) + shift, Math.min(to, end) + shift]),
  };
}

/** The nearest offset at or before `at` that parts no surrogate pair. */
const boundary = (text: string, at: number): number =>
  at > 0 && /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1] ?? '') ? at - 1 : at;

const shorten = (sentence: string): string =>
  sentence.length <= width ? sentence : sentence.slice(0, boundary(sentence, width)) + ellipsis;
