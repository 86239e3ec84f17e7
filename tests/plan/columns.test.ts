import { expect, test } from 'vitest';
import { align, cellNumber, cellsOf } from '../../src/plan/cells.ts';
import { clean } from '../../src/plan/clean.ts';
import { grid } from '../../src/plan/grids.ts';
import { headOf, isLabel, words } from '../../src/plan/heads.ts';
import { planConfigSchema } from '../../src/plan/schema.ts';
import { narrowCells } from '../../src/plan/spaces.ts';
import { tasksOf } from '../../src/plan/tree.ts';
import { VFile } from 'vfile';
import { read } from './outlined.ts';

test.each(words)('$sample heads a column that holds a $holds', ({ sample, holds }) => {
  expect(headOf(['序号', '工作任务', sample, '责任单位'])?.[2]?.holds).toBe(holds);
});

test.each([
  ['the work and who does it', '重点任务|责任单位|备注', true],
  ['a number and the work', '序号|工作任务', true],
  ['words that all head columns', '任务名称|主要内容|工作目标', true],
  ['indicators', '序号|指标名称|单位|2025年目标', false],
  ['people', '姓名|职务|电话', false],
  ['a sentence', '工作任务，责任单位|完成时限|备注', false],
  ['one word', '工作任务', false],
])('a table of %s is known by its head, or is none of tasks', (_, labels, known) => {
  expect(headOf(labels.split('|')) !== undefined).toBe(known);
});

test('a line that only holds such words among others is no head of a column', () => {
  expect(['主要内容及量化指标', '牵头部室', '完成时限'].map(isLabel)).toEqual([true, true, true]);
  expect(['2025年重点工作任务', '重点任务清单', '青年夜校'].map(isLabel)).toEqual([false, false, false]);
});

test.each([
  ['3', '3'],
  ['03', '03'],
  ['3.', '3'],
  ['三', '三'],
  ['（三）', '三'],
  ['A-1', 'A-1'],
  ['ZD02', 'ZD02'],
  ['1-2', '1-2'],
  ['3月', null],
  ['2025年', null],
  ['三农工作', null],
])('the number in the cell %s is %s', (cell, number) => {
  expect(cellNumber(cell)?.number ?? null).toBe(number);
});

test.each([
  ['none is missing', '1|办好夜校|开课40门|宣传部|11月', '序号 任务名称 主要内容 责任部门 时限'],
  ['the middle is missing', '1|办好夜校|宣传部|11月', '序号 任务名称 责任部门 时限'],
  ['the end is missing', '1|办好夜校|开设课程40门，招收学员1200名|宣传部', '序号 任务名称 主要内容 责任部门'],
  ['the start is missing', '办好夜校|开设课程40门，招收学员1200名|宣传部|11月', '任务名称 主要内容 责任部门 时限'],
  [
    'a text is in two pieces',
    '1|办好夜校|开设课程40门，|招收学员1200名|宣传部|11月',
    '序号 任务名称 主要内容 主要内容 责任部门 时限',
  ],
])('cells stand under their columns where %s', (_, row, labels) => {
  const columns = headOf(['序号', '任务名称', '主要内容', '责任部门', '时限']) ?? [];
  const placed = align(cellsOf(row.replaceAll('|', '\t')), columns);
  expect(placed.map(({ column }) => column?.label).join(' ')).toBe(labels);
});

test.each([
  ['wide spaces', '序号　任务　责任单位\n1　办好夜校　宣传部\n说明：按月　报送', 4],
  ['lines', '序号\n任务\n责任单位\n1\n办好夜校\n宣传部\n2\n建驿站\n联络部', 6],
  ['no head', '1　办好夜校　宣传部\n2　建驿站　联络部', 0],
  ['one row of lines', '序号\n任务\n责任单位\n说明', 0],
])('%s between cells become tabs below the head of a table', (_, text, tabs) => {
  expect([...grid(text).values()].filter((sign) => sign === '\t')).toHaveLength(tabs);
});

