import { expect, test } from 'vitest';
import { compare, type Comparison, type Promises } from '../../src/plan/compare.ts';
import { tasksOf } from '../../src/plan/tree.ts';
import { readPlan } from './labelled.ts';

/** A plan as `compare` takes it. */
function plan(text: string): Promises {
  const { plan: tree, targets } = readPlan(text);
  const tasks = tasksOf(tree).map(({ id, title }) => ({ id, title: title.value }));
  return { plan: { tasks }, targets };
}

/** `20场 → 25场 higher`, one line a pair. */
const told = ({ pairs }: Comparison): string[] =>
  pairs.map(({ earlier, later, change }) => `${earlier.quote} → ${later.quote} ${change}`);

const earlier = plan(`工作要点
1. 开展技能竞赛。组织县级技能竞赛不少于20场。
2. 培训安全员。培训企业安全员500名，企业集体合同签订率达到90%以上。
3. 慰问职工。走访慰问困难职工不少于800户。`);

test('the same promise in another place of the next plan is set against it, and said to be higher, lower or the same', () => {
  const later = plan(`工作要点
1. 关爱职工。走访慰问困难职工不少于700户。
2. 开展技能竞赛。组织县级技能竞赛不少于25场。
3. 培训安全员。培训企业安全员500名，企业集体合同签订率达到92%以上。`);
  const found = compare(earlier, later);
  expect(told(found)).toEqual([
    '不少于800户 → 不少于700户 lower',
    '不少于20场 → 不少于25场 higher',
    '500名 → 500名 same',
    '90%以上 → 92%以上 higher',
  ]);
  expect(found.added).toEqual([]);
  expect(found.gone).toEqual([]);
  expect(found.unmatched).toEqual([]);
});

test('a promise that the other plan has nothing like is new or gone', () => {
  const later = plan(`工作要点
1. 开展技能竞赛。组织县级技能竞赛不少于20场。
2. 建设托管班。开设暑期托管班不少于18个。`);
  const found = compare(earlier, later);
  expect(told(found)).toEqual(['不少于20场 → 不少于20场 same']);
  expect(found.added.map(({ quote }) => quote)).toEqual(['不少于18个']);
  expect(found.gone.map(({ quote }) => quote)).toEqual(['500名', '90%以上', '不少于800户']);
});

test('the same number under another comparator is told as reworded', () => {
  const later = plan(`工作要点
1. 开展技能竞赛。组织县级技能竞赛20场左右。`);
  expect(told(compare(earlier, later))).toEqual(['不少于20场 → 20场左右 reworded']);
});

test('one thing counted in another unit is listed as not comparable', () => {
  const later = plan(`工作要点
3. 慰问职工。走访慰问困难职工不少于2000人次。`);
  const found = compare(earlier, later);
  expect(found.pairs).toEqual([]);
  expect(found.unmatched).toMatchObject([
    { reason: 'unit', earlier: [{ quote: '不少于800户' }], later: [{ quote: '不少于2000人次' }] },
  ]);
});

test('a promise that could be either of two is not guessed', () => {
  const both = plan(`工作要点
1. 志愿服务。开展志愿服务活动不少于20场。
2. 志愿服务。开展志愿服务活动不少于60场。`);
  const later = plan(`工作要点
1. 志愿服务。开展志愿服务活动不少于40场。`);
  const found = compare(both, later);
  expect(found.pairs).toEqual([]);
  expect(found.gone).toEqual([]);
  expect(found.unmatched).toMatchObject([{ reason: 'ambiguous', later: [{ quote: '不少于40场' }] }]);
  expect(found.unmatched[0]?.earlier).toHaveLength(2);
});

test('every target of both plans is told once: paired, new, gone or unmatched', () => {
  const later = plan(`工作要点
1. 志愿服务。开展志愿服务活动不少于20场，走访慰问困难职工不少于2000人次。
2. 技能。组织县级技能竞赛不少于25场，组织县级技能竞赛决赛3场。
3. 培训。培训企业安全员600名，培训社区安全员100名。`);
  const { pairs, unmatched, added, gone } = compare(earlier, later);
  const olds = [...pairs.map((pair) => pair.earlier), ...unmatched.flatMap((one) => one.earlier), ...gone];
  const news = [...pairs.map((pair) => pair.later), ...unmatched.flatMap((one) => one.later), ...added];
  expect(olds.map(({ id }) => id).sort()).toEqual(earlier.targets.map(({ id }) => id).sort());
  expect(news.map(({ id }) => id).sort()).toEqual(later.targets.map(({ id }) => id).sort());
});
