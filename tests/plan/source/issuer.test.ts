import { expect, test } from 'vitest';
import { issuerOf, titled, titleWithin } from '../../../src/plan/source/issuer.ts';

test.each([
  [['青禾县妇联2025年工作要点'], [], { name: '青禾县妇联', sure: true }],
  [['青禾县2025年工作要点'], [], { name: '青禾县', sure: false }],
  [['青禾县2025年工作要点'], ['', '青禾县总工会', '2025年3月1日'], { name: '青禾县总工会', sure: true }],
  [['2025年工作要点'], ['青禾县教育局关于印发《2025年工作要点》的通知'], { name: '青禾县教育局', sure: true }],
  [['工作要点'], ['加强领导。'], undefined],
])('%j, %j: whose plan it is', (titles, lines, issuer) => {
  expect(issuerOf(titles, lines)).toEqual(issuer);
});

test.each([
  ['青禾县妇联2025年工作要点', '青禾县妇联', '2025'],
  ['青禾县“十四五”规划', undefined, undefined],
  ['青禾县图书馆2021—2025年规划', '青禾县图书馆', '2021—2025'],
  ['2025年工作要点', undefined, '2025'],
  ['青禾中学2024-2025学年工作计划', '青禾中学', '2024—2025'],
])('%s: of when it is', (title, owner, period) => {
  expect(titled(title)).toEqual({ ...(owner ? { owner } : {}), ...(period ? { period } : {}) });
});

test('the plan within the notice that sends it out', () => {
  expect(titleWithin('青禾县教育局关于印发《青禾县教育局2025年工作要点》的通知')).toBe('青禾县教育局2025年工作要点');
  expect(titleWithin('2025年工作要点')).toBe('2025年工作要点');
});
