/** Numbering by decimals, as in standards and papers. */
import type { Line } from './lines.ts';
import { rankOf } from './numbering.ts';

interface Decimal {
  line: Line;
  /** 2.1.3: 2, 1, 3. */
  parts: number[];
  written: string;
  length: number;
}

/** 2.1 保障供水 · 1.1.2 开展走访; not 2.1亿元. */
const decimal =
  /^(\d{1,2}(?:[.．]\d{1,2}){1,2})[.．、]?[ 　]*(?=[\p{Script=Han}“《（A-Za-z])(?![万亿倍元度]|个?百分点|千|公里|平方|公顷|以[上下内]|左右)/u;

/**
 * 1 总则, 1.1 范围, 1.2 …, or 第二章, 2.1, 2.2 …: parts numbered by decimals, where each part counts from 1; a lone 1.2 is a
 * number. The narrowest are numbered as 1. is, those around them as （一） and 一、 are.
 */
export function readDecimals(lines: Line[]): void {
  const found = countedOn(lines.flatMap((line) => decimalOf(line) ?? []));
  if (found.length < 2 || !found.some(({ parts }) => parts.at(-1) === 2)) return;
  const deep = found.filter(({ parts }) => parts.length === 3).length >= 2;
  for (const { line, parts, written, length } of found) {
    const narrowest = parts.length === (deep ? 3 : 2) || parts.length === 3;
    const rank = rankOf(narrowest ? 'digit' : 'han-bracket');
    line.marker = { rank, number: written, value: parts.at(-1) ?? 1, length, doubtful: false };
  }
  const wide = new Set(found.map(({ parts }) => parts[0] ?? 0));
  // 1 工作目标 and 3 保障措施, beside 2 重点任务 with 2.1.
  const beside = new Set(
    [...wide].flatMap((part) => [part - 1, part + 1]).filter((part) => part > 0 && !wide.has(part)),
  );
  const decimals = new Set(found.map(({ line }) => line));
  const above = !deep && lines.some(({ marker }) => marker?.rank === rankOf('han')) ? 'han-bracket' : 'han';
  for (const line of lines) {
    const [whole, number] = /^(\d{1,2})[ 　.．、]+(?=[\p{Script=Han}“《])/u.exec(line.text) ?? [];
    if (whole === undefined || number === undefined || decimals.has(line) || line.fields || line.furniture) continue;
    const heads = line.text.length <= 30 && !/[。；，]/.test(line.text);
    if (!wide.delete(Number(number)) && !(heads && beside.delete(Number(number)))) continue;
    line.marker = { rank: rankOf(above), number, value: Number(number), length: whole.length, doubtful: false };
  }
}

function decimalOf(line: Line): Decimal | undefined {
  const [whole, written] = decimal.exec(line.text) ?? [];
  if (whole === undefined || written === undefined || line.furniture || line.fields) return undefined;
  if (line.marker?.doubtful === false) return undefined;
  const parts = written.split(/[.．]/).map(Number);
  return { line, parts, written: parts.join('.'), length: whole.length };
}

/** Those that go on from the one before: its next, the first inside it, or the first of a part further on. */
function countedOn(all: Decimal[]): Decimal[] {
  const found: Decimal[] = [];
  for (const next of all) if (follows(next.parts, found.at(-1)?.parts ?? [0, 0])) found.push(next);
  return found;
}

function follows(next: readonly number[], last: readonly number[]): boolean {
  const at = next.findIndex((part, index) => part !== last[index]);
  if (at < 0 || next.slice(at + 1).some((part) => part !== 1)) return false;
  const step = (next[at] ?? 0) - (last[at] ?? 0);
  // A part may be left out or have no decimals; where a form starts anew, it starts with 1.
  return at === 0 ? step >= 1 && next[1] === 1 : last[at] === undefined ? next[at] === 1 : step === 1 || step === 2;
}
