import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { clean } from '../../src/plan/clean.ts';
import { parse } from '../../src/plan/parse.ts';
import { planConfigSchema } from '../../src/plan/schema.ts';
import { tasksOf } from '../../src/plan/tree.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');
const plans = ['numbers-across-parts', 'restarting-numbers', 'report-with-prose'];
const config = planConfigSchema.parse({});

const tasksIn = (text: string): string[] => {
  const file = new VFile({ path: 'seeds/sample/plan.txt' });
  return tasksOf(parse(clean(text, config, file), config, file)).map(({ number, title }) => `${number} ${title.value}`);
};

const perLine = (text: string, change: (line: string) => string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? line : change(line)))
    .join('\n');

const numbered = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d{1,2}[.．、](?!\d))/;

/** What happens to a text on its way from a page or a PDF to an editor. */
const variants: [string, (text: string) => string][] = [
  ['a blank line between any two', (text) => text.replace(/\n+/g, '\n\n')],
  ['lines that end like those of Windows', (text) => text.replaceAll('\n', '\r\n')],
  ['indented lines', (text) => perLine(text, (line) => `　　${line}`)],
  ['bullets before its lines', (text) => perLine(text, (line) => (numbered.test(line) ? `• ${line}` : line))],
  ['half-width punctuation', (text) => text.replaceAll('，', ',').replaceAll('（', '(').replaceAll('）', ')')],
  ['full-width digits', (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
  ['a space between any two characters', (text) => text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' ')],
  ['zero-width characters', (text) => [...text].join('\u200b')],
  ['tabs behind its numbers', (text) => text.replace(/^(\d{1,2}[.．、]|[一二三四五六七八九十]+、)/gm, '$1\t')],
  [
    'a page’s furniture',
    (text) => `首页 > 信息公开 > 工作计划\n打印 关闭 字体：大 中 小\n${text}\n上一篇：没有了\n版权所有 某某局\n`,
  ],
];

describe.each(plans)('%s has the same tasks with', (name) => {
  const text = readFileSync(join(fixtures, name, 'plan.txt'), 'utf8').trim();
  test.each(variants)('%s', (_, change) => expect(tasksIn(change(text))).toEqual(tasksIn(text)));
});
