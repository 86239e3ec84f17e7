/** Parts that lack their headings: what stands there is put where it belongs. */
import { holdsPromise } from './decision.ts';
import type { Outline } from './outline.ts';
import { linesOf } from './tasks.ts';

/** A text that begins in the middle, without a title, above （二）: what stands there and promises a number is the part before. */
export function takeBeheaded(found: Outline): void {
  const [next] = found.items;
  if (found.head.length > 0 || !next?.marker || next.marker.value !== 2) return;
  if (!found.intro.some(({ text }) => holdsPromise(text))) return;
  found.items.unshift({ rank: next.rank, lines: found.intro, children: [], size: 0 });
  found.intro = [];
}

/**
 * 过去一年做了三方面工作： above （一）…… （三）……, and 2013年重点抓好以下工作： above （一）…… again, without a heading of either: the first list
 * tells what was, so its lines and what leads up to the second are of the introduction.
 */
export function takeReview(found: Outline): void {
  const [first] = found.items;
  const anew = found.items.findIndex(
    (item, index) => index > 0 && item.marker?.value === 1 && item.rank === first?.rank,
  );
  const second = found.items[anew - 1];
  const lead = second?.children.length === 0 ? second.lines.at(-1) : undefined;
  const told = found.intro.at(-1);
  if (!first?.marker || !second || !lead || second.lines.length < 2 || !told) return;
  if (!did.test(told.text) || !/^(?:(?:19|20)\d\d年|今年|新的?一年|下一?步)/.test(lead.text)) return;
  found.intro.push(...found.items.splice(0, anew).flatMap(linesOf));
}

/** 过去一年主要做了三方面工作： */
export const did =
  /(?:过去[一两三五]年|一年来|去年|20\d\d年)[^。；：]{0,16}(?:做了|开展了|抓了|完成了)[^。；：]{0,12}：$/;
