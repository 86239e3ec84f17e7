import { expect, test } from 'vitest';
import { tick, worded } from '../../src/charts/number.ts';

test('amounts are told in words, a share by height and a count by number', () => {
  expect(worded({ comparator: '>=', value: 30, unit: '场' })).toBe('不少于30场');
  expect(worded({ comparator: '>=', value: 5, unit: '%' })).toBe('不低于5%');
  expect(worded({ comparator: 'range', value: 3, valueMax: 5, unit: '所' })).toBe('3—5所');
  expect(worded({ comparator: '<=', value: 2, unit: '小时' })).toBe('不超过2小时');
});

test('axis figures stay short and say every digit that they have', () => {
  expect([0, 0.5, 8000, 99999, 150000, 1e8, 1.3e12].map(tick)).toEqual([
    '0',
    '0.5',
    '8000',
    '99999',
    '15万',
    '1亿',
    '1.3万亿',
  ]);
});
