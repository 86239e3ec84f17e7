import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, type Marked } from '../../src/search/excerpt.ts';
import { parseQuery } from '../../src/search/query.ts';
import { spans } from '../../src/search/spans.ts';

const words = ({ text, marks }: Marked): string[] => marks.map(([start, end]) => text.slice(start, end));

describe('an excerpt', () => {
  it('is the sentence around the match', () => {
    const found = excerpt([['先修路。', '再办夜校。', '后种树。']], parseQuery('夜校'));
    expect(found).toEqual({ text: '再办夜校。', marks: [[2, 4]] });
  });

  it('is the sentence that holds most of the words', () => {
    const text = [['先办夜校。', '夜校里朗读。']];
    expect(excerpt(text, parseQuery('朗读 夜校')).text).toBe('夜校里朗读。');
  });

  it('is both sentences when a match runs over a full stop', () => {
    expect(excerpt([['先修路。', '再办夜校。']], parseQuery('路。再')).text).toBe('先修路。再办夜校。');
  });

  it('is the first sentence when only the title matches', () => {
    expect(excerpt([['先修路。']], parseQuery('夜校'))).toEqual({ text: '先修路。', marks: [] });
    expect(excerpt([], parseQuery('夜校'))).toEqual({ text: '', marks: [] });
  });

  it('is cut from a long sentence so that the match is seen', () => {
    const found = excerpt([['长'.repeat(300) + '夜校' + '远'.repeat(300)]], parseQuery('夜校'));
    expect(found.text.length).toBeLessThan(100);
    expect(found.text.startsWith('…') && found.text.endsWith('…')).toBe(true);
    expect(words(found)).toEqual(['夜校']);
  });

  it('marks what the reader sees, whatever was left out for the comparison', () => {
    expect(words(excerpt([['看“美丽乡村·童声”去。']], parseQuery('乡村童声')))).toEqual(['乡村·童声']);
    expect(words(excerpt([['Ｃｉｔｙ散步。']], parseQuery('city')))).toEqual(['Ｃｉｔｙ']);
    expect(words(excerpt([['國家。']], parseQuery('国家'), new Map([['國', '国']])))).toEqual(['國家']);
  });
});

describe('marks', () => {
  it('lie within the text, in order, apart from each other', () => {
    const text = fc.string({ unit: fc.constantFrom(...'夜校夜校读a“”·𠮷 Ａ。'), maxLength: 40 });
    fc.assert(
      fc.property(text, text, (shown, typed) => {
        let last = -1;
        for (const [start, end] of spans(shown, parseQuery(typed))) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(shown.length);
      }),
      { numRuns: 500 },
    );
  });
});
