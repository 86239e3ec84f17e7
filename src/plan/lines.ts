/** The cleaned text as lines, each known for what it is: text, numbered, furniture. */
import { readBare, readCodes, readSignless, readWords } from './codes.ts';
import { readRows } from './columns.ts';
import { readDecimals } from './decimals.ts';
import type { FieldSpan } from './fields.ts';
import { furnitureOf } from './furniture.ts';
import { readGlued } from './glued.ts';
import { bullets, marker, rankOf, type Marker } from './numbering.ts';
import { splitRunOn } from './runs.ts';
import { beginsWork, outside, readSignlessHan, unroll } from './unroll.ts';

export interface Line {
  /** Offsets in the cleaned text. */
  start: number;
  end: number;
  text: string;
  marker?: Marker;
  /** The rule by which it is furniture. */
  furniture?: string;
  /** Of a row of a table: the cells that are fields, at offsets in the cleaned text. */
  fields?: FieldSpan[];
  /** Of a row of a table: where the cell ends that is the task's title. */
  title?: number;
  /** One of as many pieces of a line as the text says that there are. */
  piece?: true;
  /** The name of a group of rows, or of an annex; `false` of a line that is known to be none, as a row's last cell. */
  heading?: boolean | 'annex';
  /** How many `#` of Markdown stand before it in the seed, where it is a heading without a number. */
  depth?: number;
  /** The words that name what the line is the heading of, where they stand elsewhere: offsets in the cleaned text. */
  named?: { start: number; end: number };
}

/** All lines with something in them. Numbers that run on inside a line start a line of their own. */
export function readLines(text: string): Line[] {
  const written: Line[] = [];
  let start = 0;
  for (const part of text.split('\n')) {
    if (part.trim() !== '') written.push(lineAt(start, part));
    start += part.length + 1;
  }
  markContents(written);
  markAfterEnd(written);
  const lines = readGlued(readRows(written));
  readDecimals(lines);
  readCodes(lines);
  if (!lines.some(({ marker }) => marker && marker.rank >= rankOf('task'))) readBare(lines);
  readSignless(lines);
  if (!lines.some(({ marker }) => marker && marker.rank !== rankOf('counted'))) readWords(lines);
  const unrolled = unroll(
    lines.some(({ marker: own }) => own && own.rank >= rankOf('han')) ? lines : readSignlessHan(lines),
  );
  const split = splitRunOn(unrolled.some((line) => line.marker) ? unrolled : settleBullets(unrolled));
  settleDoubts(split);
  settleDashes(split);
  return split;
}

function lineAt(start: number, text: string): Line {
  const rule = furnitureOf(text);
  // A tab is the space after a number, or the line is a row of a table.
  const number = rule === undefined ? marker(text) : undefined;
  const found = number && !text.includes('\t', number.length) ? number : undefined;
  return {
    start,
    end: start + text.length,
    text,
    ...(found ? { marker: found } : {}),
    ...(rule ? { furniture: rule } : {}),
  };
}

const bare = (text: string): string => text.replace(/[\s　]+|(?<![.．·…‥])[.．·…‥]*\d{0,4}$/g, '');

/** After 目录, lines that come again further down are the table of contents, page numbers or not. */
function markContents(lines: Line[]): void {
  const heading = lines.findIndex((line) => line.furniture === 'contents heading');
  if (heading < 0) return;
  const later = new Map<string, number>();
  for (const line of lines.slice(heading)) later.set(bare(line.text), (later.get(bare(line.text)) ?? 0) + 1);
  for (const line of lines.slice(heading + 1)) {
    if (line.furniture === undefined && (later.get(bare(line.text)) ?? 0) < 2) break;
    later.set(bare(line.text), (later.get(bare(line.text)) ?? 0) - 1);
    line.furniture = 'contents';
    delete line.marker;
  }
}

