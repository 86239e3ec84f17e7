/** Finds every number of a text, whatever it is written in: 1,000, ４．７５亿, 十亿六千万, 百分之八至九, 5%—6%. */
import Big from 'big.js';
import { unitAt } from './measures.ts';

/** A number as it stands in the text, without its unit. */
export interface Numeral {
  start: number;
  end: number;
  /** 万 and 亿 multiplied out. Absent where Han numerals stand side by side without being a number (一二九, 三二分段). */
  value?: Big;
  /** The upper end of a range. */
  valueMax?: Big;
  /** Before 万 and 亿 were multiplied out. */
  written?: Big;
  writtenMax?: Big;
  /** 万, 亿, 万亿 … or ''. */
  scale: string;
  /** The unit that stands before its number: `%` for 百分之, `‰` for 千分之, or inside a range. */
  unit: string;
  /** 多 or 余 follows: somewhat more than that. */
  over: boolean;
  script: 'arabic' | 'han';
}

/** The numeral of what is not to be: 一 of 不发生一起. */
export const noneOf = (numeral: Numeral): Numeral => ({ ...numeral, value: Big(0), written: Big(0) });

const hanDigits = '零一二三四五六七八九';
const digitOf = (char: string): number => (char === '〇' ? 0 : char === '两' ? 2 : hanDigits.indexOf(char));
const powers: Record<string, number> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** The value of a numeral written in Han characters, or undefined where they make none: 一百零五 is 105, 二〇二四 is 2024. */
export function hanValue(han: string): Big | undefined {
  const [whole = '', fraction] = han.split('点');
  if (fraction !== undefined) {
    const base = hanValue(whole);
    return base?.plus(Big(`0.${[...fraction].map(digitOf).join('')}`));
  }
  if (/^[零〇一二三四五六七八九]{2,}$/.test(whole)) {
    const year = /^[一二]/.test(whole) && whole.length === 4;
    return year || /[零〇]/.test(whole) ? Big([...whole].map(digitOf).join('')) : undefined;
  }
  let total = Big(0);
  let section = Big(0);
  let digit: number | undefined;
  for (const char of whole) {
    const power = powers[char];
    if (power === undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = digitOf(char);
    } else if (power < 4) {
      section = section.plus(
        Big(10)
          .pow(power)
          .times(digit ?? 1),
      );
      digit = undefined;
    } else {
      section = section.plus(digit ?? 0);
      const scaled = Big(10).pow(power);
      if (power === 8) {
        total = total.plus(section);
        total = total.eq(0) ? scaled : total.times(scaled);
      } else total = total.plus((section.eq(0) ? Big(1) : section).times(scaled));
      section = Big(0);
      digit = undefined;
    }
  }
  return total.plus(section).plus(digit ?? 0);
}

const half = (text: string): string =>
  text.replace(/[０-９．]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).replace(/[,，]/g, '');

const scaleValue = (scale: string): Big =>
  [...scale].reduce((value, char) => value.times(Big(10).pow(powers[char] ?? 0)), Big(1));

