/** Numbering that only its going on shows: `1 开展…` or `一 开展…` without a sign, letters, codes like A-1. */
import type { Line } from './lines.ts';
import { measureWord, rankOf } from './numbering.ts';
import { hanValue } from './numerals.ts';

interface Counted {
  line: Line;
  number: string;
  value: number;
  length: number;
}

const isFree = ({ furniture, fields, marker }: Line): boolean =>
  furniture === undefined && fields === undefined && marker?.doubtful !== false;

function mark(found: readonly Counted[], form: string): void {
  for (const { line, number, value, length } of found)
    line.marker = { rank: rankOf(form), number, value, length, doubtful: false };
}

/** `1 开展…`, `2 举办…` and `一 开展…`, `二 举办…`: counted on from one to the next; 1, 2, 3 on lines of their own, with text below each. */
export function readBare(lines: Line[]): void {
  const own = counted(lines, /^(\d{1,2})$/, Number, 3);
  const below = new Map(lines.map((line, index) => [line, lines[index + 1]?.text ?? '']));
  if (own.every(({ line }) => /\p{Script=Han}{3}/u.test(below.get(line) ?? ''))) mark(own, 'digit');
  mark(counted(lines, /^(\d{1,3})[ 　\t](?=[\p{Script=Han}“《])/u, Number, 1), 'digit');
  mark(counted(lines, signless, Number, 4), 'digit');
  const han = counted(lines, /^([一二三四五六七八九十]{1,3})[ 　](?=[\p{Script=Han}“《])/u, ofNumber, 2);
  mark(han, 'han');
}

/** 3、开展…, 4举办…, 5、组织…: a number whose sign was lost, where the one before it is there and the next one goes on, or none does. */
export function readSignless(lines: Line[]): void {
  const digit = rankOf('digit');
  let last = 0;
  for (const [index, line] of lines.entries()) {
    if (line.marker && line.marker.rank < digit) last = 0;
    if (line.marker?.rank === digit) last = line.marker.value;
    const number = isFree(line) && last > 0 ? signless.exec(line.text)?.[1] : undefined;
    if (number === undefined || Number(number) !== last + 1) continue;
    const next = lines.slice(index + 1, index + 40).find(({ marker: own }) => own && own.rank <= digit)?.marker;
    if (next?.rank === digit && next.value !== last + 2 && next.value !== 1) continue;
    mark([{ line, number, value: last + 1, length: number.length }], 'digit');
    last += 1;
  }
}

const signless = new RegExp(`^(\\d{1,2})(?=[\\p{Script=Han}“《])(?!${measureWord})`, 'u');

/** 首先，…… 其次，…… 最后，……; and cards, each under a 任务名称：……, that have no number: at least three and two. */
export function readWords(lines: Line[]): void {
  const orders = lines.flatMap((line): Counted[] => {
    const free = isFree(line) || line.marker?.rank === rankOf('counted');
    const [whole] = (free && /^(?:首先|其次|再次|再者|此外|最后|第[四五六七八九])[，：]/.exec(line.text)) || [];
    return whole === undefined ? [] : [{ line, number: '', value: 0, length: whole.length }];
  });
  const first = orders.findIndex(({ line }) => line.text.startsWith('首先'));
  const cards = lines.flatMap((line): Counted[] => {
    const [whole] = (isFree(line) && /^(?:项目|任务|工作|活动|事项|实事)名称[：:][ 　]*/.exec(line.text)) || [];
    return whole === undefined ? [] : [{ line, number: '', value: 0, length: whole.length }];
  });
  const turns = (found: Counted[]): Counted[] =>
    found.map((one, index) => ({ ...one, number: String(index + 1), value: index + 1 }));
  if (first === 0 && orders.length >= 3) mark(turns(orders), 'counted');
  else if (cards.length >= 2) mark(turns(cards), 'digit');
}

/**
 * Those that count on from the one before or start anew with 1; none where there are fewer than `least`. A text that
 * begins in the middle counts on from its own first number, where four follow each other.
 */
function counted(lines: Line[], pattern: RegExp, valueOf: (number: string) => number, least: number): Counted[] {
  const all = lines.flatMap((line): Counted[] => {
    const [whole, number] = (isFree(line) && pattern.exec(line.text)) || [];
    if (whole === undefined || number === undefined) return [];
    return [{ line, number, value: valueOf(number), length: whole.length }];
  });
  let turn = all.some(({ value }) => value === 1) ? 0 : lostBefore(all);
  const found: Counted[] = [];
  for (const one of all) {
    if (one.value !== turn + 1 && one.value !== 1) continue;
    turn = one.value;
    found.push(one);
  }
  return found.length >= least ? found : [];
}