test('narrow spaces and commas part cells only below a head that they part', () => {
  expect(narrowCells('序号 任务 责任单位\n1 办好夜校 宣传部\n各单位 要落实').size).toBe(4);
  expect(narrowCells('序号,任务,责任单位\n1,办好夜校,宣传部').size).toBe(4);
  expect(narrowCells('1 办好夜校 宣传部\n2 建驿站 联络部').size).toBe(0);
});

test('a table is read the same whatever parts its cells', () => {
  const rows = [
    ['序号', '任务名称', '主要内容', '责任部门', '完成时限'],
    ['1', '办好夜校', '开设课程40门', '宣传部', '11月'],
    ['2', '建设驿站', '新建驿站5家', '联络部', '8月'],
    ['3', '志愿服务', '开展活动200场', '志愿部', '全年'],
  ];
  const laid = ['\t', '　', '   ', ' ', ' | ', ',', '\n', '\n\n'].map((sign) =>
    rows.map((cells) => cells.join(sign)).join(sign === '\n\n' ? sign : '\n'),
  );
  const [first, ...others] = laid.map((text) =>
    tasksOf(read(text).plan).map(({ number, title, fields, children }) => [
      number,
      title.value,
      children.map(({ value }) => value),
      fields.map(({ key, label, value }) => `${key} ${label} ${value}`),
    ]),
  );
  expect(first?.[1]).toEqual(['2', '建设驿站', ['新建驿站5家'], ['lead 责任部门 联络部', 'deadline 完成时限 8月']]);
  for (const other of others) expect(other).toEqual(first);
});

test('a head that comes again and again is read each time, with its rows', () => {
  const block = '序号\n任务\n责任单位\n1\n办好夜校\n宣传部\n';
  const text = block.repeat(2000);
  const config = planConfigSchema.parse({});
  expect(clean(text, config, new VFile()).text.split('\n').length).toBeLessThan(text.split('\n').length / 2);
});

test('the name of a group of rows is a theme, and no text of a task', () => {
  const { plan } = read(
    '领域\t序号\t任务\t责任单位\n党建\t1\t办好夜校\t宣传部\n\t2\t建驿站\t联络部\n服务\t3\t走访\t办公室',
  );
  expect(plan.children.map(({ title, children }) => [title, children.map((task) => task.title.value)])).toEqual([
    ['党建', ['办好夜校', '建驿站']],
    ['服务', ['走访']],
  ]);
});

test('a long cell gives its first clause as a title, a name is one as a whole', () => {
  const titles = (head: string, cell: string) =>
    tasksOf(read(`序号\t${head}\t责任单位\n1\t${cell}\t甲科\n2\t走访慰问\t乙科`).plan)[0]?.title.value;
  expect(titles('工作内容', '推进建会，新建工会40家，发展会员6000人')).toBe('推进建会');
  expect(titles('任务名称', '推进建会，凝聚职工')).toBe('推进建会，凝聚职工');
  expect(titles('工作内容', '推进建会。新建工会40家')).toBe('推进建会');
});

test.each([
  [
    'are tasks where they count on from row to row',
    '一、阅读|1.办读书会\n2.荐书\n二、古籍|3.修复',
    ['1 办读书会', '2 荐书', '3 修复'],
  ],
  [
    'are tasks where they start anew in each group',
    '一、阅读|1.办读书会\n2.荐书\n二、古籍|1.修复',
    ['1 办读书会', '2 荐书', '1 修复'],
  ],
  [
    'are no tasks where each row has a list from 1',
    '阅读|1.办读书会\n古籍|1.修复\n分馆|1.选址',
    ['1 阅读', '2 古籍', '3 分馆'],
  ],
])('numbers in the second cell %s', (how, written, tasks) => {
  const rows = written.split('\n').map((row) => `${row}|某科`);
  const text = ['任务|措施|责任科室', ...rows].join('\n').replaceAll('|', '\t');
  expect(
    tasksOf(read(text).plan).map(({ number, title }) => `${number} ${title.value}`),
    how,
  ).toEqual(tasks);
});
