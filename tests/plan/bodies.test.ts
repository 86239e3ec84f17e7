import { expect, test } from 'vitest';
import { bodiesIn } from '../../src/plan/bodies.ts';

test.each([
  ['县教育局、县财政局，各镇（街道、园区）', ['县教育局', '县财政局', '各镇（街道、园区）']],
  ['阅读推广部', ['阅读推广部']],
  ['办公室（牵头', ['办公室（牵头']],
  ['、', []],
])('the bodies of %s', (value, bodies) => {
  const pieces = bodiesIn(value);
  expect(pieces.filter(({ body }) => body).map(({ text }) => text)).toEqual(bodies);
  expect(pieces.map(({ text }) => text).join('')).toBe(value);
});
