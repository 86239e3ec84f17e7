import { expect, test } from 'vitest';
import { chart, charts, custom, rowsOf, select } from '../../src/charts/index.ts';
import type { Chart, ChartPlan, TargetChart } from '../../src/charts/index.ts';
import { input, one, plan, site, sixty, targets } from './plan.ts';

const all = charts(plan, targets, site);
const named = (id: string): Chart => {
  const found = chart(plan, targets, site, id);
  if (!found) throw new Error(id);
  return found;
};
const drawn = (id: string): TargetChart => {
  const found = named(id);
  if (found.kind === 'coverage') throw new Error(id);
  return found;
};

test('a plan has an overview, a coverage, and a chart for each theme with targets, measure that shares, and target', () => {
  expect(all.map(({ id }) => id)).toEqual([
    'overview',
    'coverage',
    ...['reading', 'collection', 'volunteers', 'digital', 'branches', 'staff'].map((id) => `theme-${id}`),
    ...[
      'activities',
      'attendances',
      'people',
      'rate',
      'organisations',
      'time',
      'area',
      'places',
      'length',
      'money',
    ].map((id) => `measure-${id}`),
    ...targets.map(({ id }) => `target-${id}`),
  ]);
});

test('ids are unique, and an id that there is not gives nothing', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(chart(plan, targets, site, 'theme-none')).toBeUndefined();
});

test('titles are sentences made from the data', () => {
  expect(named('overview').title).toBe('30项任务中有11项作出22个量化承诺');
  expect(named('coverage').title).toBe('30项任务中，11项有量化目标，19项没有');
  expect(named('theme-reading').title).toBe('阅读推广：5项任务中有3项作出7个量化承诺');
  expect(named('measure-people').title).toBe('按人数计的目标有5个，数值最大的是视障读者送书上门服务，不少于8000人');
  expect(named('measure-money').title).toBe('按金额计的目标有1个：市级专项经费不少于150万元');
  expect(named('target-1-1').title).toBe('读书节主题活动：不少于30场');
  expect(named('target-15-2').title).toBe('线上续借办理占比：不低于60%');
});

test('titles hold when all tasks promise, and when there is one', () => {
  expect(charts(sixty.plan, sixty.targets, site)[0]?.title).toBe('30项任务都作出了量化承诺，共60个');
  expect(charts(one.plan, one.targets, site)[0]?.title).toBe('30项任务中有1项作出1个量化承诺');
});

test('a plan without targets has its coverage alone, and it says so', () => {
  const none = charts(plan, [], site);
  expect(none.map(({ id, title }) => [id, title])).toEqual([['coverage', '30项任务都没有量化目标']]);
});

test('every target stands once in the overview, themes in order, the greatest first', () => {
  const rows = rowsOf(named('overview'));
  expect(rows.map(({ id }) => id).toSorted()).toEqual(targets.map(({ id }) => id).toSorted());
  for (const panel of drawn('overview').panels)
    expect(panel.rows.map((row) => row.theme.number)).toEqual(panel.rows.map((row) => row.theme.number).toSorted());
  expect(drawn('measure-people').panels[0]?.rows.map((row) => row.value)).toEqual([8000, 1000, 700, 300, 20]);
});

test('rows print comparator, value and unit as the plan wrote them', () => {
  const shown = new Map(rowsOf(named('overview')).map((row) => [row.id, row.shown]));
  expect(['1-1', '2-1', '5-2', '7-2', '15-1', '21-1', '26-2', '5-1'].map((id) => shown.get(id))).toEqual([
    '≥30场',
    '>700人',
    '约85%',
    '5—8场',
    '≤2小时',
    '<40处',
    '≥150万元',
    '500册',
  ]);
});

test('a chart carries its source, date and full address, whatever the site’s base path', () => {
  const [first] = charts(plan, targets, { site: 'https://example.org/plans', name: '工作要点公开' });
  expect(first).toMatchObject({
    kicker: '云溪图书馆联盟2030年工作要点',
    source: '来源：云溪图书馆联盟2030年工作要点（文本）',
    date: '2030-03-01',
    address: 'charts/overview/',
    url: 'https://example.org/plans/yunxi-2030/charts/overview/',
  });
});

test('a date that the editor did not give is not made up', () => {
  const { updated, ...undated } = plan as ChartPlan & { updated: string };
  expect(updated).toBe('2030-03-01');
  expect(charts(undated, targets, site).every((one) => !('date' in one))).toBe(true);
});

test('coverage counts each task of each theme once', () => {
  const coverage = named('coverage');
  if (coverage.kind !== 'coverage') throw new Error('kind');
  expect(coverage.groups.flatMap((group) => group.tasks)).toHaveLength(30);
  expect(coverage.groups.flatMap((group) => group.tasks).reduce((sum, task) => sum + task.targets, 0)).toBe(22);
});

test('a selection limits by theme, by measure and by target, and keeps the order asked for', () => {
  expect(select(targets, { themes: ['staff'] }).map(({ id }) => id)).toEqual(['26-1', '26-2']);
  expect(select(targets, { measures: ['rate'], themes: [] }).map(({ id }) => id)).toEqual(['5-2', '15-2']);
  const chosen = custom(
    input,
    { targets: ['2-2', '26-1', '7-1'], order: 'value', title: '  挑选 ' },
    'charts/new/?t=1',
  );
  expect(rowsOf(chosen).map(({ value }) => value)).toEqual([8000, 300, 20]);
  expect(chosen).toMatchObject({ title: '挑选', url: 'https://plans.example.org/yunxi-2030/charts/new/?t=1' });
});
