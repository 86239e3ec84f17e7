/** Tables of indicators that were flattened to text: a row a line, its cells parted by tabs, wide spaces or bars, or a cell a line. */

import { afterLastVerb, afterVerbs, strip } from './phrases.ts';
import { verbOnly } from './verbs.ts';
import { weighted } from './weights.ts';

/** A cell that a number stands in. Offsets are those of the whole cell in the text. */
export interface Cell {
  start: number;
  end: number;
  /** What the head of its column says that it holds. */
  column: 'number' | 'name' | 'unit' | 'sign' | 'target' | 'baseline' | 'result' | 'text' | 'other';
  /** The words of the row that name what is measured. */
  name: string;
  /** As the row's unit cell or the brackets behind the name write it, or ''. */
  unit: string;
  /** What stands in the row's cell of signs (≥), or ''. */
  sign: string;
}

interface Piece {
  text: string;
  start: number;
}
interface Column {
  column: Cell['column'];
  year?: number;
  /** 2025年计划（万元）. */
  unit: string;
}

const headings: [Cell['column'], RegExp][] = [
  ['number', /^(?:序号|编号|No\.?)$/],
  ['unit', /^(?:[计度]量)?单位$/],
  ['sign', /^(?:计算|比较|运算)?符号$/],
  ['other', /属性|责任|牵头|配合|备注|类[别型]|性质|时[限间]|期限|日期|说明|部门/],
  ['text', /举措|措施|做法/],
  ['result', /实际|完成(?!时)|实绩|执行|上年|去年/],
  ['baseline', /基期|基数|基准|现状|现值|初始/],
  [
    'target',
    /目标|计划|预期|任务[数量值]|指标(?:值|要求)|^(?:活动|参与|参加|培训|建设)?(?:规模|人数|场次|期数)$|年均|增速|增长|累计/,
  ],
  ['name', /指标|项目|名称|内容|事项|任务/],
];

const columnOf = ({ text }: Piece): Column => {
  const unit = /（(?:单位：)?([^（）]{1,8})）$/.exec(text)?.[1] ?? '';
  const year = /(?:19|20)\d\d/.exec(text)?.[0];
  const column = headings.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
  return year === undefined ? { column, unit } : { column, unit, year: Number(year) };
};

/** The columns of a table's head, or undefined where the cells are none: it names something and has a figure to reach. */
function headOf(cells: Piece[]): Column[] | undefined {
  if (cells.length < 2 || cells.length > 12 || cells.some(({ text }) => text.length > 16)) return undefined;
  const columns = cells.map(columnOf);
  const years = columns.filter(({ column, year }) => column === 'other' && year !== undefined);
  const latest = Math.max(...years.map(({ year }) => year ?? 0));
  const named = columns.some(({ column }) => column === 'target');
  // 2020年, 2025年: of bare years the last is to be reached, unless a column says that it is the target.
  for (const one of years) one.column = named || (years.length > 1 && one.year !== latest) ? 'baseline' : 'target';
  // 目标 / 任务内容 / 五年目标: what the rows are for, and no figure.
  if (cells[0]?.text === '目标' && columns.filter(({ column }) => column === 'target').length > 1 && columns[0])
    columns[0].column = 'other';
  const has = (column: Cell['column']) => columns.some((one) => one.column === column);
  return has('name') && has('target') ? columns : undefined;
}

/** The cells of a line: parted by tabs, bars, wide spaces; else, for a line without stops, by single spaces. */
function cellsOf(line: string, start: number): Piece[] {
  const parted = /[\t|　]/.test(line) ? /[^\t|　]+/g : /[，。；]/.test(line) ? /.+/g : /[^ ]+/g;
  return [...line.matchAll(parted)]
    .map((match) => {
      const text = match[0].trim();
      return { text, start: start + match.index + match[0].indexOf(text) };
    })
    .filter(({ text }) => text !== '');
}

/** A row has the head's cells, or the first of them are missing since they span several rows: one, or 一级指标 and 二级指标. */
function rowOf(all: Piece[], columns: Column[]): Cell[] | undefined {
  // Numbers may have a column without a head, and the last cell may be empty.
  const numbered = /^\d{1,3}$/.test(all[0]?.text ?? '');
  const wider = numbered && all.length === columns.length + 1;
  const row = wider ? undefined : under(all, columns);
  return row ?? (wider || (numbered && columns[0]?.column === 'name') ? under(all.slice(1), columns) : undefined);
}

