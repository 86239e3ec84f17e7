/** The title of a task, as a stretch of its first paragraph. */
import { pair } from './pairs.ts';
import { sentenceEnds } from './sentences.ts';

export interface Title {
  /** Length of the title's words from the paragraph's start. */
  length: number;
  /** Where the text after the title starts; 0 when the title only repeats the first words (no title of its own). */
  rest: number;
}

// 抓防控，保大局，促民生: one saying in three parts.
const parallel = /^(?:[^，\d]{3}，){2}[^，\d]{3}$|^(?:[^，\d]{4}，){2}[^，\d]{4}$/;

// At the start of a run alone, so that a long one in the middle is not tried from each of its characters.
const stop = /(?<![。！？：:；;，,、\s　—])[。！？：:；;，,、\s　—]+$/;

/**
 * The title of a paragraph: the line itself where it is a heading; else its first sentence, if more text follows and it
 * is short; else the words before an early colon or wide space; else, taken as a label only, the first clause.
 */
export function titleOf(paragraph: string, more: boolean): Title {
  const first = sentenceEnds(paragraph)[0] ?? paragraph.length;
  const sentence = paragraph.slice(0, first);
  const words = sentence.replace(stop, '');
  // 完成培训任务 计10分 不完成任务扣2分: what is to be done, and what it counts.
  const scored = /^[^，。；：]{4,60}?[\s　]?(?=(?:基础分为|计)\d{1,3}分)/.exec(words)?.[0];
  if (scored !== undefined) return { length: scored.trimEnd().length, rest: scored.length };
  const tab = words.indexOf('\t');
  // The first cell of a row.
  if (tab > 0) return { length: tab, rest: tab + 1 };
  const space = words.indexOf('　');
  // 抓好学习，提高素养　组织学习12次: a heading and, on its line, what is below it.
  if (space >= 4 && space <= 30 && clausesBefore(words, space) <= 1) return { length: space, rest: space + 1 };
  const alone = first === paragraph.length && !more;
  const clauses = cuts(words, /[，；,;]/g);
  const heading = more && first === paragraph.length && !/[。！？；，]$/.test(sentence);
  const colon = cuts(words, /[：:　]|——/g)[0];
  // 成本管理：成本降低率3%以上: a name, and what it promises.
  const promised = alone && colon !== undefined && colon <= 12 && /\d/.test(words.slice(colon));
  // 学前教育：抓好儿童早期教育，入园率达到88%。……: a name, and sentences on it.
  const named =
    !alone &&
    colon !== undefined &&
    colon >= 2 &&
    colon <= 8 &&
    (clauses.some((at) => at > colon) || words.length > 24);
  if (alone && parallel.test(words)) return { length: words.length, rest: sentence.length };
  if (!promised && !named && words.length <= (heading ? 60 : longest(clauses.length, alone)))
    return { length: words.length, rest: sentence.length };
  if (
    colon !== undefined &&
    colon >= 2 &&
    colon <= 30 &&
    colon < (clauses[0] ?? Infinity) &&
    !/[是为有]$/.test(words.slice(0, colon))
  ) {
    return { length: colon, rest: colon + (words.startsWith('——', colon) ? 2 : 1) };
  }
  // 今年，水库开工建设; 会议要求，水库……: not the year alone, nor who said it.
  const says = /^(?:(?:今|明|本|\d{4})年度?|会议(?:要求|指出|强调|明确|提出))$/;
  const clause = clauses.find((at) => at >= 4 && !says.test(words.slice(0, at))) ?? words.length;
  const glued = headingBefore.exec(words.slice(0, clause))?.[0].length ?? clause;
  if (glued <= 50) return { length: glued, rest: 0 };
  // Not through the middle of a rare character, which is two units of a string.
  const most = /[\ud800-\udbff]$/.test(words.slice(0, 40)) ? 39 : 40;
  return { length: Math.min(most, cuts(words, /、/g)[0] ?? most), rest: 0 };
}

/** 加强资源管理工作 of 加强资源管理工作加强对木材采伐的管理: the heading's end is lost, and another sentence begins. */
const headingBefore =
  /^[^，。；：]{4,24}?(?:工作|建设|工程|管理|活动|服务|教育)(?=一是|认真(?!负)|积极(?!分子|性|因素)|稳步|大力|切实|全面|继续|进一步|努力|坚持|按照|根据|加[强大快]|深入|围绕|通过|为了)/;

const clausesBefore = (words: string, at: number): number => words.slice(0, at).split(/[，；,;：:]/).length - 1;

/** How long a first sentence may be to be a title: less the more clauses it has, least when it is all there is. */
function longest(commas: number, alone: boolean): number {
  if (commas === 0) return 60;
  if (alone) return 0;
  return commas === 1 ? 32 : commas === 2 ? 28 : 0;
}

/** Offsets of the marks outside quotation marks and brackets. */
function cuts(text: string, marks: RegExp): number[] {
  const { pairs } = pair(text);
  const found: number[] = [];
  let next = 0;
  let within = -1;
  for (const { index } of text.matchAll(marks)) {
    for (let inner = pairs[next]; inner && inner.open < index; inner = pairs[(next += 1)])
      within = Math.max(within, inner.close);
    if (index > within) found.push(index);
  }
  return found;
}
