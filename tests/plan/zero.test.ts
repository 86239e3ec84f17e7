import { expect, test } from 'vitest';
import { readPlan } from './labelled.ts';

const of = (text: string) => readPlan(`1.甲。${text}\n2.乙。丙。`).targets;

const promised: [text: string, quote: string, subject: string][] = [
  ['全年校园欺凌事件零发生。', '零发生', '校园欺凌事件'],
  ['确保食堂食品安全事故“零”发生。', '“零”发生', '食堂食品安全事故'],
  ['较大火灾为零，宣传到位。', '零', '较大火灾'],
  ['确保较大事故起数为0起。', '0起', '较大事故起数'],
  ['力争全年“零上访”。', '零上访', '上访'],
  ['实现施工现场零伤亡。', '零伤亡', '伤亡'],
  ['外来物种传入保持为零。', '零', '外来物种传入'],
  ['不发生一起较大以上责任事故。', '不发生一起', '较大以上责任事故'],
  ['学生溺水事件一起都不能有。', '一起', '学生溺水事件'],
];
test.each(promised)('%s promises none of what it names', (text, quote, subject) => {
  expect(of(text)).toEqual([expect.objectContaining({ value: 0, comparator: '=', quote, subject })]);
});

test('none of things counted keeps their unit and measure, a mere 零 has none', () => {
  expect(of('较大事故为0起，重大事故零发生。').map(({ unit, measure }) => [unit, measure])).toEqual([
    ['起', 'projects'],
    ['', 'other'],
  ]);
});

// How work is done, who is meant, what a word is made of.
test.each([
  '提供“零距离”服务，实现办事“零跑腿”。',
  '零就业家庭动态清零。',
  '从零开始，实现零的突破。',
  '创建零事故班组。',
  '推行零报告制度，规范零售市场。',
  '一起努力，不发生一般差错。',
])('%s promises no zero', (text) => expect(of(text)).toEqual([]));