/** （责编：……）, 【责任编辑：……】 below an article: what stands behind it is the page's, where it is the less. */
function markAfterEnd(lines: Line[]): void {
  const end = lines.findLastIndex(({ text }) => editor.test(text));
  if (end < 0) return;
  const size = (part: readonly Line[]): number => part.reduce((sum, { text }) => sum + text.length, 0);
  if (size(lines.slice(end)) * 2 > size(lines.slice(0, end))) return;
  for (const line of lines.slice(end)) {
    line.furniture ??= 'behind the article';
    delete line.marker;
  }
}
const editor = /^[（(【[]?[\s　]?(?:责编|责任编辑|编辑|编审|网络编辑)[：:][^。]{1,30}$/;

/**
 * A doubtful number is numbering where the one before or after it is there and it is not: 5、6月份 after 4. Where numbers
 * start anew in each part, the nearest ones of its form decide.
 */
function settleDoubts(lines: Line[]): void {
  const next = new Map<Marker, number>();
  const nearest = new Map<number, number>();
  for (const { marker } of lines.toReversed()) {
    if (marker?.doubtful) next.set(marker, nearest.get(marker.rank) ?? 0);
    else if (marker) nearest.set(marker.rank, marker.value);
  }
  nearest.clear();
  for (const { marker } of lines) {
    if (!marker) continue;
    if (nearest.get(marker.rank) === marker.value - 1 && next.get(marker) !== marker.value) marker.doubtful = false;
    if (!marker.doubtful) nearest.set(marker.rank, marker.value);
  }
  const key = ({ rank, value }: Marker, step = 0): string => `${rank} ${value + step}`;
  const sure = new Set(lines.flatMap(({ marker }) => (marker && !marker.doubtful ? [key(marker)] : [])));
  const settle = (line: Line, step: number): void => {
    if (!line.marker?.doubtful || sure.has(key(line.marker)) || !sure.has(key(line.marker, step))) return;
    line.marker.doubtful = false;
    sure.add(key(line.marker));
  };
  for (const line of lines) settle(line, -1);
  for (const line of lines.toReversed()) settle(line, 1);
  for (const line of lines) if (line.marker?.doubtful) delete line.marker;
}

/**
 * 一、发展产业 above ——办好示范园。支持企业…… and its like: below numbered headings, three or more paragraphs that open with a
 * dash or a bullet and a heading of their own are numbered by their turn, where no narrower numbers are.
 */
function settleDashes(lines: Line[]): void {
  const digit = rankOf('digit');
  const dash = new RegExp(
    `^(?:——?|[${bullets}*-])[ 　]?(?=[^。：；，\\d]{4,24}[。：].{8}|[^。：；，\\d]{2,14}，[^。：；，\\d]{2,14}。.{8})`,
    'u',
  );
  const first = lines.findIndex(({ marker: own }) => own !== undefined);
  const dashed = lines.filter(
    ({ text, marker: own, furniture }, index) => !own && !furniture && index > first && dash.test(text),
  );
  if (first < 0 || dashed.length < 3 || lines.some(({ marker: own }) => own && own.rank >= digit)) return;
  const all = new Set(dashed);
  let turn = 0;
  for (const line of lines) {
    if (line.marker) turn = 0;
    if (!all.has(line)) continue;
    turn += 1;
    const { length } = dash.exec(line.text)?.[0] ?? '';
    line.marker = { rank: digit, number: String(turn), value: turn, length, doubtful: false };
  }
}

/**
 * In a text without numbering, lines behind a bullet: three of them, or two above paragraphs with tags. Where the sign
 * stands inside such a line, the next item starts there: ·新建公园·改造道路.
 */
function settleBullets(lines: Line[]): Line[] {
  const bullet = /^(——|- \[[ xX]\]|[●•◆■★▪·◇□☆➢►▶✓√→⇒➤➔☑✅⭐👉📌🔹🔸–*-])[ 　]*(?=\p{Script=Han})/u;
  const behind = Map.groupBy(lines, ({ text, furniture }) => (furniture ? undefined : bullet.exec(text)?.[1]));
  for (const [sign, items] of behind) {
    const headings = items.length === 2 && items.every((line) => lines[lines.indexOf(line) + 1]?.text.startsWith('【'));
    if (sign === undefined || (items.length < 3 && !headings)) continue;
    let turn = 0;
    // Below headings that have text of their own they are points of it; where they are nearly all there is, the tasks.
    const size = (all: readonly Line[]): number => all.reduce((sum, { text }) => sum + text.length, 0);
    const rank = rankOf(size(items) >= size(lines) / 2 ? 'digit' : 'counted');
    const all = new Set(items);
    return lines.flatMap((line) => {
      if (!all.has(line)) return [line];
      // Not the dot within a name: 科技·文化周.
      const starts = (at: number): boolean =>
        at === 1 ||
        sign !== '·' ||
        beginsWork.test(line.text.slice(at)) ||
        /^(?:[上下]半年|全年|重点)/.test(line.text.slice(at));
      const inner = /[●•◆■★▪·◇□☆➢►▶]/.test(sign) ? outside(line.text, sign).filter(starts) : [1];
      const cuts = inner.map((at) => at - 1);
      return cuts.map((from, index): Line => {
        const to = cuts[index + 1] ?? line.text.length;
        const text = line.text.slice(from, to);
        turn += 1;
        const { length } = bullet.exec(text)?.[0] ?? sign;
        const found = { rank, number: String(turn), value: turn, length, doubtful: false };
        return { ...line, start: line.start + from, end: line.start + to, text, marker: found };
      });
    });
  }
  return lines;
}
