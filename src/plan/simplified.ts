/** Traditional characters to simplified ones, by OpenCC's tables. In the browser loaded only when a query needs it. */
import { ConverterFactory } from 'opencc-js/core';
import hongKong from 'opencc-js/dict/HKVariantsRev';
import taiwan from 'opencc-js/dict/TWVariantsRev';
import characters from 'opencc-js/dict/TSCharacters';
import phrases from 'opencc-js/dict/TSPhrases';

const convert = ConverterFactory([hongKong, taiwan], [phrases, characters]);

/**
 * The text as rules read it: traditional characters as simplified ones, one for one, so that offsets stay. Text without
 * them, and a very long one, comes back as it is.
 */
export function legible(text: string): string {
  if (text.length > longest || !traditional.test(text)) return text;
  return text.replace(/[\u4e00-\u9fff]{1,200}/g, (words) => {
    const found = convert(words);
    return found.length === words.length ? found : words;
  });
}

const longest = 1e6;

/** Frequent characters that only traditional texts have. */
const traditional = /[個項條張億畝輛處間組門開會務設業產發現實學員總進達黨團農鎮責導]/;

/** 青馬工程 → 青马工程; text without traditional characters comes back as it is. */
export const simplify = (text: string): string => convert(text);
