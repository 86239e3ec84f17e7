/** Headings without a number: which short lines are some, and what they say of the parts below them. */
import { isFieldLine } from './fields.ts';
import type { Line } from './lines.ts';
import { rankOf } from './numbering.ts';

/** A short line without a stop: a title, a heading, a signature. */
export const isShort = (line: Line, most: number): boolean =>
  line.text.length <= most &&
  !/[。；，、：！？,;]$|[。；！？]/.test(line.text) &&
  /\p{Script=Han}{2}/u.test(line.text) &&
  !isFieldLine(line.text);

/** What a document calls itself, at the end of its title. */
export const titleWords =
  /(?:要点|计划|思路|打算|意见|方案|报告|通知|规划|安排|任务|纲要|清单|决定|办法|部署|措施|分工|分解|公告|函|实事|出炉)表?(?:[（(].{0,20}[）)])?$/;

/** Whether a heading only says that work follows, and not which: 二、2025年重点工作安排. */
export const isGeneral = (heading: string): boolean => general.test(heading);
const general = new RegExp(
  '^(?:[\\d年度一二三四五六七八九十〇下半步、和与及的]|本|今|明|重点|主要|具体|工作|年度|任务|目标|举措|措施|安排|计划|打算|内容|事项|项目|要点|清单|部署){2,}[：:。]?$|^怎么[干做办][：:。]?$|' +
    // 2025年林业工作安排
    '^(?:(?:19|20)\\d\\d年度?|下一?步|下半年|今后|明年)[^，。；：、]{0,10}工作(?:计划|打算|安排|思路|部署|要点|重点)$',
);

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

/** 九月份：, 七、八月, 第一季度 */
const month = /^(?:[一二三四五六七八九十、\d—–-]{1,7}月份?|第?[一二三四]季度)(?:工作)?[：:]?$/;

const isStacked = (lines: readonly Line[], index: number): boolean =>
  index > 3 &&
  lines
    .slice(index - 3, index + 1)
    .every((line) => !line.marker && line.text.length <= 30 && !/[。；！？]/.test(line.text));

/** 畜牧生产 / 抓好以下工作： / 1.……: the first number, where a short line only announces what is below the heading. */
function announced(lines: Line[], index: number): Line | undefined {
  const [below, first] = [lines[index + 1], lines[index + 2]];
  const says = below && !below.marker && below.text.length <= 30 && /^[^。；：]+：$/.test(below.text);
  return says && first?.marker?.value === 1 ? first : undefined;
}

/** 2024年工作回顾, 过去一年工作 · 2025年工作安排, 今后工作打算: what a report tells of before and after. */
const era =
  /^(?:\p{Script=Han}{0,16}(?:19|20)\d\d年度?|过去[一两三五]年|[去今明]年|今后|下一?步)的?[^，。；：、]{0,16}(?:工作|回顾?|总结|情况|工作安|安排|打算|任务|思路|计划|部署|目标|要点)$/u;

/** Such headings, at least two, each above a first number, with a paragraph or some between. */
function eras(lines: readonly Line[]): Line[] {
  const found = lines.filter((line, index) => {
    if (line.marker || !era.test(line.text)) return false;
    return lines.slice(index + 1, index + 6).find(({ marker }) => marker)?.marker?.value === 1;
  });
  return new Set(found.map(({ text }) => text)).size > 1 ? found : [];
}

/** The rank of the widest parts above each line; Infinity above the first. */
function widestAbove(lines: readonly Line[], ranks: readonly number[]): number[] {
  let least = Infinity;
  return lines.map(({ marker }) => {
    const above = least;
    if (marker) least = Math.min(least, ranks[marker.rank] ?? 0);
    return above;
  });
}

const isRow = ({ marker, text }: Line): boolean => marker !== undefined && text.includes('\t');

/** 2024年民生实事项目分解表, above the first row of a table that is not the first (`first` row): it stands beside the parts of the one before. */
const namesTable = (lines: readonly Line[], index: number, first: number): boolean => {
  const below = lines[index + 1];
  return (
    first >= 0 &&
    first < index &&
    titleWords.test(lines[index]?.text ?? '') &&
    below?.marker?.value === 1 &&
    isRow(below)
  );
};

