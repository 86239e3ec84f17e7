import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { clean } from '../../src/plan/clean.ts';
import { furniture, furnitureOf } from '../../src/plan/furniture.ts';
import { leadLines, leads } from '../../src/plan/leads.ts';
import { forms, marker } from '../../src/plan/numbering.ts';
import { typography } from '../../src/plan/typography.ts';

const cleaned = (text: string): string => clean(text, { noise: '' }, new VFile()).text;

describe('typography', () => {
  test.each(typography.map((rule) => [rule.rule, rule] as const))(
    '%s changes its sample as stated',
    (_, { pattern, gives, sample }) => {
      const [before, after] = sample;
      const give = gives(before);
      expect(
        before.replace(pattern, (match: string, ...rest: unknown[]) =>
          give(match, rest.find((at) => typeof at === 'number') as number),
        ),
      ).toBe(after);
    },
  );

  test.each([
    [
      'a comma inside a number or Latin text',
      '投入1,000万元,覆盖Windows,Linux系统',
      '投入1,000万元，覆盖Windows,Linux系统',
    ],
    ['brackets in Latin text', 'f(x)与(试行)', 'f(x)与（试行）'],
    ['nested brackets', '《规划(2021—2025年)》各县(市(区))', '《规划（2021—2025年）》各县（市（区））'],
    ['a bracket without its other half', '甲)乙(丙', '甲)乙(丙'],
    ['times and ratios', '8:30开始,比例3:2', '8:30开始，比例3:2'],
    ['English words', '活化City Walk、Open Day', '活化City Walk、Open Day'],
    ['numbering with a wide point', '2．建立机制．', '2．建立机制。'],
    ['a web address', '网址:http://a.cn/b?c', '网址：http://a.cn/b?c'],
    ['a mark of byte order and Windows line ends', '\ufeff1.甲\r\n\r\n2.乙\r\n', '1.甲\n2.乙\n'],
  ])('treats %s rightly', (_, before, after) => {
    expect(cleaned(before)).toBe(after);
  });

  test('is settled after one pass', () => {
    for (const { sample } of typography) expect(cleaned(cleaned(sample[0]))).toBe(cleaned(sample[0]));
  });
});

describe('numbering', () => {
  test.each(forms.map((form) => [form.form, form] as const))('%s reads its sample', (form, { sample, gives }) => {
    const found = marker(sample);
    expect(found).toMatchObject(gives);
    expect(forms[found?.rank ?? -1]?.form).toBe(form);
  });

  test.each([
    '0.36万吨',
    '3.5%以内',
    '2024年3月',
    '12355热线',
    '2.0版伙伴计划',
    '一是一，二是二',
    '十要素',
    '第一批',
    '十四五规划',
    '（试行）',
    '100名青年',
    '一流大学',
  ])('%s starts no task', (line) => {
    expect(marker(line)).toBeUndefined();
  });

  test.each([
    ['⑴举办讲座', 1],
    ['⒈办好年会', 1],
    ['⒓办好展览', 12],
    ['❷走访慰问', 2],
    ['第3条 建章立制', 3],
    ['1）建章立制', 1],
    ['一．建章立制', 1],
    ['头一件，建章立制', 1],
    ['第二件事：建章立制', 2],
  ])('%s is numbered %i', (line, value) => {
    expect(marker(line)).toMatchObject({ value, doubtful: false });
  });

  test.each(['5、6月份', '三、四年级', '1.2024年新增', '2、3000人', '9.3月至5月', '6．110指挥中心'])(
    '%s is doubtful',
    (line) => {
      expect(marker(line)).toMatchObject({ doubtful: true });
    },
  );
});

describe('leads', () => {
  test.each(leads.map((lead) => [lead.rule, lead] as const))('%s reads its sample', (_, { pattern, sample, gives }) => {
    expect(pattern.exec(sample)?.[0]).toBe(gives);
  });

  const lines = (...texts: string[]) => texts.map((text) => ({ start: 0, end: text.length, text }));
  test('start tasks where most paragraphs have one, and nowhere else', () => {
    const [, { sample = '' } = {}] = Object.entries(leads)[0] ?? [];
    expect(leadLines(lines('总的要求如下。', sample, sample, sample))).toHaveLength(3);
    expect(leadLines(lines(sample, sample))).toHaveLength(0);
    expect(leadLines(lines(sample, sample, sample, '我们办了讲座，来了不少人。', '又办了一场。', '很好。'))).toEqual(
      [],
    );
  });
});

describe('furniture', () => {
  test.each(furniture.map(({ rule, sample }) => [rule, sample] as const))('%s knows its sample', (rule, sample) => {
    expect(furnitureOf(sample)).toBe(rule);
  });

  test.each([
    '打印社区宣传册500份。',
    '责任单位：某部',
    '主办单位：某团委',
    '分享会不少于3场',
    '下载量达到1万次',
    '2024年3月1日起施行。',
    '一、总体要求',
  ])('%s is text', (line) => {
    expect(furnitureOf(line)).toBeUndefined();
  });
});
