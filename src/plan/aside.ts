/** What is set aside before a plan is read: page furniture, annexes, the notice that a plan came with, the signature. */
import type { Line } from './lines.ts';

export interface Parts {
  /** The lines that hold the plan. */
  body: Line[];
  /** All others, in the order of the file. */
  aside: Line[];
}

export function setAside(all: Line[]): Parts {
  const main = mainPart(all.filter(({ furniture }) => furniture === undefined));
  const body = isSigned(main, all) ? main.slice(0, -1) : main;
  const kept = new Set(body);
  return { body, aside: all.filter((line) => !kept.has(line)) };
}

/** 附件 · 附件1： · 附件：1.任务分工表 */
const annex = /^附[件表录][\s　]*[\d一二三四五六七八九十]{0,3}(?:[：:.、].{0,50})?$/;

/**
 * The lines before the first annex, or those of one annex: whichever holds most numbered lines. A notice is often a
 * cover for the plan that is annexed to it.
 */
function mainPart(lines: Line[]): Line[] {
  const parts: Line[][] = [[]];
  for (const line of lines) {
    if (annex.test(line.text)) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  const numbered = (part: Line[]): number => part.filter(({ marker }) => marker).length;
  return parts.reduce((most, part) => (numbered(part) > numbered(most) ? part : most));
}

/** Whether the last line is the issuer's name, right above the date. */
function isSigned(body: Line[], all: Line[]): boolean {
  const last = body.at(-1);
  const date = all.findLast(({ furniture }) => furniture === 'date');
  if (!last || last.marker || !date || date.start < last.start) return false;
  return last.text.length <= 30 && /^[\p{Script=Han}（）\s　]*[会局部委院校团府室处组司所厅队联社]$/u.test(last.text);
}