/** The cells under their columns; undefined where they do not fit. */
function under(cells: Piece[], columns: Column[]): Cell[] | undefined {
  const missing = columns.length - cells.length;
  const levels = columns.findIndex(({ column }) => column !== 'name');
  if (missing < 0 || missing > Math.max(1, levels - 1) || cells.length < 2) return undefined;
  const isFigure = ({ text }: Piece) => /\d|^[—–－/-]+$/.test(text) && text.length <= 20;
  const fits = (shown: readonly Column[]): boolean =>
    shown.every(({ column }, index) => {
      const cell = cells[index];
      return !cell || !/^(?:target|result|baseline)$/.test(column) || isFigure(cell) || cell.text.length <= 12;
    }) && cells.some((cell, index) => shown[index]?.column === 'target' && isFigure(cell));
  const shown = [...(levels > 0 ? [columns] : []), ...(levels === 1 ? [] : [columns.slice(missing)])].find(fits);
  if (!shown) return undefined;
  const cellOf = (wanted: Cell['column']): string =>
    cells[shown.findIndex(({ column }, index) => column === wanted && shown[index + 1]?.column !== wanted)]?.text ?? '';
  const name = cellOf('name');
  if (name === '') return undefined;
  const unit = cellOf('unit');
  const sign = cellOf('sign');
  const inner = /（([^（）]{1,10})）$/.exec(name);
  return cells
    .map(({ text, start }, index): Cell => ({
      start,
      end: start + text.length,
      column: shown[index]?.column ?? 'other',
      name: inner ? name.slice(0, inner.index) : name,
      sign,
      unit: (unit || (inner?.[1] ?? '') || (shown[index]?.unit ?? '')).replace(/^[—–－/-]+$/, ''),
    }))
    .filter(({ column }, index) => column !== 'text' && !(column === 'target' && saysWhat(cells[index]?.text ?? '')));
}

/** 产值突破540亿元, 完成52个小区改造: whether a cell names itself what its figures measure; then it is read as any text. */
function saysWhat(cell: string): boolean {
  if (countsWhat.test(cell)) return true;
  const before = /^[^\d，；]*(?=\d)/.exec(cell)?.[0].replace(/[“”]/g, '') ?? '';
  const led = afterVerbs(afterLastVerb(strip(before.replace(cue, ''))).words);
  return /^[\u4e00-\u9fff]{2}/.test(led.words) && verbOnly(led.words) === '';
}
const countsWhat =
  /^[^\d，；]*\d[\d.]*[万亿]?(?:个|家|座|所|处|条|名|户|项|台|套|栋|幢|间|辆|场|次|期|件|口|棵|株)(?:以上|左右|以内)?(?![以左])的?[\u4e00-\u9fff]{2}/;
const cue = /(?:不少于|不低于|不超过|不高于|超过|突破|至少|高于|低于|[≥≤><＞＜±约达])$/;

const weight = { column: 'other', name: '', sign: '', unit: '' } as const;

/** All cells of all tables in the text, in order. */
export function tableCells(text: string): Cell[] {
  const found: Cell[] = [];
  let columns: Column[] | undefined;
  let start = 0;
  const lines: Piece[] = [];
  for (const line of text.split('\n')) {
    const cells = line.length <= 400 ? cellsOf(line, start) : [];
    const row = columns && rowOf(cells, columns);
    if (row) found.push(...row);
    // Neither the name of a group with its weight, 一、核心指标\t40, nor a row with long cells ends its table.
    else if (columns && weighted.test(line))
      found.push(
        ...cells.slice(1).map((cell): Cell => ({ ...weight, start: cell.start, end: cell.start + cell.text.length })),
      );
    else if (cells.length >= 2 || /[，。；]/.test(line))
      columns = headOf(cells) ?? (line.includes('\t') && cells.length === columns?.length ? columns : undefined);
    if (line.trim() !== '') lines.push({ text: line.trim(), start: start + line.indexOf(line.trim()) });
    start += line.length + 1;
  }
  return found.length > 0 ? found : stacked(lines);
}

/** A cell a line: 指标 / 单位 / 2025年目标, then the cells of each row one after another. */
function stacked(lines: Piece[]): Cell[] {
  const found: Cell[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!/^(?:序号|指标|指标名称|主要指标|项目|项目名称)$/.test(lines[at]?.text ?? '')) continue;
    for (let size = 3; size <= 8; size += 1) {
      const columns = headOf(lines.slice(at, at + size));
      const rows = columns ? rowsFrom(lines, at + size, size, columns) : [];
      if (rows.length < 2) continue;
      found.push(...rows.flat());
      at += size * (rows.length + 1) - 1;
      break;
    }
  }
  return found;
}

function rowsFrom(lines: Piece[], from: number, size: number, columns: Column[]): Cell[][] {
  const rows: Cell[][] = [];
  for (let at = from; at + size <= lines.length; at += size) {
    const cells = lines.slice(at, at + size);
    const row = cells.some(({ text }) => text.length > 40 || /[，。；]$/.test(text))
      ? undefined
      : rowOf(cells, columns);
    const numbered = cells.every(
      ({ text }, index) => !/^(?:number|target)$/.test(columns[index]?.column ?? '') || /\d|[—–-]/.test(text),
    );
    if (!row || !numbered) break;
    rows.push(row);
  }
  return rows;
}
