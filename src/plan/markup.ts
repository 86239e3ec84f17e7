/** Signs of Markdown and of tables made of bars: what a text editor's plan has in place of layout. */

/** How many lines begin with a heading's sign. A single `#` may be anything. */
export const headingSigns = (text: string): number => [...text.matchAll(/^#{1,6}[^\S\n]+\S/gm)].length;

/** 推进**水库加固, **县**局: signs that stand for a name left out. One in a line without another, or one character between two, tells. */
const isMasked = (text: string): boolean =>
  /\*\*\p{Script=Han}\*\*(?=\p{Script=Han})/u.test(text) ||
  text.split('\n').filter((line) => (line.match(/\*\*/g)?.length ?? 0) % 2 === 1).length > 1;

/** Offsets of the `**` around bold words: an even one and the next on the same line, with words between; none where `**` masks names. */
export function boldSigns(text: string): Set<number> {
  const found = new Set<number>();
  if (isMasked(text)) return found;
  let open: number | undefined;
  for (const { 0: sign, index } of text.matchAll(/\*\*|\n/g)) {
    if (sign === '\n') open = undefined;
    else if (open === undefined || /\s/.test(text.charAt(index - 1))) {
      open = /[\s*]/.test(text.charAt(index + 2)) || index + 2 === text.length ? undefined : index;
    } else {
      found.add(open).add(index);
      open = undefined;
    }
  }
  return found;
}

/**
 * Offsets of the line breaks at which rows of bars were broken between two cells: `1 | 办好夜校 | 宣传部 |` / `已完成 |`, where
 * most rows have four. Only the head and rows with numbers are put together, and only with lines that have none.
 */
function brokenRows(text: string): Set<number> {
  const rows = [...text.matchAll(/^[^|\n][^|\n]{0,2000}(?:\|[^|\n]{0,2000}){1,12}$/gm)]
    .filter(({ 0: line }) => /\|[ \t]*$/.test(line))
    .map(({ 0: line, index }) => ({ line, index, cells: line.split('|').length - 1 }));
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells, (counts.get(cells) ?? 0) + 1);
  const [usual = 0, times = 0] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  const found = new Set<number>();
  if (usual < 3 || times < 2) return found;
  let whole = 0;
  let breaks: number[] = [];
  for (const { line, index, cells } of rows) {
    const opens = /^\s*(?:序号|编号|\d{1,3}\s*\|)/.test(line);
    const follows = breaks.at(-1) === index - 1;
    whole = opens ? cells : follows && whole > 0 ? whole + cells : 0;
    if (opens || !follows) breaks = [];
    if (whole === usual) for (const at of breaks) found.add(at);
    breaks.push(index + line.length);
  }
  return found;
}

/**
 * Rows whose cells each open with a bar on a line of their own: `1` / `| 办好夜校` / `| 宣传部` / `| 2`, empty cells a bar alone, two
 * in a line where the last of a row is empty. They are known by numbers that count on, most of them as many cells apart.
 * Gives the line breaks within rows, and the bars at which rows begin within a line.
 */
function openedRows(text: string): Map<number, ' ' | '\n'> {
  const found = new Map<number, ' ' | '\n'>();
  for (const { 0: block, index } of text.matchAll(
    /(?:^[^|\n]{1,20}\n(?![ \t]{0,4}\|[ \t]{0,4}(?:序号|编号|\d)))?(?:^[ \t]{0,4}\|[^\n]{0,2000}\n(?:[^|\n]{1,20}\n(?=[ \t]{0,4}\|))?){12,}/gm,
  )) {
    const cells = [...block.matchAll(/(?:^|\|)[^|]*/g)].map(({ 0: cell, index: at }) => ({
      at: index + at,
      text: cell.replace('|', '').trim(),
    }));
    const { rows, width } = countedRows(cells.map(({ text: cell }) => cell));
    if (rows.length < 4) continue;
    const group = cells.findIndex(({ text: cell }, at) => at < (rows[0] ?? 0) && /^[一1]、|^（[一1]）/.test(cell));
    // The rows, what stands between two of them (the name of a group), and that of the first below the head.
    const starts = new Set([...rows, ...rows.map((at) => at + width), ...(group > 0 ? [group] : [])]);
    for (let at = text.indexOf('\n', index); at >= 0 && at < index + block.length - 1; at = text.indexOf('\n', at + 1))
      found.set(at, ' ');
    cells.forEach(({ at }, cell) => {
      if (cell > 0 && starts.has(cell)) found.set(at, '\n');
    });
  }
  return found;
}

/** The cells that count rows, 1, 2, 3, at least half of them equally far apart; none where that holds for no width. */
function countedRows(cells: readonly string[]): { rows: number[]; width: number } {
  const chains = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((width) => {
    const rows: number[] = [];
    let even = 0;
    for (const [at, cell] of cells.entries()) {
      const last = rows.at(-1) ?? -Infinity;
      if (cell !== String(rows.length + 1) || at < last + width) continue;
      if (at === last + width) even += 1;
      rows.push(at);
    }
    return { rows, width, even };
  });
  const best = chains.reduce((most, one) => (one.even > most.even ? one : most));
  return best.even * 2 >= best.rows.length - 1 ? best : { rows: [], width: 0 };
}

/** What stands for line breaks and bars where the rows of a table were broken, by their offsets: “ ” for one within a row. */
export function rowBreaks(text: string): Map<number, ' ' | '\n'> {
  const found = openedRows(text);
  for (const at of brokenRows(text)) found.set(at, ' ');
  return found;
}

/**
 * What stands for each bar of a table: nothing at a line's ends, a tab between cells. One line with bars is no table. Where
 * cells stand a line each, bars at the beginnings or ends of their lines, or on lines of their own, part them no further.
 */
export function tableBars(text: string): Map<number, '' | '\t'> {
  const rows = [...text.matchAll(/^[^|\n]*\|[^|\n]*\|.*$/gm)].filter(({ 0: row }) => row.length <= 2000);
  const last = [...text.matchAll(/^[^|\n]*\|[ \t]{0,20}$|^\|+$|^[ \t]{0,20}\|[^|\n]+$/gm)];
  const bars = new Map<number, '' | '\t'>();
  if (last.length > 3)
    for (const { 0: line, index } of last)
      for (let at = line.indexOf('|'); at >= 0; at = line.indexOf('|', at + 1)) bars.set(index + at, '');
  if (rows.length < 2) return bars;
  for (const { 0: row, index } of rows) {
    if (/^\|+$/.test(row)) continue;
    const [first, end] = [row.search(/\S/), row.trimEnd().length - 1];
    for (let at = row.indexOf('|'); at >= 0; at = row.indexOf('|', at + 1)) {
      bars.set(index + at, at === first || at === end ? '' : '\t');
    }
  }
  return bars;
}
