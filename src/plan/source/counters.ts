/** The figures that Word and HTML number lists with. */

const digits = '〇一二三四五六七八九';

/** 1 → 一, 10 → 十, 21 → 二十一, 105 → 一百零五; up to 9999. */
export function chinese(number: number): string {
  if (number <= 0 || number > 9999) return String(number);
  const places = ['', '十', '百', '千'];
  const figures = String(number);
  let said = '';
  for (const [at, figure] of [...figures].entries()) {
    const place = figures.length - 1 - at;
    if (figure === '0') said += said.endsWith('零') ? '' : '零';
    else said += `${digits[Number(figure)]}${places[place]}`;
  }
  return said.replace(/(?<!零)零+$/, '').replace(/^一十/, '十');
}

const letters = (number: number): string => {
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.ceil(number / 26));
};

function roman(number: number): string {
  const steps = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const;
  let [left, said] = [number, ''];
  for (const [value, sign] of steps) for (; left >= value; left -= value) said += sign;
  return said;
}

const circled = (number: number): string =>
  number <= 20
    ? String.fromCodePoint(0x245f + number)
    : number <= 35
      ? String.fromCodePoint(0x323c + number)
      : String(number);

const wide = (number: number): string =>
  String(number).replace(/\d/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0));

/** One of a row of signs that follow each other in Unicode, from the sign of 1; digits beyond the last. */
const signs = (first: number, most: number) => (number: number) =>
  number >= 1 && number <= most ? String.fromCodePoint(first + number - 1) : String(number);

const legal = (number: number): string =>
  chinese(number).replace(
    /[一二三四五六七八九十百千]/g,
    (sign) => '壹贰叁肆伍陆柒捌玖拾佰仟'['一二三四五六七八九十百千'.indexOf(sign)] ?? sign,
  );

const cycle = (signs: string) => (number: number) => [...signs][(number - 1) % [...signs].length] ?? '';

/** By the names of WordprocessingML's `numFmt` (ECMA-376, 17.18.59). A bullet has no figure. */
const formats: Record<string, (number: number) => string> = {
  decimal: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: wide,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  ideographDigital: chinese,
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legal,
  decimalEnclosedParen: signs(0x2474, 20),
  decimalEnclosedFullstop: signs(0x2488, 20),
  ideographEnclosedCircle: signs(0x3280, 10),
  ideographTraditional: cycle('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: cycle('子丑寅卯辰巳午未申酉戌亥'),
  upperLetter: (number) => letters(number).toUpperCase(),
  lowerLetter: letters,
  upperRoman: (number) => roman(number).toUpperCase(),
  lowerRoman: roman,
  bullet: () => '',
  none: () => '',
};

/** A number in a format of Word; formats that no Chinese document has count in digits. */
export const counted = (number: number, format: string): string => (formats[format] ?? String)(number);
