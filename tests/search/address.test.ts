import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noFilters } from '../../src/search/filters.ts';
import { entryPath, markHash, readMarkHash, readState, writeState } from '../../src/search/address.ts';

describe('the address of a search', () => {
  it('gives back what was put in', () => {
    const state = {
      query: '青年 夜校&x=1',
      filters: {
        ...{ themes: ['talent'], measures: ['people', 'rate'], targets: true },
        ...{ issuers: ['某县总工会', '某县图书馆'], periods: ['2021—2025'] },
      },
    };
    expect(readState(new URLSearchParams(writeState(state)))).toEqual(state);
    expect(writeState({ query: '', filters: noFilters })).toBe('');
  });

  it('leaves out what is no theme and no measure', () => {
    const { filters } = readState(new URLSearchParams('theme=a&theme=a&theme=%22%3E&measure=../x&targets=2'));
    expect(filters).toEqual({ ...noFilters, themes: ['a'] });
  });

  it('survives any text, also in the part that asks for marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readState(new URLSearchParams(text));
        readMarkHash(text);
        readMarkHash(`#q=${text}`);
        const typed = text.toWellFormed().trim();
        expect(readMarkHash(`#${markHash(text)}`) ?? '').toBe(typed);
      }),
    );
  });

  it('leads to tasks, and to the plan for its preamble', () => {
    expect(entryPath('/x/', 'p', '7-b', '夜校')).toBe('/x/p/tasks/7-b/#q=%E5%A4%9C%E6%A0%A1');
    expect(entryPath('/', 'p', 'preamble')).toBe('/p/');
  });
});
