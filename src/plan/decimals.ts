/** Numbering by decimals, as in standards and papers. */
import type { Line } from './lines.ts';
import { rankOf } from './numbering.ts';

/** 1 总则, 1.1 范围, 1.2 …: parts numbered by decimals, where each part counts from 1; a lone 1.2 is a number. */
export function readDecimals(lines: Line[]): void {
  const found: { line: Line; wide: number; narrow: number; length: number }[] = [];
  for (const line of lines) {
    const [whole, wide, narrow] = /^(\d{1,2})\.(\d{1,2})[ 　]?(?=[\p{Script=Han}“《])/u.exec(line.text) ?? [];
    if (whole === undefined || line.furniture || line.fields || line.marker?.doubtful === false) continue;
    const [last] = found.slice(-1);
    const next = { line, wide: Number(wide), narrow: Number(narrow), length: whole.length };
    const on = last?.wide === next.wide ? last.narrow + 1 : 1;
    const after = last?.wide === next.wide || next.wide === (last?.wide ?? 0) + 1;
    if (next.narrow === on && after) found.push(next);
  }
  if (found.length < 2 || !found.some(({ narrow }) => narrow === 2)) return;
  for (const { line, wide, narrow, length } of found) {
    const marker = { number: `${wide}.${narrow}`, value: narrow, length, doubtful: false };
    line.marker = { ...marker, rank: rankOf('digit') };
  }
  const parts = new Set(found.map(({ wide }) => wide));
  for (const line of lines) {
    const [whole, number] = /^(\d{1,2})[ 　](?=[\p{Script=Han}“《])/u.exec(line.text) ?? [];
    if (whole === undefined || number === undefined || line.marker || !parts.delete(Number(number))) continue;
    line.marker = { rank: rankOf('han'), number, value: Number(number), length: whole.length, doubtful: false };
  }
}
