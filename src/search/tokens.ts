/**
 * The alphabet of the index. Every code unit of a normalised text is one word of Pagefind's, so that a phrase of words
 * is a stretch of text. Han stands for itself; what Pagefind would drop, part or fold (Latin, digits, punctuation)
 * stands as a letter of the Yi script, which it leaves alone.
 */

const han = /[\u3400-\u4dbf\u4e00-\u9fff]/;
const yi = 0xa000;
/** Parts title, names and paragraphs: no phrase runs across. */
export const separator = '\ua48a';

/** Code units past ASCII share 1000 letters: two that share one are told apart when a candidate is confirmed. */
const letter = (unit: number): string => String.fromCharCode(yi + (unit < 0x80 ? unit : 0x80 + (unit % 1000)));

/** One word a code unit. */
export const tokens = (text: string): string[] =>
  Array.from({ length: text.length }, (_, at) => text[at] ?? '').map((unit) =>
    han.test(unit) ? unit : letter(unit.charCodeAt(0)),
  );

/** A stretch of text as Pagefind is asked for it. */
export const phrase = (text: string): string => `"${tokens(text).join(' ')}"`;
