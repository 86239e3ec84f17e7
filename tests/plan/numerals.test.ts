import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hanValue, numeralsIn } from '../../src/plan/numerals.ts';

const values: [text: string, value: string, valueMax?: string][] = [
  ['培训1,200人', '1200'],
  ['培训１２００人', '1200'],
  ['产量4.75亿吨', '475000000'],
  ['产量1.3万亿斤', '1300000000000'],
  ['产值1.28万亿元', '1280000000000'],
  ['资金8000多亿元', '800000000000'],
  ['捐款3百万元', '3000000'],
  ['投资1亿2000万元', '120000000'],
  ['新建三十所', '30'],
  ['召开两次', '2'],
  ['投入十亿六千万元', '1060000000'],
  ['绿化一百零五亩', '105'],
  ['二〇二四年', '2024'],
  ['提高百分之八', '8'],
  ['提高百分之八至九', '8', '9'],
  ['降低千分之十三', '13'],
  ['提高百分之四十二点五', '42.5'],
  ['增长5%—6%', '5', '6'],
  ['增长5%-5.5%', '5', '5.5'],
  ['建成1~2所', '1', '2'],
  ['完成1－2项', '1', '2'],
  ['每3至10万人口', '30000', '100000'],
  ['三至五家', '3', '5'],
  ['1万元至3万元', '10000', '30000'],
  ['2021—2025年', '2021', '2025'],
  ['破百', '100'],
  ['突破千亿元', '100000000000'],
  ['达到九成五', '95'],
  ['超过七成半', '75'],
  ['达到一成半', '15'],
  ['不少于半数', '50'],
  ['压减一半', '50'],
];
test.each(values)('%s is read as %s', (text, value, valueMax) => {
  const [numeral] = numeralsIn(text);
  expect(numeral?.value?.toFixed()).toBe(value);
  expect(numeral?.valueMax?.toFixed()).toBe(valueMax);
});

test.each(['2024-03-15', '0573-80001234', 'GB3095-2012', '由5%到8%', '10-8人'])('%s is no range', (text) => {
  for (const numeral of numeralsIn(text)) expect(numeral.valueMax).toBeUndefined();
});

test('千 of 千瓦 and 百 of 百分点 multiply nothing', () => {
  expect(numeralsIn('装机30千瓦')[0]).toMatchObject({ scale: '' });
  expect(numeralsIn('装机30万千瓦')[0]).toMatchObject({ scale: '万' });
});

test('Han numerals that make no number have no value', () => {
  for (const han of ['一二九', '三二', '十四五']) expect(hanValue(han)).toBeUndefined();
});

test('every number up to a hundred million is read back from its Han characters', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
      expect(hanValue(written(value))?.toNumber()).toBe(value);
    }),
    { numRuns: 300 },
  );
});

function written(value: number): string {
  if (value >= 10_000) {
    const rest = value % 10_000;
    return `${written(Math.floor(value / 10_000))}万${rest === 0 ? '' : (rest < 1000 ? '零' : '') + written(rest)}`;
  }
  let han = '';
  for (const [unit, sign] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit > 0) han += `零一二三四五六七八九`.charAt(digit) + sign;
    else if (han !== '' && !han.endsWith('零') && value % unit > 0) han += '零';
  }
  return han;
}

test('every digit and Han numeral stands in exactly one number', () => {
  const character = fc.constantFrom(...'0123456789,.%—-~至到零〇一二三四五六七八九十百千万亿两多余分之点年个人，。甲');
  fc.assert(
    fc.property(fc.array(character, { maxLength: 40 }), (characters) => {
      const text = characters.join('');
      const numerals = numeralsIn(text);
      for (let at = 0; at < text.length; at += 1) {
        const holders = numerals.filter(({ start, end }) => start <= at && at < end).length;
        if (/[0-9零〇一二三四五六七八九十百千万亿两]/.test(text.charAt(at))) expect(holders).toBe(1);
        else expect(holders).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 500 },
  );
});
