import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, type Sources, type Stage } from '../../src/search/client.ts';
import { compact } from '../../src/search/compact.ts';
import { noFilters, type Filters } from '../../src/search/filters.ts';
import type { Catalogue } from '../../src/search/catalogue.ts';
import { openLibrary, type Library, type Pagefind } from '../../src/search/library.ts';
import { indexFiles } from '../../src/search/pagefind.ts';
import { parseQuery } from '../../src/search/query.ts';
import { prepare } from '../../src/search/prepare.ts';
import type { PlanFile } from '../../src/plan/schema.ts';
import { plan, planOf, targets } from './plan.ts';

const other = planOf(
  '',
  [
    { theme: '阅读推广', title: '夜读进社区', paragraphs: ['夜读一次，夜读两次。', '书香进万家。'] },
    { theme: '阅读推广', title: '發展圖書事業', paragraphs: ['國家支持。'] },
  ],
  'zhengxie-2024',
);
const records = [compact(plan, targets), compact({ ...other, issuer: '书院镇政协', period: '2024' }, [])];

interface Loaded extends Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
}

let library: Library;
let home: Library;
const realFetch = globalThis.fetch;

/** Pagefind's own client over the files in memory. */
beforeAll(async () => {
  const files = new Map((await indexFiles(records)).map(({ path, content }) => [path, content]));
  globalThis.fetch = (input) => {
    const path = String(input)
      .replace(/^.*\/pagefind\//, '')
      .replace(/\?.*/, '');
    const content = files.get(path);
    return Promise.resolve(
      content === undefined ? new Response('', { status: 404 }) : new Response(Buffer.from(content)),
    );
  };
  const code = Buffer.from(files.get('pagefind.js') ?? '').toString('base64');
  const pagefind = (await import(/* @vite-ignore */ `data:text/javascript;base64,${code}`)) as Loaded;
  await pagefind.options({ noWorker: true, basePath: '/pagefind/' });
  await pagefind.init();
  const table = JSON.parse(Buffer.from(files.get('catalogue.json') ?? '').toString()) as Catalogue;
  library = await openLibrary(pagefind, table);
  home = await openLibrary(pagefind, table, plan.plan);
});
afterAll(() => {
  globalThis.fetch = realFetch;
});

const simplify = async () => (await import('../../src/plan/simplified.ts')).simplify;
const ask = async (typed: string, sources: Partial<Sources>, filters: Filters = noFilters): Promise<Stage> => {
  let last: Stage = { missing: [], pending: true };
  for await (const stage of answer(typed, filters, { simplify, ...sources })) last = stage;
  return last;
};

/** What is shown of the results, by the plan's record or by the index. */
const fromRecord = async (typed: string, at: number, filters?: Filters) => {
  const { here } = await ask(typed, { record: () => Promise.resolve(prepare(records[at] ?? records[0]!)) }, filters);
  return Promise.all((here?.results ?? []).map((result) => result.show()));
};
const fromIndex = async (typed: string, of: PlanFile, filters?: Filters) => {
  const except = of === plan ? other.plan : plan.plan;
  const { elsewhere } = await ask(typed, { library: () => Promise.resolve(library), plan: except }, filters);
  return Promise.all((elsewhere?.results ?? []).map((result) => result.show()));
};

describe('the index of all plans', () => {
  it('answers as the record of a plan does: the same results, in the same order, shown alike', async () => {
    const asked = [
      '夜读',
      '读',
      '修复',
      '235',
      '123',
      '1+5',
      '2.0',
      '2021—2025',
      'City Walk',
      'ip',
      '%',
      '(2021',
      '书',
      '。',
    ];
    asked.push('修复 高校', '“夜读书房”', '童声朗读', '，', '没有的词', '夜读书坊', 'walk', 'WALK 1+5');
    for (const typed of asked) {
      expect(await fromIndex(typed, plan), typed).toEqual(await fromRecord(typed, 0));
    }
  });

  it('answers so for every stretch of two characters', async () => {
    const text = plan.tasks
      .flatMap(({ title, paragraphs }) => [title, ...paragraphs.flat().map((one) => one.text)])
      .join('|');
    const pairs = new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
    for (const typed of pairs) {
      if (typed.includes('|') || /^[“”·]+$/.test(typed)) continue;
      const [index, record] = [await fromIndex(typed, plan), await fromRecord(typed, 0)];
      expect(
        index.map((hit) => hit.entry),
        typed,
      ).toEqual(record.map((hit) => hit.entry));
    }
  });

  it('obeys the filters', async () => {
    const filters = { ...noFilters, themes: ['t1'], targets: true };
    expect(await fromIndex('读', plan, filters)).toEqual(await fromRecord('读', 0, filters));
  });

  it('chooses by issuer and period across plans, with words and without', async () => {
    const ids = async (typed: string, filters: Partial<Filters>): Promise<string[]> => {
      const { elsewhere } = await ask(typed, { library: () => Promise.resolve(library) }, { ...noFilters, ...filters });
      return (elsewhere?.results ?? []).map((result) => result.plan);
    };
    expect(new Set(await ids('读', {}))).toEqual(new Set([plan.plan, other.plan]));
    expect(new Set(await ids('读', { periods: ['2024'] }))).toEqual(new Set([other.plan]));
    expect(await ids('', { issuers: ['书院镇政协'] })).toEqual([other.plan, other.plan]);
    expect(await ids('', { issuers: ['书院镇政协'], periods: ['2025'] })).toEqual([]);
    expect(await ids('', {})).toEqual([]);
  });

  it('takes a theme for one of the plan being read, since others may call theirs the same', async () => {
    const themed = { ...noFilters, themes: ['t1'] };
    expect((await library.answer(parseQuery('读'), themed)).results.map((result) => result.plan)).toContain(other.plan);
    const { results, facets } = await home.answer(parseQuery('读'), themed);
    expect(new Set(results.map((result) => result.plan))).toEqual(new Set([plan.plan]));
    expect(facets.themes.get('t1')).toBe(results.length);
  });

  it('counts what each choice would leave, over all plans', async () => {
    const filters = { ...noFilters, periods: ['2024'] };
    const { elsewhere } = await ask('读', { library: () => Promise.resolve(library) }, filters);
    const { results } = (await ask('读', { library: () => Promise.resolve(library) })).elsewhere!;
    expect(elsewhere?.facets.periods.get('2024')).toBe(elsewhere?.results.length);
    expect((elsewhere?.facets.periods.get('2024') ?? 0) + (elsewhere?.facets.periods.get('2025') ?? 0)).toBe(
      results.length,
    );
  });

  it('finds simplified words in traditional text and the other way round', async () => {
    for (const typed of ['国家', '國家', '发展图书']) {
      expect(
        (await fromIndex(typed, other)).map((hit) => hit.entry),
        typed,
      ).toEqual(['2']);
    }
    const both = { record: () => Promise.resolve(prepare(records[0]!)), library: () => Promise.resolve(library) };
    expect((await ask('國家', { ...both, plan: plan.plan })).elsewhere?.total).toBe(1);
    expect((await ask('書香進萬家', { library: () => Promise.resolve(library) })).simplified).toBe('书香进万家');
  });

  it('comes after the answer of the plan being read, and leaves that plan out', async () => {
    const stages: Stage[] = [];
    const sources = { record: () => Promise.resolve(prepare(records[0]!)), library: () => Promise.resolve(library) };
    for await (const stage of answer('夜读', noFilters, { ...sources, plan: plan.plan, simplify })) stages.push(stage);
    expect(stages.map(({ pending }) => pending)).toEqual([true, false]);
    expect(stages[0]?.here?.total).toBe(2);
    expect(stages[1]?.elsewhere?.results.map((result) => result.plan)).toEqual(['zhengxie-2024']);
  });
});

describe('a plan too large to load for every query', () => {
  const large = () => Promise.resolve(prepare(records[0]!));

  it('answers through the index alone while that finds something', async () => {
    let loaded = false;
    const watched = () => ((loaded = true), large());
    const stage = await ask('夜读', { library: () => Promise.resolve(library), large: watched });
    expect([stage.elsewhere?.total, stage.here, loaded]).toEqual([3, undefined, false]);
  });

  it('is loaded for names by sound and for near misses when the index finds nothing', async () => {
    const sources = { library: () => Promise.resolve(library), large };
    expect((await ask('ydsf', sources)).here?.beside[0]?.kind).toBe('pinyin');
    expect((await ask('夜读书坊', sources)).here?.corrections).toEqual(['夜读书房']);
  });
});

describe('a source that cannot be had', () => {
  it('is named, and the others answer', async () => {
    const fails = () => Promise.reject(new Error('404'));
    expect(await ask('夜读', { record: fails })).toMatchObject({ missing: ['record'] });
    const both = await ask('夜读', { record: () => Promise.resolve(prepare(records[0]!)), library: fails });
    expect(both.missing).toEqual(['library']);
    expect(both.here?.total).toBe(2);
    const simplifyFails = await ask('國', { record: () => Promise.resolve(prepare(records[0]!)), simplify: fails });
    expect(simplifyFails.here?.total).toBe(0);
  });
});
