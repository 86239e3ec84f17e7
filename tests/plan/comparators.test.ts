import { expect, test } from 'vitest';
import { cues } from '../../src/plan/comparators.ts';
import { marked } from './marked.ts';

test.each(cues)('$sample: $rule gives $gives', ({ rule, sample, gives }) => {
  const { cue } = marked(sample);
  expect(cue?.rule).toBe(rule);
  expect(cue?.gives).toBe(gives);
});

test('a word that ends like a cue is none: 签约, 附近', () => {
  expect(marked('带动签约⟨2⟩亿元').cue).toBeUndefined();
  expect(marked('项目约⟨20⟩个').cue?.gives).toBe('~');
});

test('what the site quotes is the cue with its number and unit', () => {
  const quoted: [string, string][] = [
    ['选育人才不少于⟨20⟩名，', '不少于20名'],
    ['覆盖⟨500⟩名以上青年', '500名以上'],
    ['至少举办⟨一⟩次培训', '至少举办一次'],
    ['每年至少讲⟨2⟩次党课', '至少讲2次'],
    ['失业率控制在⟨3.5⟩%以内', '3.5%以内'],
    ['不低于供应总量的⟨70⟩%。', '不低于供应总量的70%'],
    ['寿命超过⟨80⟩岁', '超过80岁'],
    ['比重达到⟨24⟩%左右', '24%左右'],
    ['建成⟨1~2⟩所学校', '1~2所'],
  ];
  for (const [sample, quote] of quoted) {
    const { sentence, quoteStart, quoteEnd } = marked(sample);
    expect(sentence.slice(quoteStart, quoteEnd)).toBe(quote);
  }
});

test('a cue after the number is stronger than one before it: 达到80%以上 and 超过100场以上 are floors', () => {
  expect(marked('覆盖率达到⟨80⟩%以上').cue?.gives).toBe('>=');
  expect(marked('举办超过⟨100⟩场以上').cue?.gives).toBe('>=');
});
