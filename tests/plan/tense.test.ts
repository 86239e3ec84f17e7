import { expect, test } from 'vitest';
import { isReview, looksBack, tenseMarks, tenses, yearOf } from '../../src/plan/tense.ts';

test.each(tenseMarks)('$sample: $rule', ({ sample, gives }) =>
  expect(tenses(sample).at(-1)?.tense ?? gives).toBe(gives),
);

test('a year before the plan is past, its own and later ones are not', () => {
  expect(tenses('2023年，新建学校。', 2024)).toMatchObject([{ tense: 'past' }]);
  expect(tenses('到2025年，新建学校。', 2024).at(-1)?.tense).toBe('future');
  expect(tenses('按《产业目录》（2019年本），淘汰45家。', 2024)).toEqual([]);
});

test('what a figure is compared with turns nothing to the past', () => {
  for (const text of ['比去年增加', '较2020年下降', '与上年同期相比']) expect(tenses(text, 2024)).toEqual([]);
});

test('a sentence that begins with 上年 tells what was, and the next one does not', () => {
  expect(tenses('上年提出抗诉5件，采纳3件。', 2024).map(({ tense }) => tense)).toEqual(['past', 'open']);
  expect(tenses('上年末余额较高，较上年增长5%。', 2024)).toEqual([]);
  expect(tenses('考察期六个月以上一年以下，年内建成两个。')).toEqual([]);
});

test('a sentence that begins with 现有 tells what is, unless it goes on to what is to be', () => {
  expect(tenses('本馆现有阅览室6个，馆员20人。').map(({ tense }) => tense)).toEqual(['past', 'open']);
  expect(tenses('现有阅览室6个，新建3个。')).toEqual([]);
});

test('a sentence of what was done, or how much of the year’s task, tells what was, and the next one does not', () => {
  for (const told of [
    '组织900名职工参赛，在30个项目中开展了竞赛',
    '上半年建会31家，完成年度任务的62%',
    '截至9月底开工12个，占年度计划的60%',
    '各支部书记等40人参加会议',
  ])
    expect(
      tenses(`${told}。新建学校3所。`)
        .map(({ tense }) => tense)
        .slice(-2),
      told,
    ).toEqual(['past', 'open']);
  for (const planned of ['上半年要完成全年任务的60%', '完成了的项目要投用，新建公园3个', '120人参加会议培训'])
    expect(
      tenses(`${planned}。`).filter(({ tense }) => tense === 'past'),
      planned,
    ).toEqual([]);
});

test('a heading that looks back is told from one that looks ahead', () => {
  expect(looksBack('一、2023年工作回顾')).toBe(true);
  expect(looksBack('推动科技成果转化')).toBe(false);
  expect(looksBack('二、2024年重点工作')).toBe(false);
});

test('work at results, summaries and last year’s business is work, and no review', () => {
  for (const heading of ['提升教学成绩', '做好阶段总结', '巩固创建成效', '抓好2023年度考核收尾'])
    expect(isReview(heading, 2024), heading).toBe(false);
  for (const heading of ['主要工作成效', '重点工作完成情况', '正视工作中的不足', '同心协力，2023年工作再上新台阶'])
    expect(isReview(heading, 2024), heading).toBe(true);
});

test('the year of a text without one in its title is that of the work that a meeting plans', () => {
  expect(yearOf(undefined, '', '全市水务工作会议总结2023年成绩，部署2024年工作。')).toBe(2024);
  expect(yearOf(undefined, '2023年总结和2024年思路')).toBe(2024);
  expect(yearOf('2025', '2024年工作要点')).toBe(2025);
});
