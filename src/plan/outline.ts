/** The lines as a tree of parts, and which of its levels are the tasks. */
import { annexNumber, setAside } from './aside.ts';
import { isFieldLine } from './fields.ts';
import {
  assignedLines,
  countedLines,
  headedParagraphs,
  isGeneral,
  leadLines,
  plainParagraphs,
  taggedLines,
} from './leads.ts';
import type { Line } from './lines.ts';
import { rankOf, type Marker } from './numbering.ts';

export interface Item {
  /** Absent for an unnumbered heading. */
  marker?: Marker;
  rank: number;
  /** Its first line holds its heading; the others are paragraphs before its first part. */
  lines: Line[];
  children: Item[];
  parent?: Item;
  /** The words that name it, where its first line does not begin with them: offsets in the cleaned text. */
  named?: { start: number; end: number };
  /** Characters in it and its parts. */
  size: number;
}

export interface Outline {
  /** Title, document number: lines above the text. */
  head: Line[];
  /** Text before the first part. */
  intro: Line[];
  items: Item[];
  /** Annexed tables of indicators. */
  annexes: Item[];
  /** Page furniture, contents, annexes, the signature: everything that is not the plan's text. */
  aside: Line[];
  /** What an annex's heading or the notice before it calls the plan, or ''. */
  named: string;
}

/** The rank of paragraphs below numbered parts, each with a heading sentence of its own. */
export const headedRank = rankOf('counted') + 1.5;

/** The rank of paragraphs where a text has neither numbers nor headings. */
export const plainRank = rankOf('counted') + 2;

const titleWords =
  /(?:要点|计划|意见|方案|报告|通知|规划|安排|任务|纲要|清单|决定|办法|部署|措施|分工|公告|函)(?:[（(].{0,20}[）)])?$/;

/** A short line without a stop: a title, a heading, a signature. */
const isShort = (line: Line, most: number): boolean =>
  line.text.length <= most &&
  !/[。；，、：！？,;]$|[。；！？]/.test(line.text) &&
  /\p{Script=Han}{2}/u.test(line.text) &&
  !isFieldLine(line.text);

/**
 * Builds the tree in one pass; forms nest as documents nest them, or the other way round where the numbers show it. With
 * `headed`, paragraphs that open with a heading are parts wherever they stand.
 */
export function outline(all: Line[], headed = false): Outline {
  const { body, annexes, aside, named } = setAside(all);
  const head = headOf(body);
  const rest = body.slice(head.length);
  const ranks = nesting(rest);
  const headings = unnumbered(rest, head, ranks);
  const found: Outline = { head, intro: [], items: [], annexes: annexes.map(annexItem), aside, named };
  const opened = opening(rest, headings, headed);
  const stack: Item[] = [];
  for (const line of rest) {
    const rank = line.marker ? ranks[line.marker.rank] : (headings.get(line) ?? opened.get(line));
    if (rank === undefined) {
      (stack.at(-1)?.lines ?? found.intro).push(line);
      continue;
    }
    while (stack.length > 0 && (stack.at(-1)?.rank ?? 0) >= rank) stack.pop();
    const parent = stack.at(-1);
    const item: Item = { rank, lines: [line], children: [], size: 0, ...(line.marker ? { marker: line.marker } : {}) };
    if (parent) item.parent = parent;
    (parent?.children ?? found.items).push(item);
    stack.push(item);
  }
  found.items.forEach(measure);
  return found;
}

/** An annex as a part with the number that its heading gives it: 附表, 附件2. */
function annexItem(lines: Line[], index: number): Item {
  const [whole = '', number = ''] = annexNumber.exec(lines[0]?.text ?? '') ?? [];
  const marker = {
    rank: 0,
    number: number.replace(/[\s　]/g, ''),
    value: index + 1,
    length: whole.length,
    doubtful: false,
  };
  return { rank: 0, lines, children: [], size: 0, marker };
}

function measure(item: Item): number {
  item.size = item.lines.reduce((sum, { text }) => sum + text.length, 0);
  for (const child of item.children) item.size += measure(child);
  return item.size;
}

/** The short lines at the top, up to the first text or number; a heading right above the first number is not of them. */
function headOf(body: Line[]): Line[] {
  let end = 0;
  while (end < body.length && end < 6) {
    const line = body[end];
    if (!line || line.marker || line.heading || !isShort(line, 60) || /[，\t]/.test(line.text)) break;
    end += 1;
  }
  const head = body.slice(0, end);
  const title = head.findLastIndex(({ text }) => titleWords.test(text));
  if (title >= 0) return head.slice(0, title + 1);
  return end === body.length ? [] : head.slice(0, 1);
}

/** The depth of each form of numbering. Where 1. runs on once and （一） starts anew again and again, （一） is inside 1. */
function nesting(lines: Line[]): number[] {
  const ranks = Array.from({ length: 16 }, (_, rank) => rank);
  const starts = new Map<number, { first: number; ones: number; values: Set<number> }>();
  for (const [index, { marker }] of lines.entries()) {
    if (!marker) continue;
    const seen = starts.get(marker.rank) ?? { first: index, ones: 0, values: new Set() };
    if (marker.value === 1) seen.ones += 1;
    seen.values.add(marker.value);
    starts.set(marker.rank, seen);
  }
  const marked = lines.flatMap(({ marker }) => (marker ? [marker.rank] : []));
  const isAbove = (upper: number, lower: number): boolean =>
    marked.every((rank, index) => rank !== upper || marked[index + 1] === lower);
  for (const [wide, a] of starts) {
    for (const [narrow, b] of starts) {
      const inverted = wide < narrow && a.ones >= 2 && b.ones === 1 && b.first < a.first && b.values.size >= a.ones;
      if (inverted) ranks[wide] = narrow + 0.25;
      // 第一，加快建设 / 1.公路 / 2.港口 / 第二，……: each stands right above one of the other.
      const over = wide < narrow && b.first < a.first && b.values.size > 1 && isAbove(narrow, wide);
      if (over) ranks[narrow] = wide - 0.25;
    }
  }
  return ranks;
}

