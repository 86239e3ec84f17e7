import { evaluate as evaluateAsMdx } from '@mdx-js/mdx';
import fc from 'fast-check';
import { evaluate } from 'satteri';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/plan/index.ts';
import { mdx } from '../../src/plan/mdx.ts';
import { isFatal } from '../../src/plan/messages.ts';
import { tasksOf } from '../../src/plan/tree.ts';
import { holdLaws, none } from './hold.ts';
import { read } from './outlined.ts';
import { readBack, treeOf } from './text.ts';

const seedOf = (value: string | Uint8Array) => new VFile({ path: 'seeds/sample/plan.txt', value });

/** What a page may hold. Everything else would be code or markup that came out of the plan's text. */
const allowed = new Set(['root', 'yaml', 'heading', 'paragraph', 'text', 'mdxJsxTextElement', 'mdxJsxAttribute']);

function holdsOnlyText(page: string): void {
  visit(treeOf(page), (node) => {
    expect(allowed).toContain(node.type);
    if (node.type === 'mdxJsxTextElement') {
      expect(['Name', 'Gap', 'Target']).toContain(node.name);
      expect(node.attributes).toEqual([expect.objectContaining({ name: 'id', value: expect.any(String) as string })]);
    }
  });
}

/** A runtime whose elements give back their name, their attributes and their words, in signs that no text has. */
const flat = (children: unknown): string =>
  Array.isArray(children) ? children.map(flat).join('') : String(children ?? '');
const element = (name: string, { children, ...rest }: { children?: unknown }): string =>
  `\ue001${name} ${JSON.stringify(rest)}\ue002${flat(children)}\ue003`;
const jsx = (type: unknown, props: object): unknown =>
  typeof type === 'function' ? type(props) : element(String(type), props);
const runtime = { jsx, jsxs: jsx, Fragment: ({ children }: { children?: unknown }) => flat(children) } as never;
const components = Object.fromEntries(
  ['Name', 'Gap', 'Target'].map((name) => [name, (props: object) => element(name, props)]),
);
const wordsOf = (run: string): string => run.replace(/\ue001[^\ue002]*\ue002|\ue003/g, '');

/** The page run as the site runs it and as the compiler that defines MDX does: both must read the same. */
async function rendered(page: string): Promise<{ here: string; defined: string }> {
  const body = page.replace(/^---\n[^]*?\n---\n/, '');
  const run = ({ default: content }: Record<string, unknown>) => String((content as typeof flat)({ components }));
  const features = { gfm: false, smartPunctuation: false };
  const here = await evaluate(body, { ...(runtime as object), features } as never);
  return { here: run(here), defined: run({ ...(await evaluateAsMdx(body, runtime)) }) };
}

const attacks = [
  '{process.exit(1)}',
  '<script>alert(1)</script>',
  'import x from "y"',
  'export default 1',
  '---',
  '{{',
  '```js',
  '`',
  '# 标题',
  '> 引',
  '- 项',
  '* 项',
  '+ 项',
  '1) 项',
  '| a | b |',
  '|---|---|',
  '[a]: http://x',
  '![a](b)',
  '<!-- x -->',
  '</Gap>',
  '<Name id={1}>',
  '${x}',
  '&lt;',
  '&#x7b;',
  '\\{',
  '~~删~~',
  '===',
  '***',
  '_a_ **b**',
  'https://example.org',
  'a@example.org',
  'www.example.org',
  '<>',
  '}',
  '“',
  '《<b>》',
  '$$',
  ':::note',
  'a\u2028b',
  '\u202e',
  '﹛x﹜',
  '不少于{3}场',
  'x'.repeat(10_000),
];

describe('hostile text', { timeout: 120_000 }, () => {
  test('is harmless text on its page, wherever it stands', async () => {
    for (const attack of attacks) {
      const content = compile(
        seedOf(`1.${attack}。${attack}开展活动${attack}\n${attack}\n2.第二项。${attack}\n`),
        none,
      );
      for (const page of content?.pages ?? []) {
        holdsOnlyText(mdx(page));
        const { here, defined } = await rendered(mdx(page));
        expect(wordsOf(here)).toContain(readBack(mdx(page))[0]);
        expect(here).toBe(defined);
      }
    }
  });

  test('put together by chance still gives pages of text alone, and holds the laws', async () => {
    const part = fc.oneof(
      fc.constantFrom(...attacks.slice(0, -1), '\n', '\n\n', ' ', '    ', '\t', '1.', '（一）', '青年'),
      fc.string({ unit: 'grapheme' }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 30 }), async (parts) => {
        const file = seedOf(`1.甲。乙。\n${parts.join('')}`);
        const content = compile(file, none);
        expect(content !== undefined || isFatal(file)).toBe(true);
        for (const page of content?.pages ?? []) {
          holdsOnlyText(mdx(page));
          const { here, defined } = await rendered(mdx(page));
          expect(here).toBe(defined);
        }
        if (content) holdLaws(String(file));
      }),
      { numRuns: 200 },
    );
  });

  test('loses no end of a word to the signs that stand alone behind it', () => {
    const content = compile(seedOf('1.甲。乙。\n“export default 1| a | b |¡'), none);
    expect(content?.pages.map((page) => readBack(mdx(page)).join('')).join('')).toContain('export default 1');
  });

  test('any bytes give pages or a fatal message, never an error', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => new TextEncoder().encode(text)),
      fc.uint8Array({ maxLength: 200 }).map((tail) => new Uint8Array([0xff, 0xfe, ...tail])),
    );
    fc.assert(
      fc.property(bytes, (value) => {
        const file = seedOf(value);
        expect(compile(file, none) !== undefined).toBe(!isFatal(file));
      }),
      { numRuns: 300 },
    );
  });
});

