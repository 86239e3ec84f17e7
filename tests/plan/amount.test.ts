import { expect, test } from 'vitest';
import { amountText } from '../../src/plan/amount.ts';

test('a floor is written with its sign and unit', () => {
  expect(amountText({ comparator: '>=', value: 30, unit: '场' })).toBe('≥30场');
});
test('a plain promise is written plainly, and 万 and 亿 stay as the plan has them', () => {
  const asWritten = { value: 1.3, unit: '万亿斤' };
  expect(amountText({ comparator: '=', value: 1.3e12, unit: '斤', asWritten })).toBe('1.3万亿斤');
});
test('a range shows both ends', () => {
  expect(amountText({ comparator: 'range', value: 6, valueMax: 8, unit: '所' })).toBe('6—8所');
});
