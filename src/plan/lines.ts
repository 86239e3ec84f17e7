/** The cleaned text as lines, each known for what it is: text, numbered, furniture. */
import { readBare, readCodes, readWords } from './codes.ts';
import { readRows } from './columns.ts';
import { readDecimals } from './decimals.ts';
import { opensWithFields, type FieldSpan } from './fields.ts';
import { furnitureOf } from './furniture.ts';
import { readGlued } from './glued.ts';
import { marker, rankOf, type Marker } from './numbering.ts';
import { behindCommas, isText, runOn, unroll } from './runs.ts';

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
  /** The name of a group of rows; `false` of a line that is known to be none, as a row's last cell. */
  heading?: boolean;
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
  const lines = readGlued(readRows(written));
  readDecimals(lines);
  readCodes(lines);
  if (!lines.some(({ marker }) => marker && marker.rank >= rankOf('task'))) readBare(lines);
  if (!lines.some((line) => line.marker)) readWords(lines);
  const unrolled = unroll(lines);
  if (!unrolled.some((line) => line.marker)) settleBullets(unrolled);
  const split = splitRunOn(unrolled);
  settleDoubts(split);
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

/** In a text without numbering, lines behind a bullet: three of them, or two above paragraphs with tags. */
function settleBullets(lines: Line[]): void {
  const bullet = /^(——|[●•◆■★▪·◇□☆➢►▶✓√–*-])[ 　]*(?=\p{Script=Han})/u;
  const behind = Map.groupBy(lines, ({ text }) => bullet.exec(text)?.[1]);
  for (const [sign, items] of behind) {
    const headings = items.length === 2 && items.every((line) => lines[lines.indexOf(line) + 1]?.text.startsWith('【'));
    if (sign === undefined || (items.length < 3 && !headings)) continue;
    for (const [index, line] of items.entries()) {
      const { length } = bullet.exec(line.text)?.[0] ?? '';
      line.marker = {
        rank: rankOf('circle') + 1,
        number: String(index + 1),
        value: index + 1,
        length,
        doubtful: false,
      };
    }
    return;
  }
}

/** `7、……。8、……` on one line: where 8 is expected next and no line starts with it. Digits, 一、 and （一） run on so. */
function splitRunOn(lines: Line[]): Line[] {
  const split: Line[] = [];
  const last = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    split.push(line);
    const { marker: first } = line;
    if (first) last.set(first.rank, first.value);
    else if (opensWithFields(line.text)) {
      // 责任单位：县司法局〕二、……: behind what is said of the task above, a new part may begin.
      for (const [rank, value] of last) {
        const below = lines.slice(index + 1, index + 40).find(({ marker }) => marker && marker.rank <= rank)?.marker;
        if (!runningOn.includes(rank) || (below?.rank === rank && below.value === value + 1)) continue;
        const cut = runOn(line, rank, value + 1);
        for (const { marker } of cut) if (marker) last.set(rank, marker.value);
        split.push(...cut);
        if (cut.length > 0) break;
      }
    }
    if (!first && !line.furniture) {
      // It may hold the first ones, where the next line to start with a number goes on counting.
      const then = lines.slice(index + 1, index + 40).find(({ marker }) => marker?.rank === rankOf('digit'))?.marker;
      if (then && then.value > 2) split.push(...runOn(line, rankOf('digit'), 1, { count: then.value - 1 }));
      else if (then?.value !== 2 && announces(line, lines[index - 1])) split.push(...runOn(line, rankOf('digit'), 1));
    }
    if (!first || line.fields || !runningOn.includes(first.rank)) continue;
    const next = lines.slice(index + 1, index + 40).find(({ marker }) => marker && marker.rank <= first.rank)?.marker;
    if (next?.rank === first.rank && next.value === first.value + 1) continue;
    const found = runOn(line, first.rank, first.value + 1);
    // As many as are missing may stand behind a comma, too: 1、办元旦晚会，2、办春节联欢会。
    const missing = next?.rank === first.rank ? next.value - first.value - 1 : 0;
    split.push(
      ...(found.length === 0 && missing > 0
        ? runOn(line, first.rank, first.value + 1, { count: missing, signs: behindCommas })
        : found),
    );
  }
  const alone = !split.some(({ marker }) => marker) ? split.filter(({ text }) => countsOn(text)) : [];
  const [only] = alone;
  // A plan in one paragraph: 一是……。二是……。三是…….
  if (only && alone.length === 1) split.splice(split.indexOf(only) + 1, 0, ...runOn(only, rankOf('counted'), 1));
  return split.filter(isText);
}

/** 抓好以下工作：1、…… right below a heading that has no number itself: where others count anew below theirs, so does it. */
const announces = ({ text }: Line, above: Line | undefined): boolean =>
  /^[^。；：\d]{2,30}[：:][\s　]*1[、．.](?!\d)/.test(text) &&
  above !== undefined &&
  !above.marker &&
  !above.furniture &&
  above.text.length <= 20 &&
  !/[。；，：！？]/.test(above.text);

/** Whether 一是, 二是 and 三是 stand in a text, in their order. */
function countsOn(text: string): boolean {
  let at = 0;
  return ['一是', '二是', '三是'].every((sign) => (at = text.indexOf(sign, at)) >= 0);
}

const runningOn = [rankOf('digit'), rankOf('han'), rankOf('han-bracket')];