/** The number before the first of four that follow each other; 0 where none do. */
function lostBefore(all: readonly Counted[]): number {
  const first = all.find(({ value }, index) => [1, 2, 3].every((step) => all[index + step]?.value === value + step));
  return first ? first.value - 1 : 0;
}

/** A. 质量管理, Ⅱ、组织实施, 任务3 提升绿化品质: at least two that count on; A-1 建会入会, ZD02 …: at least three codes. */
export function readCodes(lines: Line[]): void {
  const digits = lines.some(({ marker }) => marker?.rank === rankOf('digit'));
  for (const { pattern, valueOf, form } of [...counters, ...works]) {
    const found = counted(lines, pattern, valueOf, 2);
    if (found.some(({ value }) => value === 2)) mark(found, form ?? (digits ? 'digit-bracket' : 'digit'));
  }
  const codes: Counted[] = [];
  for (const line of lines) {
    const [whole, number] = (isFree(line) && code.exec(line.text)) || [];
    if (whole === undefined || number === undefined) continue;
    codes.push({ line, number, value: codes.length + 1, length: whole.length });
  }
  const stems = new Set(codes.map(({ number }) => /^[A-Z]+/.exec(number)?.[0]));
  const alike = new Set(codes.map(({ number }) => number)).size === codes.length;
  if (codes.length >= 3 && alike && codes.length > stems.size) mark(codes, 'digit');
}

/** A-1 建会入会 · 【ZD02】建会入会 */
const code = /^[【（]?([A-Z]{1,4}[-—–]?\d{1,3}(?:[-—–.]\d{1,2})?)(?:[】）、．.：:]|[ 　]){1,2}(?=[\p{Script=Han}“《])/u;

const ofNumber = (number: string): number =>
  /^\d/.test(number) ? Number(number) : (hanValue(number)?.toNumber() ?? 0);

/** The place of a sign in a row of them, from 1. */
const inRow =
  (row: string) =>
  (sign: string): number =>
    row.indexOf(sign) + 1;
const letters = inRow('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Rare signs: each numbers only where it counts on. What follows begins the text of the part. */
const counters: readonly { pattern: RegExp; valueOf: (number: string) => number; form?: string }[] = [
  { sign: '([A-Za-z])[、．.：:]', valueOf: (letter: string) => letters(letter.toUpperCase()) },
  { sign: '[（(]([A-Za-z])[）)]', valueOf: (letter: string) => letters(letter.toUpperCase()) },
  { sign: '([Ⅰ-Ⅻ])[、．.：: 　]', valueOf: (roman: string) => roman.charCodeAt(0) - 0x215f },
  { sign: '([IVX]{1,4})[、．.：:]', valueOf: (roman: string) => romans.indexOf(roman) + 1 },
  { sign: '([壹贰叁肆伍陆柒捌玖拾])[、．.：: 　]', valueOf: inRow('壹贰叁肆伍陆柒捌玖拾'), form: 'han' },
  { sign: '([甲乙丙丁戊己庚辛壬癸])[、．.：:]', valueOf: inRow('甲乙丙丁戊己庚辛壬癸'), form: 'han' },
  { sign: '([一二三四五六七八九十]{1,3})[）)]', valueOf: ofNumber, form: 'han-bracket' },
  { sign: '([㈠-㈩])[、．.]?', valueOf: inRow('㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩'), form: 'han-bracket' },
  { sign: '[【〔\\[](\\d{1,2})[】〕\\]][、．.：:]?', valueOf: Number },
  { sign: '(?:#|§|№|N[Oo]\\.?)[ 　]?(\\d{1,2})[、．.：:]?', valueOf: Number },
  { sign: '(\\d{1,2})(?:\\u20e3|[ 　]?[：:—–-]{1,2}|[，,])', valueOf: Number },
].map(({ sign, ...rest }) => ({
  pattern: new RegExp(`^${sign}[ 　]*(?=[\\p{Script=Han}“《]|20\\d\\d年)`, 'u'),
  ...rest,
}));

/** 任务3 提升绿化品质, but not 任务3个. */
const works: typeof counters = [
  {
    pattern:
      /^(?:重点|主要|年度)?(?:任务|工作|项目|举措|行动|事项|目标|专项|实事|课题)(\d{1,2}|[一二三四五六七八九十]{1,3})[ 　]?(?=[\p{Script=Han}“《])(?![个项件家处次场类条大年月])/u,
    valueOf: ofNumber,
    form: 'task',
  },
];