// 1,000 · ４．７５ · 2024; then what multiplies it: 万亿, 百万, 亿; never 千 of 千瓦.
const arabic =
  /[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[０-９]{1,3}(?:，[０-９]{3})+(?![０-９])|[0-9０-９]+(?:[.．][0-9０-９]+)?/y;
const scaled =
  /([多余](?!元化|样|方|维))?(百万亿|十万亿|千万亿|万亿|千亿|百亿|十亿|亿|千万|百万|十万|万(?!里长)|千(?![瓦克米伏卡赫字])|百(?!分|年))?([多余](?!元|方))?/y;
// 六十万千瓦 ends before 千瓦.
const han = /(?:[零〇一二三四五六七八九十百万亿两]|千(?![瓦米克伏卡赫]))+(?:点[零〇一二三四五六七八九]+)?|千/y;
const fraction = /([百千万])分之/y;
// 三分之二, 5分之4; not 百分之五.
const share = /([二两三四五六七八九十]|\d{1,2})分之([一二两三四五六七八九]|\d{1,2})(?![十百千万亿点.\d])/y;
// 九成五, 七成半
const tenths = /([一二三四五六七八九])成([一二三四五六七八九半])(?![十百千万亿])/y;
// 半数, 一半; not 一半时间, 上半年.
const halves = /(?:半数|一半)(?![天年月路时间途程人])/y;
const joint = /\s?(?:[—–－―~～〜至到-]{1,2})\s?/y;
const start = /[0-9０-９零〇一二三四五六七八九十百千万亿两]|半数/g;

function at(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

function readArabic(text: string, offset: number): Numeral | undefined {
  const digits = at(arabic, text, offset);
  if (digits === null) return undefined;
  const written = Big(half(digits[0]));
  const tail = at(scaled, text, arabic.lastIndex);
  const scale = tail?.[2] ?? '';
  const over = Boolean(tail?.[1] ?? '') || Boolean(tail?.[3] ?? '');
  const end = arabic.lastIndex + (tail?.[0].length ?? 0);
  return {
    start: offset,
    end,
    value: written.times(scaleValue(scale)),
    written,
    scale,
    unit: '',
    over,
    script: 'arabic',
  };
}

function readHan(text: string, offset: number): Numeral | undefined {
  const match = at(han, text, offset);
  if (match === null) return undefined;
  // 几十场 is no ten.
  const value = text.charAt(offset - 1) === '几' ? undefined : hanValue(match[0]);
  const over =
    /^(?:[多余](?!元|方|样|数|年生)|几(?!何|率)|来(?=[\u4e00-\u9fff])(?![自源宾访料电临到的]))/.test(
      text.slice(han.lastIndex, han.lastIndex + 3),
    ) && /[十百千万亿]$/.test(match[0]);
  const end = han.lastIndex + (over ? 1 : 0);
  return { start: offset, end, ...(value ? { value, written: value } : {}), scale: '', unit: '', over, script: 'han' };
}

function readTenths(text: string, offset: number): Numeral | undefined {
  const match = at(tenths, text, offset);
  if (match === null) return undefined;
  const [whole, tens = '', ones = ''] = match;
  const value = Big(digitOf(tens) * 10 + (ones === '半' ? 5 : digitOf(ones)));
  const end = offset + whole.length;
  return { start: offset, end, value, written: value, scale: '', unit: '%', over: false, script: 'han' };
}

/** A share in percent, to two places. None where it is the whole or more. */
function readShare(text: string, offset: number): Numeral | undefined {
  const match = at(share, text, offset);
  if (match === null) return undefined;
  const [whole, under = '', over = ''] = match;
  const [parts, taken] = [under, over].map((part) => (/\d/.test(part) ? Big(part) : hanValue(part)));
  if (!parts || !taken || parts.lte(taken) || taken.eq(0)) return undefined;
  const value = taken.times(100).div(parts).round(2);
  return {
    start: offset,
    end: offset + whole.length,
    value,
    written: value,
    scale: '',
    unit: '%',
    over: false,
    script: 'han',
  };
}

function readHalf(text: string, offset: number): Numeral | undefined {
  const match = at(halves, text, offset);
  if (match === null) return undefined;
  const end = offset + match[0].length;
  return { start: offset, end, value: Big(50), written: Big(50), scale: '', unit: '%', over: false, script: 'han' };
}

function readPlain(text: string, offset: number): Numeral | undefined {
  const hundredths = at(fraction, text, offset);
  if (hundredths === null)
    return (
      readShare(text, offset) ??
      readHalf(text, offset) ??
      readTenths(text, offset) ??
      readCompound(text, offset) ??
      readHan(text, offset)
    );
  const rest = readArabic(text, fraction.lastIndex) ?? readHan(text, fraction.lastIndex);
  if (rest === undefined) return readHan(text, offset);
  const unit = { 百: '%', 千: '‰', 万: '‱' }[hundredths[1] ?? ''] ?? '%';
  return { ...rest, start: offset, unit, script: 'han' };
}

// 1亿2000万, 3万5千: the smaller scale goes on where the larger one ends.
function readCompound(text: string, offset: number): Numeral | undefined {
  const first = readArabic(text, offset);
  if (first?.value === undefined || !/[万亿]$/.test(first.scale)) return first;
  const second = readArabic(text, first.end);
  if (second?.value === undefined || second.scale === '' || !scaleValue(first.scale).gt(second.value)) return first;
  const value = first.value.plus(second.value);
  return { ...first, end: second.end, value, written: value, scale: '', over: second.over };
}

/** Whether the two numbers beside a dash are the ends of a range, and not a date, a telephone number or a code. */
function isRange(text: string, first: Numeral, second: Numeral): boolean {
  if (first.script !== second.script && first.unit === '') return false;
  if (first.value === undefined || second.value === undefined) return false;
  if (/[0０]/.test(text.charAt(first.start)) && /[0-9０-９]/.test(text.charAt(first.start + 1))) return false;
  if (/[A-Za-z.-]/.test(text.charAt(first.start - 1)) || /^-\d/.test(text.slice(second.end, second.end + 2)))
    return false;
  return first.value.lt(second.value);
}

function readRange(text: string, first: Numeral): Numeral {
  const inner = first.unit === '' ? unitAt(text, first.end) : '';
  const link = at(joint, text, first.end + inner.length);
  if (link === null) return first;
  const second = readPlain(text, joint.lastIndex);
  if (second === undefined || !isRange(text, first, second)) return first;
  // 由5%到8% is a way from one to the other, 5%到8% a range.
  const moves = /[由从自]/.test(text.charAt(first.start - 1)) && /[至到]/.test(link[0]);
  if (inner !== '' && (moves || unitAt(text, second.end) !== inner)) return first;
  const sharesScale = first.scale === '' && inner === '' && second.written?.gt(first.written ?? 0) === true;
  const lower = sharesScale ? first.written?.times(scaleValue(second.scale)) : first.value;
  return {
    ...first,
    end: second.end,
    ...(lower ? { value: lower } : {}),
    ...(second.value ? { valueMax: second.value } : {}),
    ...(second.written ? { writtenMax: second.written } : {}),
    scale: second.scale,
    over: second.over,
  };
}

/** Every number of the text in reading order; none overlaps another, and every digit and Han numeral stands in one. */
export function numeralsIn(text: string): Numeral[] {
  const found: Numeral[] = [];
  start.lastIndex = 0;
  for (let match = start.exec(text); match !== null; match = start.exec(text)) {
    const plain = readPlain(text, match.index);
    if (plain === undefined) continue;
    const numeral = readRange(text, plain);
    found.push(numeral);
    start.lastIndex = numeral.end;
  }
  return found;
}

/** The numeral with a 万 or 亿 that stands elsewhere, as in a table's unit. */
export function scaledBy(numeral: Numeral, scale: string): Numeral {
  if (scale === '') return numeral;
  const { value, valueMax } = numeral;
  const by = scaleValue(scale);
  return {
    ...numeral,
    scale,
    ...(value ? { value: value.times(by) } : {}),
    ...(valueMax ? { valueMax: valueMax.times(by) } : {}),
  };
}
