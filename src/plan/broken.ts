/** Words in the cells of a flattened table that a narrow column broke: 责任 / 单位 in its head, 城市用气 / 提升工程 below it. */
import { holdsOf, isLabel } from './heads.ts';
import type { Written } from './spaces.ts';

/** The lines, those that are the rest of a cell joined to it: what stands in brackets below a head, and names of tasks. */
export function withoutBreaks(lines: readonly Written[]): Written[] {
  const names = brokenNames(lines);
  const cells: Written[] = [];
  for (const line of lines) {
    const last = cells.at(-1);
    const unit = last && isLabel(last.text) && /^（[^（）\d]{1,8}）$/.test(line.text);
    if (last && (unit || names.has(line))) cells[cells.length - 1] = joined(last, line);
    else cells.push(line);
  }
  return cells;
}

const joined = (first: Written, rest: Written): Written => ({ ...first, text: first.text + rest.text, end: rest.end });

/**
 * 1 / 城市用气 / 提升工程 / …… beside 2 / 山塘整治工程 / ……: the second halves of names. Where every row has two short lines
 * below its number, these are two cells.
 */
function brokenNames(lines: readonly Written[]): Set<Written> {
  const rows = lines.flatMap(({ text }, index) => (/^\d{1,2}$/.test(text) ? [namesBelow(lines, index)] : []));
  const halves = rows.flatMap(({ length, 1: second }) => (length === 2 && second ? [second] : []));
  const mixed = rows.length >= 2 && halves.length < rows.length && rows.every(({ length }) => length >= 1);
  return new Set(mixed ? halves : []);
}

/** The short lines below a number that stands alone, up to a long one; none where there are more than two. */
function namesBelow(lines: readonly Written[], index: number): Written[] {
  const long = lines.slice(index + 1, index + 4).findIndex(({ text }) => text.length >= 20 || /[，。；：]/.test(text));
  const names = long < 0 ? [] : lines.slice(index + 1, index + 1 + long);
  return names.every(({ text }) => /^\p{Script=Han}{2,12}$/u.test(text)) ? names : [];
}

/** The words of a head, each whole: 责任 / 单位, 建设起 / 止年限, 总投资 / （万元）. */
export function mended(words: readonly Written[]): Written[] {
  const whole: Written[] = [];
  for (const word of words) {
    const last = whole.at(-1);
    const text = `${last?.text ?? ''}${word.text}`;
    const open = last !== undefined && holdsOf(last.text) === undefined;
    const goesOn = /^（[^（）\d]{1,8}）$/.test(word.text) || (text.length <= 8 && (open || tail.test(word.text)));
    if (last && goesOn && (open || holdsOf(text) !== undefined)) whole[whole.length - 1] = joined(last, word);
    else whole.push(word);
  }
  return whole;
}

const tail = /^(?:单位|部门|领导|来源|年限|时限|时间|计划|名称|内容|规模|情况|进度|目标|措施)$/;
