import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, trace } from '../../src/search/normalise.ts';
import { phrase, separator, tokens } from '../../src/search/tokens.ts';

const letters = fc.constantFrom(...'青年ab1Ａ％，。“”·（\u3000 é𠮷e\u0301\u200b\u3099ー—…', '👨‍👩‍👧', '\ud800');
const text = fc.array(letters, { maxLength: 30 }).map((parts) => parts.join(''));

describe('the form of a text', () => {
  it.each([
    ['ＣｉｔｙＷａｌｋ', 'citywalk'],
    ['５％，（甲）', '5%,(甲)'],
    ['“青马·工程”', '青马工程'],
    ['a\u3000b\tc', 'a b c'],
    ['e\u0301', 'é'],
    ['零\u200b宽', '零宽'],
    ['2021—2025', '2021—2025'],
  ])('of %s is %s', (source, form) => {
    expect(normalise(source)).toBe(form);
  });

  it('is the same whether its way back is kept or not, and the way back leads to the source in order', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (source, marks) => {
        const { text, start, end } = trace(source, { marks });
        expect(text).toBe(normalise(source, { marks }));
        expect([start.length, end.length]).toEqual([text.length, text.length]);
        start.forEach((from, at) => {
          expect(from).toBeLessThan(end[at] ?? 0);
          expect(from).toBeGreaterThanOrEqual(at === 0 ? 0 : (start[at - 1] ?? 0));
        });
      }),
      { numRuns: 500 },
    );
  });

  it('stays as it is when it is taken again', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(normalise(normalise(source))).toBe(normalise(source));
      }),
    );
  });

  it('is made with a table character by character', () => {
    const fold = new Map([['國', '国']]);
    expect(normalise('國家Ａ', { fold })).toBe('国家a');
  });
});

describe('the alphabet of the index', () => {
  it('has one word a code unit, none of them empty, none with a space, and none the separator', () => {
    fc.assert(
      fc.property(
        text.map((source) => normalise(source)),
        (form) => {
          const words = tokens(form);
          expect(words.length).toBe(form.length);
          for (const word of words) expect(word).toMatch(/^[\u3400-\u9fff\ua000-\ua489]$/);
        },
      ),
    );
    expect(phrase('青1')).toBe('"青 \ua031"');
    expect(separator).toBe('\ua48a');
  });
});
