/** A target's amount as a reader meets it: sign, number, unit. */
import { comparatorText } from '../text.ts';
import type { Target } from './schema.ts';

export interface Amount {
  /** ≥, >, ≤, <, 约, or nothing. */
  sign: string;
  /** 不少于 …, for those who hear it. */
  words: string;
  /** As the plan writes it: 1000, 1.3, 6—8. */
  number: string;
  /** With 万, 亿 where the plan has them: 人次, 万亿斤. */
  unit: string;
}

/** Sign, words, number and unit of a target, in the plan's own magnitude (1.3 万亿斤, not 1300000000000 斤). */
export function amount(target: Pick<Target, 'comparator' | 'value' | 'valueMax' | 'unit' | 'asWritten'>): Amount {
  const { value, valueMax, unit } = target.asWritten ?? target;
  const number = valueMax === undefined ? String(value) : `${value}—${valueMax}`;
  return { ...comparatorText[target.comparator], number, unit };
}

/** The same in one word: `≥1000名`. */
export function amountText(target: Parameters<typeof amount>[0]): string {
  const { sign, number, unit } = amount(target);
  return `${sign}${number}${unit}`;
}
