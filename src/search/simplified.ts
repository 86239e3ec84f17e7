/** Traditional characters to simplified ones, by OpenCC's tables. Loaded only when a query needs it, and at build. */
import { ConverterFactory } from 'opencc-js/core';
import hongKong from 'opencc-js/dict/HKVariantsRev';
import taiwan from 'opencc-js/dict/TWVariantsRev';
import characters from 'opencc-js/dict/TSCharacters';
import phrases from 'opencc-js/dict/TSPhrases';

const convert = ConverterFactory([hongKong, taiwan], [phrases, characters]);

/** 青馬工程 → 青马工程; text without traditional characters comes back as it is. */
export const simplify = (text: string): string => convert(text);
