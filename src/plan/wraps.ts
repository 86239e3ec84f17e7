/** Line breaks that part nothing: a sentence that a mail program or a page's edge broke. */
import { cellNumber } from './cells.ts';
import { columnsOf, rowNumber } from './columns.ts';
import { isFieldLine } from './fields.ts';
import { marker, measureWord } from './numbering.ts';

/**
 * For each line break that evidently stands inside a sentence, by its offset, what joins the two lines: nothing, or a
 * space between two Latin words. A numbering, a label and a heading always part, and so does a blank line, unless the line
 * before it reaches the edge at which the whole text is broken: pages of a PDF come with a blank line between any two.
 */
export function wraps(text: string): Map<number, string> {
  const lines = text.split('\n');
  const edge = commonWidth(lines);
  const wide = widest(lines);
  const joints = new Map<number, string>();
  let columns = 0;
  let row: Row = { cells: 0, numbered: false, last: 0 };
  let end = -1;
  for (const [index, line] of lines.entries()) {
    const goesOn = joints.has(end);
    end += line.length + 1;
    const apart = lines[index + 1] === '' && edge > 0 && width(line) >= edge - 3;
    const next = lines[index + (apart ? 2 : 1)];
    if (next === undefined) break;
    columns = columnsOf(line)?.length ?? columns;
    row = goesOn ? longer(row, line) : longer({ cells: 1, numbered: startsRow(line), last: 0 }, line);
    if (line === '' || next === '') continue;
    if ((width(line) * 1.4 < wide && isHeaded(line, next)) || isDated(line, next)) continue;
    if (!isBrokenRow(row, lines.slice(index + 1, index + 5), columns) && !isBroken(line, next, edge, goesOn)) continue;
    joints.set(end, /[A-Za-z\d]$/.test(line) && /^[A-Za-z]/.test(next) ? ' ' : '');
    if (apart) joints.set(end + 1, '');
  }
  return joints;
}

/** A row of a table, as far as it was read. */
interface Row {
  cells: number;
  /** Whether it starts with a number. */
  numbered: boolean;
  /** Characters in its last cell. */
  last: number;
}

function longer({ cells, numbered, last }: Row, line: string): Row {
  const parts = line.split('\t');
  return {
    cells: cells + parts.length - 1,
    numbered,
    last: (parts.at(-1)?.length ?? 0) + (parts.length === 1 ? last : 0),
  };
}

const startsRow = (line: string): boolean =>
  rowNumber(line) !== undefined || (line.includes('\t') && cellNumber(line.split('\t')[0] ?? '') !== undefined);

/**
 * Whether a row of a table was broken inside a cell: with the lines below, up to one with more cells, it has as many
 * cells as its head. Where rows have no numbers, only a long cell is broken.
 */
function isBrokenRow({ cells, numbered, last }: Row, below: readonly string[], columns: number): boolean {
  if (cells < 2 || cells >= columns || !(numbered || last > 12)) return false;
  const rest = below.findIndex((line) => line.includes('\t') || line === '' || marker(line) !== undefined);
  const line = below[rest] ?? '';
  if (rest > 0 && !numbered) return false;
  const more = line.split('\t').length;
  return more > 1 && cells + more - 1 === columns && !startsRow(line) && columnsOf(line) === undefined;
}

/** 责任单位： with the unit on the next line. */
const isLabelAlone = (line: string): boolean => line.length <= 12 && /[：:]$/.test(line) && isFieldLine(line);

const bullet = /^[●•◆■★▪·◇□☆➢►▶✓√][ 　]?\p{Script=Han}/u;

/** 1 深化理论武装, and not 12 个. */
const spacedNumber = new RegExp(`^\\d{1,2}[ 　](?=\\p{Script=Han}{4})(?!${measureWord})`, 'u');

/** （一）做强园区，做优平台，做大产业 / 完善园区机制。……: a heading with commas, above a paragraph that begins with a point of its own. */
const isHeaded = (line: string, next: string): boolean =>
  marker(line) !== undefined &&
  !/[。；：]|[，、（《“]$/.test(line) &&
  /^(?![的和与及等了])[^，。；：、\d]{4,16}。./.test(next);

