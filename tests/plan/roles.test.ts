import { expect, test } from 'vitest';
import { decide } from '../../src/plan/decision.ts';
import { facts, hanFacts } from '../../src/plan/facts.ts';
import { signs } from '../../src/plan/signs.ts';
import { marked } from './marked.ts';

const rules = [...signs, ...facts, ...hanFacts];

test.each(rules)('$sample: $rule says $gives', ({ rule, sample, gives }) => {
  const mention = { ...marked(sample), quoted: false };
  expect(decide(mention)).toMatchObject({ rule, role: gives });
});

test('every rule has its own name and a reason for the reader', () => {
  expect(new Set(rules.map(({ rule }) => rule)).size).toBe(rules.length);
  for (const { why } of rules) expect(why).toMatch(/^[\u4e00-\u9fff，、]{2,20}$/);
});

test('a rule sees a bounded stretch around its number, however long the sentence', () => {
  const long = `${'依托全市'.repeat(5000)}⟨20⟩个${'学习点的'.repeat(5000)}`;
  expect(marked(long).around.length).toBeLessThanOrEqual(110);
});

// Each pattern starts over at every place of its worst input: 100 characters that nearly fit.
test.each(rules)('$rule stays bounded on text that nearly fits', ({ pattern, sample }) => {
  const [before = '', after = ''] = sample.split(/⟨.*⟩/);
  for (const text of [before.repeat(60), after.repeat(60), '⟨'.repeat(100), '1'.repeat(100), '的'.repeat(100)]) {
    for (let turn = 0; turn < 20; turn += 1) pattern.test(text.slice(0, 100 + turn));
  }
});

// What stands in every plan: each is no promise, whatever its neighbours are.
const words: [string, string][] = [
  ['推出⟨一⟩批精品', 'word'],
  ['推进城乡⟨一⟩体化', 'word'],
  ['坚持统⟨一⟩部署', 'word'],
  ['坚持质量第⟨一⟩', 'ordinal'],
  ['促进⟨两⟩岸交流', 'word'],
  ['做好“⟨三⟩农”工作', 'name'],
  ['增强“⟨四⟩个意识”', 'structure'],
  ['“⟨五⟩位一体”总体布局', 'structure'],
  ['关爱“⟨一⟩老一小”', 'name'],
  ['“⟨一⟩带一路”倡议', 'name'],
  ['建设“⟨十五五⟩”重大项目', 'period'],
  ['深化“双⟨百⟩双进”', 'name'],
  ['实施“⟨百千万⟩工程”', 'name'],
  ['贯彻党的⟨二十⟩大精神', 'ordinal'],
  ['贯彻⟨二十⟩届三中全会精神', 'ordinal'],
  ['贯彻二十届⟨三⟩中全会精神', 'ordinal'],
  ['创建⟨4⟩A级景区', 'name'],
  ['完成⟨两⟩条主线任务', 'structure'],
  ['建设⟨三⟩个中心', 'structure'],
  ['新建⟨5⟩公里以上乡村道路', 'target'],
  ['建设⟨5⟩G基站', 'name'],
  ['办好⟨12345⟩热线', 'code'],
  ['建设S⟨32⟩高速', 'code'],
  ['符合GB ⟨3095⟩—2012', 'code'],
  ['某政发〔⟨2024⟩〕12号', 'code'],
  ['某政发〔2024〕⟨12⟩号', 'code'],
  ['电话：⟨88001234⟩', 'code'],
  ['PM⟨2.5⟩浓度下降', 'code'],
  ['实行⟨24⟩小时值班', 'name'],
  ['推动项目进⟨一⟩步落地', 'word'],
  ['推动⟨一二三⟩产业融合', 'structure'],
  ['迎接⟨五一⟩劳动节', 'date'],
  ['做好⟨八五⟩普法', 'period'],
  ['全市⟨8⟩个县（市、区）', 'context'],
  ['确保⟨一⟩方平安', 'word'],
  ['解决⟨千⟩家万户的事', 'word'],
  ['想方设法、⟨千⟩方百计', 'word'],
  ['不忘⟨一⟩切为了群众', 'word'],
];
test.each(words)('in %s the number is a %s', (sample, role) => expect(decide(marked(sample)).role).toBe(role));

test('inside quotation marks a number is part of a name, even with a unit', () => {
  expect(decide(marked('做到“发现⟨1⟩户、解决1户”')).role).toBe('name');
});
