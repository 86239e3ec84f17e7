/** How a native chart prints its numbers: the format carries the comparator and the unit, the cell the number. */
import { amount } from '../../charts/number.ts';
import type { Amount, Row } from '../../charts/chart.ts';

/** Text that a number format prints as it is. A quotation mark cannot stand in quotes, so it is escaped outside. */
const literal = (text: string): string =>
  text
    .split('"')
    .map((part) => (part === '' ? '' : `"${part}"`))
    .join('\\"');

/** `"≥"General"场"`: 5.5 stays 5.5. Numbers that General would write with an exponent are written out. */
export function numberFormat(row: Row): string {
  const { sign, unit } = amount(row);
  const { value, valueMax } = written(row);
  const figure = Math.abs(valueMax ?? value) >= 1e11 ? '0.##########' : 'General';
  const before = valueMax === undefined ? sign : `${sign}${value}—`;
  return literal(before) + figure + literal(unit);
}

/** The number in the cell: as the plan wrote it; of a range the upper bound, its lower being part of the format. */
export function cellValue(row: Row): number {
  const { value, valueMax } = written(row);
  return valueMax ?? value;
}

export const written = (row: Row): { value: number; valueMax?: number; unit: string } => row.asWritten ?? row;

/** By how much the plan's own number was multiplied out: 1, 万, 亿. Numbers of one axis must agree in it. */
export const magnitude = (row: Amount): number =>
  row.asWritten === undefined || row.asWritten.value === 0
    ? 1
    : Number((row.value / row.asWritten.value).toPrecision(6));
