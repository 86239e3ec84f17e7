import { expect, test } from 'vitest';
import { axisOf } from '../../src/plan/axis.ts';
import { panelsOf, rowOf } from '../../src/charts/panels.ts';
import { plan, targets } from './plan.ts';

const panels = panelsOf(
  targets,
  targets.map((target) => rowOf(plan, target)),
);

test('counters of one measure share an axis', () => {
  expect(axisOf('people', '名', 'a')).toBe(axisOf('people', '人', 'b'));
  expect(axisOf('activities', '场', 'a')).toBe(axisOf('activities', '次', 'b'));
});

test('people and attendances do not', () => {
  expect(axisOf('people', '人', 'a')).not.toBe(axisOf('attendances', '人次', 'b'));
});

test('scaled units share only with themselves', () => {
  expect(axisOf('length', '公里', 'a')).not.toBe(axisOf('length', '米', 'b'));
  expect(axisOf('time', '小时', 'a')).not.toBe(axisOf('time', '天', 'b'));
  expect(axisOf('money', '元', 'a')).toBe(axisOf('money', '元', 'b'));
});

test('other shares with nothing, not even with its own unit', () => {
  expect(axisOf('other', '斤', 'a')).not.toBe(axisOf('other', '斤', 'b'));
  expect(panels.filter((panel) => !panel.comparable).every((panel) => panel.rows.length === 1)).toBe(true);
});

test('a panel names its units once, and runs to its greatest value', () => {
  expect(panels[0]).toMatchObject({ id: 'people', title: '人数（人、名）', units: ['人', '名'], max: 8000 });
  expect(panels.find(({ id }) => id === 'attendances')?.title).toBe('人次');
  expect(panels.find(({ id }) => id === 'places')?.max).toBe(40);
});

test('a target of another plan is refused', () => {
  const [first] = targets;
  if (!first) throw new Error('no target');
  expect(() => rowOf(plan, { ...first, task: '99' })).toThrow('99');
});

test('rows of different tasks with one label say of which task', () => {
  const of = (task: string): (typeof targets)[number] => ({ ...targets[0]!, id: `${task}-9`, task, label: '完成投资' });
  const [one, other] = plan.tasks;
  const pair = [of(one!.id), of(other!.id)];
  const rows = (found: typeof pair) =>
    panelsOf(
      found,
      found.map((target) => rowOf(plan, target)),
    ).flatMap(({ rows }) => rows);
  for (const [index, { label }] of rows(pair).entries()) {
    const title = pair[index]!.task === one!.id ? one!.title : other!.title;
    expect(label).toMatch(/^完成投资（.{2,14}）$/);
    expect(title.startsWith(label.slice(5, 9))).toBe(true);
  }
  expect(rows(pair.slice(0, 1)).map(({ label }) => label)).toEqual(['完成投资']);
});
