import { expect, test } from 'vitest';
import { counted } from '../../../src/plan/source/counters.ts';

test.each([
  ['chineseCounting', [1, 10, 11, 20, 21, 105, 110], '一 十 十一 二十 二十一 一百零五 一百一十'],
  ['chineseLegalSimplified', [1, 12, 30], '壹 拾贰 叁拾'],
  ['decimalEnclosedCircle', [1, 20, 21, 36], '① ⑳ ㉑ 36'],
  ['decimalEnclosedParen', [1, 20, 21], '⑴ ⒇ 21'],
  ['decimalEnclosedFullstop', [3], '⒊'],
  ['ideographEnclosedCircle', [1, 11], '㊀ 11'],
  ['decimalZero', [7, 12], '07 12'],
  ['decimalFullWidth', [12], '１２'],
  ['upperRoman', [4, 9, 14], 'IV IX XIV'],
  ['lowerLetter', [1, 26, 27], 'a z aa'],
  ['ideographTraditional', [1, 11], '甲 甲'],
  ['none', [3], ''],
  ['a format of another country', [3], '3'],
])('%s', (format, numbers, said) => {
  expect(numbers.map((number) => counted(number, format)).join(' ')).toBe(said);
});
