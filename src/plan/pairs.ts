/** Marks that come in pairs: quotation marks, book marks, brackets. Which closes which, and which is alone. */

export interface Pair {
  /** The opening mark. */
  mark: string;
  /** Offset of the opening mark. */
  open: number;
  /** Offset of the closing mark. */
  close: number;
}
export interface Pairs {
  pairs: Pair[];
  /** Opening marks that nothing closes. */
  unclosed: { mark: string; open: number }[];
  /** Closing marks that nothing opened. */
  unopened: number[];
}

const closers = new Map(
  [...'“”‘’《》〈〉（）「」『』【】〔〕']
    .map((mark, index, all) => [mark, all[index - 1] ?? ''] as const)
    .filter((_, index) => index % 2 === 1),
);
const openers = new Set(closers.values());

/**
 * Pairs in one paragraph, in the order of their opening marks. A quotation mark opened again after a full stop, while
 * one is open, shows that the first was never closed: in “甲，全年。“乙” only 乙 is quoted. One pass, linear.
 */
export function pair(text: string): Pairs {
  const found: Pairs = { pairs: [], unclosed: [], unopened: [] };
  const stack: { mark: string; open: number }[] = [];
  const open = new Map<string, number>();
  const drop = () => {
    const last = stack.pop();
    if (last) open.set(last.mark, (open.get(last.mark) ?? 1) - 1);
    return last;
  };
  let stop = -1;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === '。' || mark === '\n') stop = at;
    else if (openers.has(mark)) {
      for (let last = stack.at(-1); last && last.mark === mark && last.open < stop; last = stack.at(-1)) {
        found.unclosed.push(last);
        drop();
      }
      stack.push({ mark, open: at });
      open.set(mark, (open.get(mark) ?? 0) + 1);
    } else if (closers.has(mark) && !isApostrophe(text, at)) {
      const wanted = closers.get(mark) ?? '';
      if ((open.get(wanted) ?? 0) === 0) found.unopened.push(at);
      else {
        let last = drop();
        for (; last && last.mark !== wanted; last = drop()) found.unclosed.push(last);
        if (last) found.pairs.push({ ...last, close: at });
      }
    }
  }
  found.unclosed.push(...stack);
  found.pairs.sort((a, b) => a.open - b.open);
  found.unclosed.sort((a, b) => a.open - b.open);
  return found;
}

/** As in “Youth’s”. */
const isApostrophe = (text: string, at: number) =>
  text.charAt(at) === '’' && /[A-Za-z]/.test(text.charAt(at - 1)) && /[A-Za-z]/.test(text.charAt(at + 1));

/** Offsets of half-width brackets that belong to Chinese: pairs on one line that hold a Han character or touch one outside. */
export function chineseBrackets(text: string): Set<number> {
  const found = new Set<number>();
  const stack: { at: number; han: number }[] = [];
  let han = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\n') stack.length = 0;
    else if (character === '(') stack.push({ at, han });
    else if (character === ')') {
      const open = stack.pop();
      const left = text.charAt((open?.at ?? 0) - 1);
      const outside = isHan(left) || (isHan(text.charAt(at + 1)) && !/[A-Za-z\d]/.test(left));
      if (open && (han > open.han || outside)) {
        found.add(open.at);
        found.add(at);
      }
    } else if (isHan(character)) han += 1;
  }
  return found;
}

/** Han, or punctuation that stands only among Han. */
const isHan = (character: string) => /[\p{Script=Han}，。、；：“”《》（）]/u.test(character);
