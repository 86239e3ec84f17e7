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
const cluster = /\P{M}\p{M}*|\p{M}+/gsu;
/** “ ” ‘ ’ " ' 「 」 『 』 〝 〞 · • ‧ ・ and their other forms. */
const optional = /["'“”„‟‘’‚‛「」『』﹁﹂﹃﹄〝〞〟·•‧∙⋅・･]/u;
/** Characters without a shape: zero width, direction, soft hyphen. */
const shapeless = /\p{Cf}/u;
const plain = /^[\u4e00-\u9fffa-z0-9、。]$/;
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

const narrowed = new Map<string, string>();
/** The common case without the work: most characters of a plan are their own form. */
function form(character: string, options: Options): string {
  if (options.fold !== undefined || options.marks === true) return fold(character, options);
  if (plain.test(character)) return character;
  let known = narrowed.get(character);
  if (known === undefined) narrowed.set(character, (known = fold(character, options)));
  return known;
}

/** The form of a text that is compared. */
export function normalise(source: string, options: Options = {}): string {
  let text = '';
  for (const [character] of source.matchAll(cluster)) text += form(character, options);
  return text;
}

/** The same form, with the way back to the source: for marking what was found. */
export function trace(source: string, options: Options = {}): Normalised {
  const start: number[] = [];
  const end: number[] = [];
  let text = '';
  for (const { 0: character, index } of source.matchAll(cluster)) {
    const folded = form(character, options);
    start.push(...Array<number>(folded.length).fill(index));
    end.push(...Array<number>(folded.length).fill(index + character.length));
    text += folded;
  }
  return { text, start, end };
}
