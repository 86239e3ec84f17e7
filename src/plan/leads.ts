/** Paragraphs without a number that open with a heading of their own, as one table of the forms such an opening has. */
import { holdsPromise } from './decision.ts';
import { isFieldLine } from './fields.ts';
import type { Line } from './lines.ts';
import { rankOf } from './numbering.ts';
import { hanValue } from './numerals.ts';

interface Lead {
  rule: string;
  /** Anchored, linear; what it matches is the heading with its stop. */
  pattern: RegExp;
  sample: string;
  gives: string;
}

export const leads: readonly Lead[] = [
  {
    rule: 'sentence',
    pattern: /^(?:[^。！？；：:\d，]{4,30}|[^。！？；：:\d，]{2,16}，[^。！？；：:\d，]{2,16})。(?=.{8})/,
    sample: '培育阅读品牌，涵养书香风气。办好读书节，举办讲座12场。',
    gives: '培育阅读品牌，涵养书香风气。',
  },
  {
    rule: 'bracketed',
    pattern: /^[【〖][^】〗\d]{2,24}[】〗](?=.{8})/,
    sample: '【培育阅读品牌】办好读书节，举办讲座12场。',
    gives: '【培育阅读品牌】',
  },
  {
    rule: 'colon',
    pattern: /^[^。！？；：:\d，、（]{4,16}[：:](?=.{14})/,
    sample: '培育阅读品牌：办好读书节，举办讲座12场，让更多的读者走进图书馆。',
    gives: '培育阅读品牌：',
  },
  {
    rule: 'dash',
    pattern: /^[^。！？；：:\d，、（]{4,16}——?(?=.{10})/,
    sample: '培育阅读品牌——办好读书节，举办讲座12场，让更多的读者走进图书馆。',
    gives: '培育阅读品牌——',
  },
];

/** Openings of prose that say who speaks or whom it concerns, and name no work. */
const prose = /^(?:我|各|本|这|全[市县区省校院国]|为|在|以|根据|按照|一年来|同志|总体|联系|附|备注|说明|注|责任|牵头)/;

/**
 * The lines that start a task of their own in a part without numbers: at least three that open in one and the same
 * form, and nearly all from the first of them on. Empty where paragraphs are mere prose.
 */
export function leadLines(all: readonly Line[]): Line[] {
  const lines = all.filter(({ text }) => !isFieldLine(text));
  for (const { pattern } of leads) {
    const opens = ({ text }: Line): boolean => pattern.test(text) && !prose.test(text);
    const first = lines.findIndex(opens);
    const found = lines.filter(opens);
    if (found.length >= 3 && found.length >= (lines.length - first) * 0.7) return found;
  }
  return [];
}

/** Paragraphs without numbers, each with a line below it that says who does it: at least three, and nearly all. */
export function assignedLines(all: readonly Line[]): Line[] {
  const assigned = all.filter(({ text }, index) => !isFieldLine(text) && isFieldLine(all[index + 1]?.text ?? ''));
  const lines = all.filter(({ text }) => !isFieldLine(text));
  return assigned.length >= 3 && assigned.length >= lines.length * 0.7 ? assigned : [];
}

/**
 * Paragraphs that open with a heading sentence below the numbered parts of a report: nearly all that stand there do, two
 * or more in each part, and no narrower numbers are in the text.
 */
export function headedParagraphs(all: readonly Line[]): Line[] {
  if (all.some(({ marker }) => marker && marker.rank >= rankOf('task'))) return [];
  const first = all.findIndex(({ marker }) => marker);
  if (first < 0) return [];
  let part = -1;
  const parts = new Map<number, number>();
  const below: Line[] = [];
  for (const [index, line] of all.entries()) {
    if (line.marker) part = index;
    else if (part >= 0 && !isFieldLine(line.text)) {
      // What leads up to them right below the part's heading.
      if (part === index - 1 && !heads.test(line.text)) continue;
      below.push(line);
      parts.set(part, (parts.get(part) ?? 0) + 1);
    }
  }
  const found = below.filter(({ text }) => text.length >= 24 && heads.test(text) && !prose.test(text));
  return found.length >= 2 && found.length >= below.length * 0.9 && below.length >= parts.size * 2 ? found : [];
}

/** 产业化引领，让农业更兴。 */
const heads = /^(?:[^。！？；：:\d，]{4,20}|[^。！？；：:\d，]{2,14}，[^。！？；：:\d，]{2,14})。(?=.{8})/;

/**
 * The paragraphs of a text that has neither numbers nor headings, where there are three or more that say at length what is
 * to be done, and one that promises a number. What comes before the work (2025年，……) is none of them.
 */
export function plainParagraphs(all: readonly Line[]): Line[] {
  const found = all.filter(
    ({ text }) => text.length >= 50 && text.endsWith('。') && !prose.test(text) && !dated.test(text),
  );
  const mere = all.some(({ marker, heading }) => marker !== undefined || heading);
  return !mere && found.length >= 3 && found.some(({ text }) => holdsPromise(text)) ? found : [];
}

const dated = /^[^，。]{0,6}(?:19|20)\d\d年|^[今明]年/;

/** 【培育阅读品牌】办好读书节: no other words open so. */
const isTagged = ({ text, marker, furniture }: Line): boolean =>
  marker === undefined && furniture === undefined && /^[【〖][^】〗\d]{2,24}[】〗](?=.{8})/.test(text);

/**
 * Paragraphs that open with a tag, in a text whose numbers or headings stand over them: at least three, and with their
 * fields much of what stands from the first of them on.
 */
export function taggedLines(lines: readonly Line[]): Line[] {
  const found = lines.filter(isTagged);
  const rest = lines.slice(lines.findIndex(isTagged)).filter(({ text, marker }) => !marker && !isFieldLine(text));
  return found.length >= 3 && found.length >= rest.length * 0.3 ? found : [];
}

/** 十大民生实事项目 above ten short lines: in a text without numbers these are the tasks, since the heading counts them; and so are the pieces of one line. */
export function countedLines(all: readonly Line[]): Line[] {
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

/** Whether a heading only says that work follows, and not which: 二、2025年重点工作安排. */
export const isGeneral = (heading: string): boolean =>
  /^(?:[\d年度一二三四五六七八九十〇下步、和与及的]|本|今|明|重点|主要|具体|工作|年度|任务|目标|举措|措施|安排|计划|打算|内容|事项|项目|要点|清单|部署){2,}[：:。]?$/.test(
    heading,
  );