/** Unnumbered headings: short lines right above a number, or, in a text without numbers, right above a paragraph. */
export function unnumbered(lines: Line[], head: Line[], ranks: number[]): Map<Line, number> {
  const found = new Map<Line, number>();
  const counted = rankOf('counted');
  const numbered = lines.filter(({ marker }) => marker && marker.rank !== counted).length;
  const turns = inTurn(lines);
  const above = widestAbove(lines, ranks);
  const firstRow = lines.findIndex(isRow);
  for (const [index, line] of lines.entries()) {
    const next = announced(lines, index) ?? lines[index + 1];
    // A heading counts nothing but years.
    const counts = /\d/.test(line.text.replace(/\d{4}年/g, ''));
    if (line.marker || line.heading === false || !next || !isShort(line, 30) || /\t/.test(line.text)) continue;
    if ((counts || /[，：:]/.test(line.text)) && !turns.has(line)) continue;
    if (next.marker && next.marker.rank !== counted)
      found.set(
        line,
        (namesTable(lines, index, firstRow) ? (above[index] ?? 0) : (ranks[next.marker.rank] ?? 0)) - 0.5,
      );
    else if (numbered === 0 && !isShort(next, 30) && next.text.length > line.text.length)
      found.set(line, rankOf('digit'));
  }
  // 交通大格局——: where headings have a sign, nothing else is one.
  const signed = new Set([...found.keys()].filter(({ text }) => text.endsWith('——')));
  if (numbered === 0 && signed.size > 1) for (const line of found.keys()) if (!signed.has(line)) found.delete(line);
  const narrow = new Set(found.keys());
  const wide = lines.flatMap((line, index): [Line, number][] => {
    const below = narrow.has(lines[index + 1] as Line) ? found.get(lines[index + 1] as Line) : undefined;
    const short = isShort(line, numbered === 0 ? 30 : 16) && (numbered === 0 || index > 0);
    return below !== undefined && short && !line.marker ? [[line, below - 0.5]] : [];
  });
  // 集聚科创要素 / 塑造发展引擎, above numbers: nearly every heading has two lines.
  if (wide.length > 1 && (numbered === 0 || wide.length >= narrow.size - 1))
    for (const [line, rank] of wide) found.set(line, rank);
  // A short line above nearly every number is the text of the one before.
  if (numbered > 2 && found.size >= numbered * 0.8) found.clear();
  for (const [index, line] of lines.entries()) {
    const below = line.heading === 'annex' ? lines.slice(index + 1, index + 6) : lines.slice(index + 1, index + 2);
    const rank = below.find(({ marker }) => marker)?.marker?.rank;
    if (!line.heading || rank === undefined) continue;
    found.set(
      line,
      (line.heading === 'annex' ? Math.min(above[index] ?? 0, ranks[rank] ?? 0) : (ranks[rank] ?? 0)) - 0.5,
    );
  }
  for (const [index, line] of lines.entries()) {
    const below = lines[index + 1]?.marker;
    if (below && !line.marker && month.test(line.text)) found.set(line, (ranks[below.rank] ?? 0) - 0.5);
    // Short lines above it: the last cell of a table that stands between two tasks, and no heading.
    if (below && below.value > 1 && found.has(line) && isStacked(lines, index)) found.delete(line);
  }
  for (const line of eras(lines)) found.set(line, (above.at(-1) ?? 0) - 1);
  // Above all numbers, one depth below the other.
  for (const line of lines) if (line.depth !== undefined) found.set(line, line.depth / 10 - 1);
  const first = found.keys().next().value;
  const alone = found.size === 1 && (lines.some(({ marker }) => marker) || head.length === 0);
  // One short line above the numbers is the end of the title, not the heading of a part.
  if (first && alone && !first.heading && lines.indexOf(first) === 0) found.delete(first);
  return found;
}
