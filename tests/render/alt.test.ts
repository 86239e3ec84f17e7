import { expect, test } from 'vitest';
import { chart, charts } from '../../src/charts/index.ts';
import { alt } from '../../src/render/alt.ts';
import { plan, site, sixty, targets } from '../charts/plan.ts';

const of = (id: string) => alt(chart(plan, targets, site, id)!);

test('the words say the kind, how many, the largest, the smallest and each value', () => {
  expect(of('measure-people')).toBe(
    '条形图：按人数计的目标有5个，数值最大的是视障读者送书上门服务，不少于8000人。共5个数值。' +
      '人数（人、名）5个，最大的是视障读者送书上门服务不少于8000人，最小的是亲子共读指导员培养不少于20名。' +
      '各数值：视障读者送书上门服务不少于8000人；在册阅读志愿者不少于1000名；亲子共读家长超过700人；' +
      '基层馆员轮训不少于300名；亲子共读指导员培养不少于20名。',
  );
});

test('values of different units are not compared', () => {
  expect(of('overview')).toContain('分11组，各组单位不同，互不比较');
  expect(of('overview')).not.toMatch(/其他.*最大的是/);
});

test('a single number is told with its sentence', () => {
  expect(of('target-1-1')).toBe(
    '单个数字：读书节主题活动：不少于30场。原文：围绕全年重点，统筹各方力量，读书节主题活动不少于30场，年底前逐项对账。',
  );
});

test('coverage names the tasks that promise', () => {
  expect(of('coverage')).toContain('阅读推广5项中3项（任务1、2、5）');
});

test('past thirty values the rest is counted', () => {
  expect(alt(charts(sixty.plan, sixty.targets, site)[0]!)).toMatch(/；另有30个，见网页上的表。$/);
});
