/**
 * How rules are written that say what a number is when it is no promise: signs.ts, then facts.ts; the first that fits
 * decides.
 * The number under question stands between ⟨ and ⟩ in the sentence around it; a pattern sees 60 characters before and
 * 40 after, so every pattern has bounded work. A new form is one line, and its sample is its test.
 */
import type { Role } from './schema.ts';

export interface RoleRule {
  rule: string;
  gives: Role;
  pattern: RegExp;
  sample: string;
  /** Chinese, for the reader of the account: why this number is no target. */
  why: string;
  /** `bare`: no unit follows. `arabic`, `han`: how it is written. */
  when?: 'bare' | 'arabic' | 'han';
}

/** Han digits, for use within a character class. */
export const hanDigits = '一二三四五六七八九十';

/** One row of a table of rules. */
export const rule = (
  name: string,
  gives: Role,
  pattern: RegExp,
  sample: string,
  why: string,
  when?: RoleRule['when'],
): RoleRule => ({ rule: name, gives, pattern, sample, why, ...(when ? { when } : {}) });
