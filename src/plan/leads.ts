/** Paragraphs without a number that open with a heading of their own, as one table of the forms such a heading has. */
import { isFieldLine } from './fields.ts';
import type { Line } from './lines.ts';
import { rankOf } from './numbering.ts';

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
    pattern: /^(?:[^。！？；：:\d，]{3,30}|[^。！？；：:\d，]{2,16}，[^。！？；：:\d，]{2,16})。(?=.{8})/,
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
    pattern: /^[^。！？；：:\d，、（]{3,16}——?(?=.{10})/,
    sample: '培育阅读品牌——办好读书节，举办讲座12场，让更多的读者走进图书馆。',
    gives: '培育阅读品牌——',
  },
];

/** Openings of prose that say who speaks or whom it concerns, and name no work. */
export const prose =
  /^(?:我|各|本|这|全[市县区省校院国]|为(?![老民])|在|以|根据|按照|一年来|同志|总体|联系|附|备注|说明|注|责任|牵头)/;

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

/** 产业化引领，让农业更兴。 */
const heads = /^(?:[^。！？；：:\d，]{4,20}|[^。！？；：:\d，]{2,14}，[^。！？；：:\d，]{2,14})。(?=.{8})/;

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
