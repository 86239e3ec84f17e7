/** Cells that ran together: 序号任务名称任务内容, and below it 1理论武装1.开展学习。, the first of a run in the line before 2. */
import { cellNumber, cellsOf, isBody } from './cells.ts';
import { opensWithFields } from './fields.ts';
import { isHeadRun } from './heads.ts';
import type { Line } from './lines.ts';
import { marker, rankOf, type Marker } from './numbering.ts';
import { numberOf } from './spanned.ts';

/** The first number of a run behind words, by its form. Not 附件1. nor 表1. */
const firsts: readonly { rank: number; first: RegExp; second: RegExp }[] = [
  {
    rank: rankOf('digit'),
    first: /(?<=[\p{Script=Han}“”》）：。；])(?<![第表图件录])1[、．.][ 　]?(?=[\p{Script=Han}“《])/u,
    second: /(?<!\d)2[、．.](?!\d)/,
  },
  {
    rank: rankOf('digit-bracket'),
    first: /(?<=[\p{Script=Han}”》：。；])（1）(?=[\p{Script=Han}“《])/u,
    second: /（2）/,
  },
  {
    rank: rankOf('han-bracket'),
    first: /(?<=[\p{Script=Han}”》：。；][\s　]?)（一）(?=[\p{Script=Han}“《])/u,
    second: /（二）/,
  },
  {
    rank: rankOf('counted'),
    first: /(?<=[：。；])一是(?=[\p{Script=Han}“《])/u,
    second: /二是/,
  },
];

/** Gives the lines, each that holds the first of a run cut before it: where 2. stands on the next line and 1. on none. */
export function readGlued(lines: Line[]): Line[] {
  const heads = lines.filter((line) => !line.furniture && isHeadRun(line.text));
  for (const line of heads) line.furniture = 'table head';
  const cuts = new Map<Line, Line>();
  for (const [index, { marker: second, fields }] of lines.entries()) {
    const above = lines[index - 1];
    if (second?.value !== 2 || second.doubtful || fields || !above) continue;
    const holds = lineAbove(lines, index);
    const first = holds && firstIn(holds, second);
    if (first) cuts.set(holds, first);
    if (startsList(above, second)) unmark(lines.slice(index, index + 40), second.rank);
  }
  numberRows(lines, cuts, heads.length > 0);
  return lines.flatMap((line) => [line, cuts.get(line) ?? []].flat());
}

/** The line above, or the nearest one with a number, behind words and fields of what that one holds. */
function lineAbove(lines: readonly Line[], index: number): Line | undefined {
  const above = lines[index - 1];
  if (!above || above.marker || !lines.slice(Math.max(0, index - 2), index).some(({ text }) => opensWithFields(text)))
    return above;
  return (
    lines.slice(Math.max(0, index - 8), index).findLast(({ marker: own }) => own !== undefined) ?? lines[index - 2]
  );
}

/** The first of the run, cut off from the line above the second. */
function firstIn(line: Line, { rank }: Marker): Line | undefined {
  const form = firsts.find((one) => one.rank === rank);
  if (!form || line.furniture || line.fields || (line.marker && line.marker.rank >= rank)) return undefined;
  const at = line.text.search(form.first);
  const found = at < 0 ? undefined : marker(line.text.slice(at));
  if (!found || form.second.test(line.text.slice(at))) return undefined;
  const first = { start: line.start + at, end: line.end, text: line.text.slice(at), marker: found };
  line.text = line.text.slice(0, at);
  line.end = first.start;
  return first;
}

/** 1 | 理论武装 | 1.开展学习, above 2.: whether the last cell of a numbered row starts a list that goes on below it. */
function startsList({ text, fields }: Line, { rank }: Marker): boolean {
  const cells = fields ? cellsOf(text) : [];
  const first = numberOf(cells.at(-1));
  return (
    cells.length > 2 && cellNumber(cells[0]?.text ?? '') !== undefined && first?.rank === rank && first.value === 1
  );
}

/** The lines that count on from 2 are of the row above them, and so is the cell below: who does it. */
function unmark(lines: readonly Line[], rank: number): void {
  for (const [index, line] of lines.entries()) {
    if (line.fields || line.marker?.rank !== rank || line.marker.value !== index + 2) {
      if (!line.fields && !line.marker && isBody(line.text)) line.heading = false;
      return;
    }
    delete line.marker;
  }
}

const rowNumber = /^(\d{1,3})(?=[\p{Script=Han}“《])(?![年月日时个项家件条次名人处场类大])/u;

/**
 * 1理论武装, 2绝对领导: what stands before the first of runs is a row's own number and name, where these count on; below a
 * head that ran together, so is any line.
 */
function numberRows(lines: readonly Line[], cuts: ReadonlyMap<Line, Line>, headed: boolean): void {
  const rows: { line: Line; above: Line | undefined; number: string }[] = [];
  for (const [index, line] of lines.entries()) {
    const number = line.marker || line.furniture || line.fields ? undefined : rowNumber.exec(line.text)?.[1];
    if (number !== undefined && Number(number) === rows.length + 1)
      rows.push({ line, above: lines[index - 1], number });
  }
  const groups = rows.filter(({ line }) => cuts.has(line)).length;
  if (rows.length < 2 || groups < (headed ? 0 : 2)) return;
  const rank = rankOf(groups > 0 ? 'article' : 'digit');
  for (const { line, above, number } of rows) {
    line.marker = { rank, number, value: Number(number), length: number.length, doubtful: false };
    // The last cell of the row above: who does it.
    if (number !== '1' && above && !above.marker) above.heading = false;
  }
}