/**
 * Paragraphs that open with a heading, with their rank: in a text without numbers and headings, or under a heading that
 * only says that what follows is the work (二、2025年工作安排).
 */
function opening(lines: Line[], headings: Map<Line, number>, headed: boolean): Map<Line, number> {
  const found = new Map<Line, number>();
  const isHead = (line: Line): boolean => line.marker !== undefined || headings.has(line);
  for (const line of [...taggedLines(lines), ...countedLines(lines)]) found.set(line, rankOf('counted') + 1);
  for (const line of headedParagraphs(lines)) found.set(line, headedRank);
  let from = 0;
  for (let at = 0; at <= lines.length; at += 1) {
    const line = lines[at];
    if (line && !isHead(line)) continue;
    const above = lines[from - 1];
    const general = headed || above === undefined || isGeneral(above.text.slice(above.marker?.length ?? 0));
    const part = lines.slice(from, at);
    const assigned = assignedLines(part);
    const opened = assigned.length > 0 || !general ? assigned : leadLines(part);
    for (const one of opened) found.set(one, rankOf('counted') + 1);
    from = at + 1;
  }
  if (found.size === 0 && headings.size === 0) for (const line of plainParagraphs(lines)) found.set(line, plainRank);
  return found;
}

/**
 * Short lines without a stop, each between paragraphs that end with one, or above a first number: where there are some
 * of them, they are headings even with a comma, a colon or a number in them.
 */
function inTurn(lines: Line[]): Set<Line> {
  const numbered = lines.filter(({ marker }) => marker && marker.rank !== rankOf('counted')).length;
  const ends = (line: Line | undefined): boolean => line === undefined || /[。！？；：][”）]?$/.test(line.text);
  let marked = true;
  const found = lines.filter((line, index) => {
    const [above, below] = [lines[index - 1], lines[index + 1]];
    if (line.marker || below === undefined || !isShort(line, 30) || !ends(above)) return false;
    if (below.marker) return below.marker.value === 1 || (numbered === 0 && below.marker.rank === rankOf('counted'));
    const between = numbered === 0 && ends(below);
    if (between) marked = false;
    return between;
  });
  return new Set(found.length >= (marked ? 2 : 3) ? found : []);
}

/** 畜牧生产 / 抓好以下工作： / 1.……: the first number, where a short line only announces what is below the heading. */
function announced(lines: Line[], index: number): Line | undefined {
  const [below, first] = [lines[index + 1], lines[index + 2]];
  const says = below && !below.marker && below.text.length <= 30 && /^[^。；：]+：$/.test(below.text);
  return says && first?.marker?.value === 1 ? first : undefined;
}

/** Unnumbered headings: short lines right above a number, or, in a text without numbers, right above a paragraph. */
function unnumbered(lines: Line[], head: Line[], ranks: number[]): Map<Line, number> {
  const found = new Map<Line, number>();
  const counted = rankOf('counted');
  const numbered = lines.filter(({ marker }) => marker && marker.rank !== counted).length;
  const turns = inTurn(lines);
  for (const [index, line] of lines.entries()) {
    const next = announced(lines, index) ?? lines[index + 1];
    // A heading counts nothing but years.
    const counts = /\d/.test(line.text.replace(/\d{4}年/g, ''));
    if (line.marker || line.heading === false || !next || !isShort(line, 30) || /\t/.test(line.text)) continue;
    if ((counts || /[，：:]/.test(line.text)) && !turns.has(line)) continue;
    if (next.marker && next.marker.rank !== counted) found.set(line, (ranks[next.marker.rank] ?? 0) - 0.5);
    else if (numbered === 0 && !isShort(next, 30) && next.text.length > line.text.length)
      found.set(line, rankOf('digit'));
  }
  const narrow = new Set(found.keys());
  const wide = lines.filter((line, index) => {
    const below = lines[index + 1];
    return numbered === 0 && !line.marker && below !== undefined && narrow.has(below) && isShort(line, 30);
  });
  if (wide.length > 1) for (const line of wide) found.set(line, rankOf('digit') - 0.5);
  // A short line above nearly every number is the text of the one before.
  if (numbered > 2 && found.size >= numbered * 0.8) found.clear();
  for (const [index, line] of lines.entries()) {
    const rank = lines[index + 1]?.marker?.rank;
    if (line.heading && rank !== undefined) found.set(line, (ranks[rank] ?? 0) - 0.5);
  }
  const first = found.keys().next().value;
  const alone = found.size === 1 && (lines.some(({ marker }) => marker) || head.length === 0);
  // One short line above the numbers is the end of the title, not the heading of a part.
  if (first && alone && !first.heading && lines.indexOf(first) === 0) found.delete(first);
  return found;
}
