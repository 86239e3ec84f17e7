import { expect, test } from 'vitest';
import { measureOf, unitAt } from '../../src/plan/measures.ts';
import type { Measure } from '../../src/plan/schema.ts';

test.each([
  ['个百分点以上', '个百分点'],
  ['人次', '人次'],
  ['人大代表', ''],
  ['家庭', ''],
  ['个平台', '个'],
  ['大类', '大类'],
  ['套（户）', '套（户）'],
  ['套（间）保障房', '套（间）'],
  ['套（含改造）', '套'],
  ['立方米/日', '立方米/日'],
  ['微克/立方米', '微克/立方米'],
  ['所以上', '所'],
  ['所有单位', ''],
  ['TEU', 'TEU'],
  ['kmart', ''],
  ['名优秀青年', '名'],
  ['名企业家', '名'],
  ['名企', ''],
  ['家电商企业', '家'],
  ['项目标任务', '项'],
  ['套路灯', '套'],
  ['套路', ''],
  ['所在建学校', '所'],
])('in 20%s the unit is %s', (text, unit) => expect(unitAt(text, 0)).toBe(unit));

test('what is counted may give its last character as the unit: 墓穴8000穴', () => {
  expect(unitAt('墓碑8000碑', 6)).toBe('碑');
  expect(unitAt('墓碑8000座', 6)).toBe('座');
  expect(unitAt('墓碑8000余', 6)).toBe('');
});

test('letters right behind the digits are a unit, one letter is a name', () => {
  expect(unitAt('40DDDs以下', 2)).toBe('DDDs');
  expect(unitAt('5G', 1)).toBe('');
});

const families: [string, string, Measure][] = [
  ['人次', '', 'attendances'],
  ['人', '', 'people'],
  ['名', '', 'people'],
  ['场', '', 'activities'],
  ['家', '', 'organisations'],
  ['项', '', 'projects'],
  ['套（户）', '', 'places'],
  ['%', '', 'rate'],
  ['元', '', 'money'],
  ['元/平方米', '', 'money'],
  ['立方米/日', '', 'other'],
  ['亩', '', 'area'],
  ['公里', '', 'length'],
  ['小时', '', 'time'],
  ['个', '国家级创业孵化基地', 'places'],
  ['个', '社区社会组织', 'organisations'],
  ['个', '“青年创业”项目', 'projects'],
  ['个', '微心愿', 'other'],
  ['', '城镇新增就业人数', 'people'],
];
test.each(families)('%s of %s is measured as %s', (unit, counted, measure) => {
  expect(measureOf(unit, counted)).toBe(measure);
});
