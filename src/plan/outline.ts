/** The lines as a tree of parts, and which of its levels are the tasks. */
import { annexNumber } from './annexes.ts';
import { areIndicators, setAside } from './aside.ts';
import { takeBeheaded, takeReview } from './headless.ts';
import { isShort, titleWords, unnumbered } from './headings.ts';
import type { Line } from './lines.ts';
import type { Marker } from './numbering.ts';
import { openedLines, type Opening } from './openings.ts';
import { sentenceEnds } from './sentences.ts';

export interface Item {
  /** Absent for an unnumbered heading. */
  marker?: Marker;
  /** Of a paragraph without a number: how it is known to be a part. */
  opening?: Opening;
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
  const openings = openedLines(rest, new Set(headings.keys()), headed);
  const stack: Item[] = [];
  for (const line of rest) {
    const opening = headings.has(line) ? undefined : openings.get(line);
    const rank = line.marker ? ranks[line.marker.rank] : (headings.get(line) ?? opening?.rank);
    if (rank === undefined) {
      (stack.at(-1)?.lines ?? found.intro).push(line);
      continue;
    }
    while (stack.length > 0 && (stack.at(-1)?.rank ?? 0) >= rank) stack.pop();
    const parent = stack.at(-1);
    const item: Item = { rank, lines: [line], children: [], size: 0 };
    if (line.named) item.named = line.named;
    if (line.marker) item.marker = line.marker;
    else if (opening) item.opening = opening;
    if (parent) item.parent = parent;
    (parent?.children ?? found.items).push(item);
    stack.push(item);
  }
  if (found.items.length === 0 && areIndicators(found.intro)) return tabled(found);
  takeBeheaded(found);
  takeReview(found);
  found.items.forEach(measure);
  return found;
}

/** A table of indicators that is all there is, as one part under its title. */
function tabled(found: Outline): Outline {
  const title = found.head.slice(-1);
  const item: Item = { rank: 0, lines: [...title, ...found.intro], children: [], size: 0 };
  measure(item);
  const named = found.named || (title[0]?.text ?? '');
  return { ...found, head: found.head.slice(0, -1), named, intro: [], items: [item] };
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
  // What a page counts (0 goods in the basket) stands above the title.
  let end = Math.max(
    0,
    body.slice(0, 6).findIndex(({ text }) => !/^\d*$/.test(text)),
  );
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
      // 一是发展产业： / （一）… （四） / 二是抓好党建: all of one list stand between two numbers of the other, which counts on.
      if (wide < narrow && a.ones === 1 && b.ones === 1 && isWithin(lines, wide, narrow)) ranks[wide] = narrow + 0.25;
      const inverted = wide < narrow && a.ones >= 2 && b.ones === 1 && b.first < a.first && b.values.size >= a.ones;
      // 第一，加快建设 / 1.公路 / 2.港口 / 第二，……: each stands right above one of the other.
      const over = wide < narrow && b.first < a.first && b.values.size > 1 && isAbove(narrow, wide);
      if (over) ranks[narrow] = wide - 0.25;
      else if (inverted) ranks[wide] = narrow + 0.25;
    }
  }
  return ranks;
}

/** Whether all numbers of one form stand between two of another that follow each other, and those count on from 1 to 3 at least. */
function isWithin(lines: readonly Line[], inner: number, outer: number): boolean {
  const all = lines.flatMap(({ marker }) =>
    marker && (marker.rank === inner || marker.rank === outer) ? [marker] : [],
  );
  const first = all.findIndex(({ rank }) => rank === inner);
  const last = all.findLastIndex(({ rank }) => rank === inner);
  const counts = all.filter(({ rank }) => rank === outer);
  return (
    first > 0 &&
    last < all.length - 1 &&
    last > first &&
    all.slice(first, last).every(({ rank }) => rank === inner) &&
    counts.length > 2 &&
    counts.every(({ value }, index) => value === index + 1)
  );
}

/** Characters in items and their parts. */
export const sizeOf = (items: Item[]): number => items.reduce((sum, { size }) => sum + size, 0);

/** Text of an item's first line without its number. */
export const headingOf = (item: Item): string => item.lines[0]?.text.slice(item.marker?.length ?? 0).trimEnd() ?? '';

/**
 * How many characters of an item's first line are its heading: up to the first stop, where text goes on behind it, or up
 * to the wide space that parts it from text.
 */
export function headingLength(item: Item): number {
  const heading = headingOf(item);
  const [first = heading.length] = sentenceEnds(heading);
  const space = heading.indexOf('　');
  if (space >= 4 && space <= 30 && space < first && first < 1000 && heading.length - space > 20) return space;
  return first <= 60 ? first : heading.length;
}
