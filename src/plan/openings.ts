/** The ways in which paragraphs without a number are parts of a plan, as one table. */
import { holdsPromise } from './decision.ts';
import { isFieldLine } from './fields.ts';
import { isGeneral } from './headings.ts';
import { headedParagraphs, leadLines, prose } from './leads.ts';
import type { Line } from './lines.ts';
import { rankOf } from './numbering.ts';
import { hanValue } from './numerals.ts';

/** How a paragraph is known to be a part of its own. */
export interface Opening {
  name: 'tagged' | 'counted' | 'headed' | 'assigned' | 'led' | 'plain';
  /** Among the ranks of numbering: below all of them, since numbers come first. */
  rank: number;
  /** Where it is looked for; in a part, only below no heading or one that merely says that work follows (`general`). */
  within: 'text' | 'part' | 'general part' | 'bare text';
  find: (lines: readonly Line[]) => Line[];
}

const below = rankOf('counted');

/** From what shows best to what is read where nothing else shows. */
const openings: readonly Opening[] = [
  { name: 'tagged', rank: below + 1, within: 'text', find: taggedLines },
  { name: 'counted', rank: below + 1, within: 'text', find: countedLines },
  { name: 'headed', rank: below + 1.5, within: 'text', find: headedParagraphs },
  { name: 'assigned', rank: below + 1, within: 'part', find: assignedLines },
  { name: 'led', rank: below + 1, within: 'general part', find: leadLines },
  { name: 'plain', rank: below + 2, within: 'bare text', find: plainParagraphs },
];

/**
 * The paragraphs that are parts of their own, each with how it is known. With `headed`, those that open with a heading
 * are parts below any heading.
 */
export function openedLines(lines: Line[], headings: ReadonlySet<Line>, headed: boolean): Map<Line, Opening> {
  const found = new Map<Line, Opening>();
  const parts = partsOf(lines, headings);
  for (const opening of openings) {
    const { within, find } = opening;
    if (within === 'bare text' && (found.size > 0 || headings.size > 0)) continue;
    const whole = within === 'text' || within === 'bare text';
    for (const part of whole ? [{ general: true, lines }] : parts) {
      if (within === 'general part' && !headed && !part.general) continue;
      if (!whole && part.lines.some((line) => found.has(line))) continue;
      for (const line of find(part.lines)) found.set(line, opening);
    }
  }
  return found;
}

/** The paragraphs between headings and numbers, and whether what stands above them only says that work follows: 二、2025年工作安排. */
function partsOf(lines: readonly Line[], headings: ReadonlySet<Line>): { general: boolean; lines: Line[] }[] {
  const parts: { general: boolean; lines: Line[] }[] = [{ general: true, lines: [] }];
  for (const line of lines) {
    if (line.marker || headings.has(line))
      parts.push({ general: isGeneral(line.text.slice(line.marker?.length ?? 0)), lines: [] });
    else parts.at(-1)?.lines.push(line);
  }
  return parts;
}

/** Paragraphs without numbers, each with a line below it that says who does it: at least three, and nearly all. */
function assignedLines(all: readonly Line[]): Line[] {
  const assigned = all.filter(({ text }, index) => !isFieldLine(text) && isFieldLine(all[index + 1]?.text ?? ''));
  const lines = all.filter(({ text }) => !isFieldLine(text));
  return assigned.length >= 3 && assigned.length >= lines.length * 0.7 ? assigned : [];
}

/**
 * The paragraphs of a text that has neither numbers nor headings, where one promises a number: three or more that say at
 * length what is to be done, without what comes before the work (2025年，……); else all from the first that promises on.
 */
function plainParagraphs(all: readonly Line[]): Line[] {
  if (all.some(({ marker, heading }) => marker !== undefined || heading)) return [];
  const working = all.filter(({ text }) => isParagraph(text, 50) && !prose.test(text) && !dated.test(text));
  if (working.length >= 3 && working.some(({ text }) => holdsPromise(text))) return working;
  const paragraphs = all.filter(({ text }) => isParagraph(text, 30) && !/(?:出席|参加)了?(?:会议|活动)/.test(text));
  const first = paragraphs.findIndex(({ text }) => holdsPromise(text));
  return first < 0 ? [] : paragraphs.slice(first);
}

/** A long one may be cut off at its end. */
const isParagraph = (text: string, least: number): boolean => text.length >= (text.endsWith('。') ? least : 120);

const dated = /^[^，。]{0,6}(?:19|20)\d\d年|^[今明]年/;

/** 【培育阅读品牌】办好读书节: no other words open so. */
const isTagged = ({ text, marker, furniture }: Line): boolean =>
  marker === undefined && furniture === undefined && /^[【〖][^】〗\d]{2,24}[】〗](?=.{8})/.test(text);

/**
 * Paragraphs that open with a tag, in a text whose numbers or headings stand over them: at least three, and with their
 * fields much of what stands from the first of them on.
 */
function taggedLines(lines: readonly Line[]): Line[] {
  const found = lines.filter(isTagged);
  const rest = lines.slice(lines.findIndex(isTagged)).filter(({ text, marker }) => !marker && !isFieldLine(text));
  return found.length >= 3 && found.length >= rest.length * 0.3 ? found : [];
}

/** 十大民生实事项目 above ten short lines: in a text without numbers these are the tasks, since the heading counts them; and so are the pieces of one line. */
function countedLines(all: readonly Line[]): Line[] {
  if (all.some(({ marker }) => marker)) return [];
  const pieces = all.filter(({ piece }) => piece);
  if (pieces.length > 0) return pieces;
  for (const [index, { text }] of all.entries()) {
    const count = (text.endsWith('：') ? announcing : text.length > 40 ? undefined : counting)?.exec(text)?.[1];
    if (count === undefined) continue;
    const value = /\d/.test(count) ? Number(count) : (hanValue(count)?.toNumber() ?? 0);
    const found = all.slice(index + 1, index + 1 + value);
    const short = found.every((line) => line.text.length <= 60 && !/[。！？].|[：:]$/.test(line.text));
    if (value >= 3 && found.length === value && short) return found;
  }
  return [];
}

const counting =
  /(\d{1,2}|[一二三四五六七八九十]{1,3})(?:大|件|项|个)[^，。；：\d]{0,10}(?:实事|项目|任务|工作|行动|工程|举措|事项)[^，。；：\d]{0,4}[：:]?$/;

/** ……接续办好14件重点民生实事。具体包括： */
const announcing =
  /(\d{1,2}|[一二三四五六七八九十]{1,3})(?:大|件|项|个)[^：\d]{0,12}(?:实事|项目|任务|工作|行动|工程|举措|事项)[^：\d]{0,20}：$/;
