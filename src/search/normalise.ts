/**
 * What a text is to the search: full width, case and, by a given table, traditional characters make no difference;
 * quotation marks and middle dots are optional, so they are left out. Everything else counts, as in Ctrl+F.
 * Each character is folded by itself, so the form of a part is a part of the form: nothing that stands is missed.
 */

/** Traditional → simplified, one character each. */
export type Fold = ReadonlyMap<string, string>;

export interface Normalised {
  text: string;
  /** `start[i]`, `end[i]`: the stretch of the source that gave `text[i]`, in UTF-16 code units. */
  start: number[];
  end: number[];
}

interface Options {
  fold?: Fold | undefined;
  /** Keep quotation marks and middle dots: for a query that is made of nothing else. */
  marks?: boolean;
}

/** A character with the accents that follow it. */
const cluster = /\P{M}\p{M}*|\p{M}+/suy;
/** “ ” ‘ ’ " ' 「 」 『 』 〝 〞 · • ‧ ・ and their other forms. */
const optional = /["'“”„‟‘’‚‛「」『』﹁﹂﹃﹄〝〞〟·•‧∙⋅・･]/u;
/** Characters without a shape: zero width, direction, soft hyphen. */
const shapeless = /\p{Cf}/u;
/** Ａ → A, ％ → %, ｶ → カ, and the full-width space. */
const wide = /[\uff00-\uffef\u3000]/u;

function fold(character: string, { fold: table, marks = false }: Options): string {
  if (shapeless.test(character)) return '';
  if (!marks && optional.test(character)) return '';
  const composed = character.normalize('NFC');
  const narrow = wide.test(composed) ? composed.normalize('NFKC') : composed;
  if (!marks && optional.test(narrow)) return '';
  const lower = /\s/u.test(narrow) ? ' ' : narrow.toLowerCase();
  return table?.get(lower) ?? lower;
}

/** Han, a–z, 0–9, 、 and 。 are their own form. */
const isPlain = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x30 && unit <= 0x39) ||
  unit === 0x3001 ||
  unit === 0x3002;

/** Whether no accent can begin with this code unit (NaN: the text's end): Latin, Han, punctuation, full width. */
const isApart = (unit: number): boolean =>
  !(unit >= 0x300) ||
  isPlain(unit) ||
  (unit >= 0x2010 && unit <= 0x205e) ||
  (unit >= 0x3000 && unit <= 0x3029) ||
  (unit >= 0xff00 && unit <= 0xffef);

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

const narrowed = new Map<string, string>();
function form(character: string, options: Options): string {
  if (options.fold !== undefined || options.marks === true) return fold(character, options);
  let known = narrowed.get(character);
  if (known === undefined) narrowed.set(character, (known = fold(character, options)));
  return known;
}

/** Goes through a text: `plain` gets stretches that are their own form, `other` each other character with its form. */
function walk(
  source: string,
  options: Options,
  plain: (start: number, end: number) => void,
  other: (start: number, end: number, form: string) => void,
): void {
  let from = 0;
  let at = 0;
  while (at < source.length) {
    const unit = source.charCodeAt(at);
    const apart = isApart(source.charCodeAt(at + 1));
    if (apart && options.fold === undefined && isPlain(unit)) {
      at++;
      continue;
    }
    if (from < at) plain(from, at);
    const character = apart && !isSurrogate(unit) ? source.charAt(at) : clusterAt(source, at);
    other(at, at + character.length, form(character, options));
    at += character.length;
    from = at;
  }
  if (from < at) plain(from, at);
}

function clusterAt(source: string, at: number): string {
  cluster.lastIndex = at;
  return cluster.exec(source)?.[0] ?? source.charAt(at);
}

/** The form of a text that is compared. */
export function normalise(source: string, options: Options = {}): string {
  let text = '';
  walk(
    source,
    options,
    (start, end) => (text += source.slice(start, end)),
    (_start, _end, folded) => (text += folded),
  );
  return text;
}

/** The same form, with the way back to the source: for marking what was found. */
export function trace(source: string, options: Options = {}): Normalised {
  const start: number[] = [];
  const end: number[] = [];
  let text = '';
  const give = (from: number, to: number, folded: string): void => {
    for (let unit = folded.length; unit > 0; unit--) {
      start.push(from);
      end.push(to);
    }
    text += folded;
  };
  const each = (from: number, to: number): void => {
    for (let at = from; at < to; at++) {
      start.push(at);
      end.push(at + 1);
    }
    text += source.slice(from, to);
  };
  walk(source, options, each, give);
  return { text, start, end };
}