/** 一、攻坚克难，工作再上新台阶 / 2024年，全县……: a numbered line without a stop, above a paragraph that begins with its time. */
const isDated = (line: string, next: string): boolean =>
  line.length <= 50 &&
  !/[。；：]|[，、（《“]$/.test(line) &&
  /^(?:(?:19|20)\d\d年(?:以?来)?|[一两三五]年来|今年以来|过去的?一年)，/.test(next) &&
  marker(line) !== undefined;

/** `goesOn`: the line is itself the rest of the one before. */
function isBroken(line: string, next: string, edge: number, goesOn: boolean): boolean {
  if (line.includes('\t') || next.includes('\t')) return false;
  if (isLabelAlone(line) && next.length <= 60 && !isFieldLine(next) && marker(next) === undefined) return true;
  // A line can start with no such mark.
  if (/^[，。、；：！？”’）》]/.test(next)) return true;
  if (/[。！？；：…]$|[。！？]["”’）]$/.test(line) || marker(next) !== undefined) return false;
  if (marker(line)?.length === line.length || bullet.test(next)) return false;
  if (
    /[，、（《“]$/.test(line) ||
    (/(?:保持|控制|稳定|增长|下降|达到|不低于|不少于|超过)在?$/.test(line) && /^\d/.test(next))
  )
    return true;
  if (/^[（【〔]?\p{Script=Han}{2,6}[：:】]/u.test(next) || spacedNumber.test(next)) return false;
  if (edge > 0 && width(line) >= edge - 3) return true;
  // 建强组织。新建组织12家，发展: a sentence that began on this line and ends on the next.
  const begun = (goesOn && !line.includes('：')) || (line.length >= 12 && /[。；][^。；：]{2,}$/.test(line));
  if (begun && !/[）】》”]$/.test(line) && /[，。；]/.test(next)) return true;
  // 一、加强能力建设，推进改革1.加强创新: two headings, however long.
  if (marker(line) !== undefined && /^[^。；]{6,40}\d{1,2}[.．、]\p{Script=Han}[^。；，]{3,24}$/u.test(line))
    return false;
  const prose = line.length >= 25 && /[，；。]/.test(line) && width(line) >= 50;
  return prose && width(next) > 0 && (next.length > 12 || /[，。；]/.test(next));
}

/**
 * The width at which a text is broken throughout, or 0: a third of its lines end within three columns of it, most of them
 * inside a sentence, and but a few, such as a page's head, are wider.
 */
function commonWidth(lines: string[]): number {
  const counts = new Map<number, { lines: number; broken: number }>();
  let all = 0;
  for (const line of lines) {
    if (line === '') continue;
    all += 1;
    const columns = width(line);
    if (columns < 30) continue;
    const count = counts.get(columns) ?? { lines: 0, broken: 0 };
    count.lines += 1;
    if (!/[。！？；：][”’）]?$/.test(line)) count.broken += 1;
    counts.set(columns, count);
  }
  let wider = 0;
  for (const columns of [...counts.keys()].sort((a, b) => b - a)) {
    if (wider > all / 8) return 0;
    const near = [0, 1, 2, 3].flatMap((less) => counts.get(columns - less) ?? []);
    const ends = near.reduce((sum, count) => sum + count.lines, 0);
    const broken = near.reduce((sum, count) => sum + count.broken, 0);
    if (all >= 5 && columns <= 160 && ends >= all / 3 && broken >= ends / 2) return columns;
    wider += counts.get(columns)?.lines ?? 0;
  }
  return 0;
}

/** The width that a quarter of the lines reach: a text whose paragraphs are a line each has lines of any width. */
const widest = (lines: readonly string[]): number => {
  const widths = lines
    .filter((line) => line !== '')
    .map(width)
    .sort((a, b) => b - a);
  return widths[Math.floor(widths.length / 4)] ?? 0;
};

/** Columns in a fixed-width face: a Han character takes two. */
const width = (line: string): number => line.length + (line.match(/[^\0-\u024f]/g)?.length ?? 0);
