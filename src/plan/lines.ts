/** The cleaned text as lines, each known for what it is: text, numbered, furniture. */
import { furnitureOf } from './furniture.ts';
import { marker, rankOf, type Marker } from './numbering.ts';

export interface Line {
  /** Offsets in the cleaned text. */
  start: number;
  end: number;
  text: string;
  marker?: Marker;
  /** The rule by which it is furniture. */
  furniture?: string;
}

/** All lines with something in them. Numbers that run on inside a line start a line of their own. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const part of text.split('\n')) {
    if (part.trim() !== '') lines.push(lineAt(start, part));
    start += part.length + 1;
  }
  markContents(lines);
  settleDoubts(lines);
  return splitRunOn(lines);
}

function lineAt(start: number, text: string): Line {
  const rule = furnitureOf(text);
  const found = rule === undefined && !text.includes('\t') ? marker(text) : undefined;
  return {
    start,
    end: start + text.length,
    text,
    ...(found ? { marker: found } : {}),
    ...(rule ? { furniture: rule } : {}),
  };
}

const bare = (text: string): string => text.replace(/[\s　]+|[.．·…‥]*\d{0,4}$/g, '');

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

/** A doubtful number is numbering where the line before or after it in the counting is there: 5、6月份 is not, after 4 it is. */
function settleDoubts(lines: Line[]): void {
  const sure = new Set<string>();
  for (const { marker } of lines) if (marker && !marker.doubtful) sure.add(`${marker.rank} ${marker.value}`);
  for (const line of lines) {
    if (!line.marker?.doubtful) continue;
    const { rank, value } = line.marker;
    const fits = sure.has(`${rank} ${value - 1}`) || sure.has(`${rank} ${value + 1}`);
    if (!fits || sure.has(`${rank} ${value}`)) delete line.marker;
  }
}

/** `7、……。8、……` on one line: where 8 is expected next and no line starts with it. Digits and 一、 alone run on so. */
function splitRunOn(lines: Line[]): Line[] {
  const split: Line[] = [];
  for (const [index, line] of lines.entries()) {
    split.push(line);
    const { marker: first } = line;
    if (!first || (first.rank !== rankOf('digit') && first.rank !== rankOf('han'))) continue;
    const next = lines.slice(index + 1, index + 40).find(({ marker }) => marker && marker.rank <= first.rank)?.marker;
    if (next?.rank === first.rank && next.value === first.value + 1) continue;
    split.push(...runOn(line, first));
  }
  return split;
}

const sign = /(?<=[。；！？”）])[\s　]*(\d{1,3}[、．.](?![\d\s])|[一二三四五六七八九十]{1,3}、)/g;

/** Cuts the line where the expected number comes up, and again in what is left; gives the new lines. */
function runOn(line: Line, first: Marker): Line[] {
  const found: Line[] = [];
  let last = line;
  let expected = first.value + 1;
  const whole = line.text;
  for (const match of whole.matchAll(sign)) {
    const at = match.index + match[0].length - (match[1]?.length ?? 0);
    const next = marker(whole.slice(at, at + 40));
    if (next?.rank !== first.rank || next.value !== expected || next.doubtful) continue;
    const end = line.start + at;
    const rest = { start: end, end: line.start + whole.length, text: whole.slice(at), marker: next };
    last.text = last.text.slice(0, end - last.start);
    last.end = end;
    found.push(rest);
    last = rest;
    expected += 1;
  }
  return found;
}
