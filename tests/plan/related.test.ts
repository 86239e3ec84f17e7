import { expect, test } from 'vitest';
import { related } from '../../src/plan/related.ts';

const texts = [
  '举办读书分享会，推荐图书。',
  '组织志愿服务队伍，开展河道清洁。',
  '在社区图书角举办读书会。',
  '完善志愿服务记录，表彰志愿服务队伍。',
  '天气晴朗。',
];

test('a task is related to the one that shares its rare words', () => {
  expect(related(texts)[0]?.[0]).toBe(2);
  expect(related(texts)[1]?.[0]).toBe(3);
});

test('a task that shares nothing is related to none', () => {
  expect(related(texts)[4]).toEqual([]);
});

test('a task is never related to itself, and at most as many are named as asked for', () => {
  related(texts, 1).forEach((others, at) => {
    expect(others).not.toContain(at);
    expect(others.length).toBeLessThanOrEqual(1);
  });
});

test('a word that every text has relates nothing', () => {
  expect(related(['青年甲', '青年乙丙'])).toEqual([[], []]);
});
