import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/plan/index.ts';
import { mdx } from '../../src/plan/mdx.ts';
import { planConfigSchema } from '../../src/plan/schema.ts';

/** The body of the first task's page. */
function body(seed: string, gaps: string[] = []): string {
  const config = planConfigSchema.parse({ gaps: gaps.map((quote) => ({ quote, note: '缺' })) });
  const content = compile(new VFile({ path: 'seeds/sample/plan.txt', value: seed }), config);
  const page = content?.pages.find(({ id }) => id === '1');
  return page
    ? mdx(page)
        .replace(/^---\n[^]*?\n---\n/, '')
        .trim()
    : '';
}

describe('a page', () => {
  test('marks names, promises and gaps where they stand', () => {
    expect(body('1.办好“青年夜校”。印发《办学指引》，开课不少于20门，招收、人。')).toBe(
      '# 办好“<Name id="n-qing-nian-ye-xiao">青年夜校</Name>”\n\n' +
        '印发《<Name id="n-ban-xue-zhi-yin">办学指引</Name>》，开课<Target id="1-1">不少于20门</Target>，招收、人。',
    );
  });

  test('marks a gap as the point that a bar in the quote names, else behind the quote', () => {
    expect(body('1.夜校。办好青年班，其他。', ['青|年班'])).toContain('办好青<Gap id="gap-1" />年班');
    expect(body('1.夜校。办好青年班，其他。', ['青年班'])).toContain('办好青年班<Gap id="gap-1" />，其他');
  });

  test('keeps a promise whole where a gap stands within it', () => {
    expect(body('1.夜校。开课不少于20门以上课程。', ['不少|于20门'])).toContain(
      '开课<Target id="1-1">不少<Gap id="gap-1" />于20门',
    );
  });

  test('puts names inside each other, the wider outside', () => {
    expect(body('1.夜校。办好“青年《指引》班”，其他。')).toContain(
      '办好“<Name id="n-qing-nian-zhi-yin-ban">青年《<Name id="n-zhi-yin">指引</Name>》班</Name>”，其他。',
    );
  });

  test('of a task without a title of its own has its first clause for a heading, and the whole text below', () => {
    expect(body('1.坚持集中学习，形成制度。')).toBe('# 坚持集中学习\n\n坚持集中学习，形成制度。');
  });

  test('leaves fields out of the text', () => {
    expect(body('1.夜校。开设课程（牵头单位：甲部）。再办讲座。')).toBe('# 夜校\n\n开设课程。再办讲座。');
  });
});
