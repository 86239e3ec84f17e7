import { expect, test } from 'vitest';
import { decide, holdsPromise } from '../../src/plan/decision.ts';
import { promises } from '../../src/plan/promises.ts';
import { marked } from './marked.ts';

test.each(promises)('$sample is a promise by $rule', ({ rule, sample, gives }) => {
  expect(decide(marked(sample))).toMatchObject({ rule, role: 'target', comparator: gives ?? '=' });
});

test('what was done is a result, not a promise, where the text speaks of the past', () => {
  expect(decide(marked('新建学校⟨5⟩所'), 'past').role).toBe('result');
  expect(decide(marked('新建学校不少于⟨5⟩所'), 'past').role).toBe('result');
});

test('a range is a range, whatever stands before it', () => {
  expect(decide(marked('引进人才不少于⟨3—5⟩名'))).toMatchObject({ role: 'target', comparator: 'range' });
});

const forms: [string, string][] = [
  ['生产总值增长⟨6⟩%以上', '>='],
  ['总产值破⟨百亿⟩元', '>'],
  ['产值力争翻⟨一⟩番', '='],
  ['综合实力进入全省前⟨三⟩', '<='],
  ['实现⟨100⟩%覆盖', '='],
  ['失业率控制在⟨5⟩%以内', '<='],
  ['投资不少于⟨8000⟩多亿元', '>='],
  ['各县至少各有⟨1⟩门精品课', '>='],
  ['城镇新增就业⟨二十五万⟩人', '='],
  ['人均纯收入提高到⟨三百八十⟩元', '='],
  ['产值增长⟨百分之八至九⟩', 'range'],
  ['每季度召开例会⟨一⟩次', '='],
  ['阅读量达到⟨10万⟩+', '>'],
  ['办件时限压缩⟨一半⟩', '='],
  ['返校人数不少于⟨半数⟩', '>='],
  ['参训率达到⟨七⟩成', '='],
  ['投诉量下降⟨两⟩成，', '='],
  ['护林员每月巡山⟨两⟩遍', '='],
  ['打造两个景区、⟨四⟩个项目', '='],
  ['聘请讲解员⟨三⟩名，', '='],
  ['新开“24小时”书房⟨两⟩座，', '='],
  ['评选文明家庭⟨十⟩户，', '='],
  ['助困⟨80⟩人（含往届生）', '='],
  ['夏令营参与⟨600⟩人', '='],
  ['修复族谱残页⟨1,200⟩叶，', '='],
  ['整理旧藏竹简⟨300⟩篾，', '='],
  ['制作豆腐⟨6万⟩匣，', '='],
  ['女教师占比不少于⟨三分之一⟩', '>='],
  ['优质稻占水稻面积的⟨五分之四⟩。', '='],
  ['成交额比上年增长⟨四分之一⟩', '='],
  ['募集助学金不少于¥⟨200万⟩元', '>='],
  ['秸秆焚烧火点⟨零⟩、', '='],
  ['存款余额站上⟨75亿⟩元', '='],
  ['建立培育库，⟨100⟩家入库', '='],
];
test.each(forms)('%s is promised, %s', (sample, comparator) => {
  expect(decide(marked(sample))).toMatchObject({ role: 'target', comparator });
});

test('a text is told to hold a promise or none', () => {
  expect(holdsPromise('主要预期目标是：生产总值增长6%左右。')).toBe(true);
  expect(holdsPromise('以党的二十大精神为指导，落实12345热线要求，迎接建校60周年。')).toBe(false);
});
