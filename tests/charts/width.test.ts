import fc from 'fast-check';
import { expect, test } from 'vitest';
import { balance, clip, widthOf, wrap } from '../../src/charts/width.ts';

test('a Han character is one em, a figure about 0.6', () => {
  expect(widthOf('不少于', 10)).toBe(30);
  expect(widthOf('30场', 10)).toBeCloseTo(22, 0);
});

test('no line is wider than it may be, and no character is lost', () => {
  const piece = fc.constantFrom(
    '读书',
    '，',
    '“',
    '”',
    '（',
    '）',
    'WiFi',
    '1000',
    '≥30',
    ' ',
    '。',
    '、',
    'a',
    '𠮷',
    '%',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 60, max: 400 }), (parts, width) => {
      const text = parts.join('');
      for (const lines of [wrap(text, 14, width), balance(text, 14, width)]) {
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) expect(widthOf(line, 14)).toBeLessThanOrEqual(width);
      }
    }),
    { numRuns: 300 },
  );
});

test('a line does not begin with a closing mark or end with an opening one', () => {
  for (let width = 60; width < 300; width += 7)
    for (const line of wrap('开展“书香进万家”活动，举办讲座（含线上）不少于30场，覆盖读者2000人次。', 14, width)) {
      expect(line).not.toMatch(/^[，。”）]/);
      expect(line).not.toMatch(/[“（]$/);
    }
});

test('a number is not broken', () => {
  for (let width = 60; width < 300; width += 7)
    expect(wrap('全年投入资金1280000元，覆盖读者1200000人次', 14, width).join('|')).not.toMatch(/\d\|\d/);
});

test('a headline leaves no orphan and parts at a mark of punctuation where it can', () => {
  expect(balance('按人数计的目标有5个，数值最大的是送书上门', 10, 130)).toEqual([
    '按人数计的目标有5个，',
    '数值最大的是送书上门',
  ]);
  expect(balance('读书节主题活动与讲座', 10, 90)).toEqual(['读书节主题', '活动与讲座']);
});

test('what is clipped says so', () => {
  expect(clip(['一二三四', '五六七八', '九'], 2, 10, 50)).toEqual(['一二三四', '五六七……']);
});