describe('large text', { timeout: 120_000 }, () => {
  test('five thousand numbered lines are five thousand tasks, and a year at the start of a line is none', () => {
    const lines = Array.from({ length: 5000 }, (_, index) => `${index + 1}.第${index}项。开展活动${index}场。`);
    expect(tasksOf(read(lines.join('\n')).plan)).toHaveLength(5000);
    expect(tasksOf(read('1.建公园。\n2024、2025年各建一个。\n2.修路。').plan)).toHaveLength(2);
  });

  test.each([
    ['one line of a megabyte', `1.${'推进青年工作，'.repeat(140_000)}`],
    [
      'five thousand tasks',
      Array.from({ length: 5000 }, (_, index) => `${index + 1}.第${index}项。开展活动${index}场。`).join('\n'),
    ],
    ['twenty thousand opening quotation marks', `1.甲。${'“'.repeat(20_000)}`],
    ['ten thousand brackets and stops', `1.甲。${'（。'.repeat(10_000)}`],
    ['quotation marks in all kinds, badly nested', `1.甲。${'“《‘（'.repeat(4000)}${'”）》'.repeat(4000)}`],
    ['a hundred thousand spaces', `1.甲。乙${' '.repeat(100_000)}丙${'　\t'.repeat(50_000)}`],
    ['a hundred thousand empty lines', `1.甲。乙${'\n'.repeat(100_000)}2.丙`],
    ['numbers alone', Array.from({ length: 4000 }, () => '1.').join('\n')],
    [
      'headings inside each other',
      Array.from({ length: 5000 }, (_, index) => `${['一、', '（一）', '1.', '（1）', '①'][index % 5]}甲`).join('\n'),
    ],
    ['straight quotation marks', `1.甲"${'青"'.repeat(100_000)}`],
    ['dots', `1.甲${'.'.repeat(200_000)}\n目录\n${'…'.repeat(100_000)}`],
    ['combining marks', `1.甲e${'\u0301'.repeat(100_000)}`],
    ['field labels', `1.甲（${'责任单位：'.repeat(30_000)}`],
    ['heads of tables in pieces', '序号\n责任\n单位\n项目\n名称\n1\n甲\n'.repeat(8000)],
    ['names of rows in pieces', Array.from({ length: 8000 }, (_, index) => `${index % 9}\n城市\n供水`).join('\n')],
    [
      'cells that open with bars',
      Array.from({ length: 20_000 }, (_, index) => `| ${index % 6 ? '甲' : index / 6}`).join('\n'),
    ],
    ['sentences of what was done', `1.${'上半年开展了活动，完成年度任务的6成，'.repeat(20_000)}`],
    ['notices with signatures', `现将意见印发给你们。\n${'某某局\n2024年1月1日\n'.repeat(12_000)}`],
    ['numbers without signs', '一、甲\n1、乙\n2围绕重点工作\n'.repeat(8000)],
    ['Han numbers without signs', `${'一加强学习。二抓好服务。三在园区。四办好展览。五壮大产业。'.repeat(4000)}`],
    ['bullets within bullets', '·新建公园·改造道路\n'.repeat(8000)],
    ['points behind dashes', `一、甲\n${'——办好示范园。支持企业做大做强。\n'.repeat(8000)}`],
    ['traditional characters', `1.${'推進項目建設，'.repeat(60_000)}`],
    ['jammed lines', `1.甲${'$ N3 {7 w- a G6 k9 '.repeat(20_000)}`],
    ['a number run on without end', `1.${Array.from({ length: 20_000 }, (_, index) => `甲。${index + 2}.`).join('')}`],
  ])('%s is read in time that grows with its length', (_, seed) => {
    const file = seedOf(seed);
    expect(compile(file, none) !== undefined).toBe(!isFatal(file));
  });
});
