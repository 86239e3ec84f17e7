import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantitySchema } from '../../src/plan/schema.ts';
import { quantities, quantityFile } from '../../src/plan/quantities.ts';
import { clean } from '../../src/plan/clean.ts';
import { parse } from '../../src/plan/parse.ts';
import { VFile } from 'vfile';
import { labelledNames, readLabelled, readPlan } from './labelled.ts';

/** Checks law 3: each digit and Han numeral of the text stands in one quantity, which slices back to its words. */
function holds(text: string, noise = ''): void {
  const file = new VFile({ path: 'plan/plan.txt', value: text });
  const plan = parse(clean(text, { noise }, file), {}, file);
  const found = quantities(plan, file);
  const covered = new Uint8Array(plan.clean.text.length);
  for (const { mention } of found) {
    covered.fill(1, mention.stretch.start + mention.numeral.start, mention.stretch.start + mention.numeral.end);
  }
  for (let at = 0; at < covered.length; at += 1) {
    if (/[0-9零〇一二三四五六七八九十百千万亿两]/.test(plan.clean.text.charAt(at))) {
      expect(covered[at], plan.clean.text.slice(at - 5, at + 5)).toBe(1);
    }
  }
  for (const { place, quote } of found) {
    const slice = text.slice(place.start.offset, place.end.offset);
    expect([...slice].filter((character) => !noise.includes(character)).join('')).toBe(quote);
  }
}

test.each(labelledNames)('every number of %s has a role and slices back to its own words', (name) => {
  holds(readLabelled(name).text);
});

test('every number has a role wherever noise stands, in generated plans', () => {
  const piece = fc.constantFrom(
    '新建学校',
    '不少于',
    '20',
    '1,000',
    '所',
    '名',
    '，',
    '。',
    '“',
    '”',
    '（',
    '）',
    '至',
    '%',
    '三',
    '第',
    '年',
    '、',
    '现有',
    '亿',
  );
  const task = fc.array(fc.oneof(piece, fc.constantFrom('★', '■')), { maxLength: 25 });
  fc.assert(
    fc.property(fc.array(task, { minLength: 1, maxLength: 6 }), (tasks) => {
      holds(tasks.map((words, index) => `${index + 1}.任务。${words.join('')}`).join('\n'), '★■');
    }),
    { numRuns: 150 },
  );
});

test('a quantity is written as the schema has it, with a reason for readers unless it is a target', () => {
  const { found } = readPlan('1.建学校。在现有10所学校的基础上，新建学校5所。\n2.抓落实。按照〔2024〕3号文件办理。');
  for (const one of found) {
    expect(() => quantitySchema.parse(quantityFile(one))).not.toThrow();
    expect(one.note === undefined).toBe(one.role === 'target');
  }
});

test('the numbering of a task belongs to the task', () => {
  const { found } = readPlan('1.建学校。新建学校5所。\n2.抓落实。狠抓落实。');
  expect(found.map(({ task, role }) => `${task} ${role}`)).toEqual(['1 numbering', '1 target', '2 numbering']);
});

test('a run of digits that no rule knows is told with its place', () => {
  const { file, found } = readPlan('1.建学校。新建学校5所。\n2.抓落实。做好7有关工作。');
  const message = file.messages.find(({ ruleId }) => ruleId === 'no-role');
  expect(message).toMatchObject({ line: 2, column: 9, fatal: false });
  expect(found.at(-1)).toMatchObject({ role: 'context', rule: 'unknown' });
});

test('a part of a target is one too: 其中2025年', () => {
  const { targets } = readPlan('1.甲。三年招聘教师120名，其中2025年四十五名。\n2.乙。丙。');
  expect(targets.map(({ value, subject }) => [value, subject])).toEqual([
    [120, '教师'],
    [45, '教师'],
  ]);
});

test('what is quoted at length is said, and no name', () => {
  const { targets } = readPlan(
    '1.甲。实现“引进人才达到2000名左右，人才贡献率达到40%”的目标，办好“千名”工程。\n2.乙。丙。',
  );
  expect(targets.map(({ quote }) => quote)).toEqual(['2000名左右', '40%']);
});

test('one cue governs the numbers of a list: 分别, 及, 左右 at the end', () => {
  const of = (text: string) =>
    readPlan(`1.甲。${text}\n2.乙。丙。`)
      .found.filter(({ role }) => role === 'target')
      .map(({ quote, comparator }) => `${comparator}${quote}`);
  expect(of('引导服务不少于5家重点企业及50家中小企业。')).toEqual(['>=不少于5家', '>=50家']);
  expect(of('产值、税收分别增长4.5%、5.5%左右。')).toEqual(['~4.5%', '~5.5%左右']);
  expect(of('产值分别达1.28万亿、1.18万亿、8200亿元。')).toEqual(['=1.28万亿', '=1.18万亿', '=8200亿元']);
  expect(of('参与率达到20%，80%以上的单位签订协议。')).toEqual(['=20%', '>=80%以上']);
  expect(of('招引10亿元以上项目5个、50亿元以上项目1个。')).toEqual(['=5个', '=1个']);
});

test('what is built, reached or served is promised, though its words are those of a condition', () => {
  const of = (text: string) =>
    readPlan(`1.甲。${text}\n2.乙。丙。`)
      .found.filter(({ role }) => role === 'target')
      .map(({ quote }) => quote);
  expect(of('新建5座以上汽车充电站。')).toEqual(['5座以上']);
  expect(of('服务300户以上社区居民。')).toEqual(['300户以上']);
  expect(of('实现日均客流5000人次以上的目标。')).toEqual(['5000人次以上']);
  expect(of('培训100人以上企业职工。')).toEqual(['100人以上']);
});

test('a part of the text that looks back holds results, the part after it promises', () => {
  const { found } = readPlan(
    '一、2023年工作回顾\n1.建学校。新建学校5所。\n2.招老师。招聘教师20名。\n二、2024年工作安排\n3.建学校。新建学校6所。\n4.招老师。去年招聘教师20名，今年招聘30名。',
  );
  expect(found.filter(({ role }) => role === 'result').map(({ quote }) => quote)).toEqual(['5所', '20名', '20名']);
  expect(found.filter(({ role }) => role === 'target').map(({ quote }) => quote)).toEqual(['6所', '30名']);
});

test('a line of 50,000 characters is read', () => {
  const { found } = readPlan(`1.甲。${'新建不少于1所以上的各类不低于'.repeat(3500)}。\n2.乙。丙。`);
  expect(found.length).toBeGreaterThan(3500);
});
