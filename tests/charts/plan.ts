/** An invented plan: 30 tasks in 6 themes, 11 of them with 22 targets, values from 1 to 8000, all comparators. */
import { compare } from '../../src/charts/compare.ts';
import type { ChartInput } from '../../src/charts/record.ts';
import type { ChartPlan, TargetChart } from '../../src/charts/chart.ts';
import type { Comparator, Measure, Target } from '../../src/plan/schema.ts';

const themes = ['阅读推广', '馆藏建设', '志愿服务', '数字服务', '基层网点', '队伍建设'];
const ids = ['reading', 'collection', 'volunteers', 'digital', 'branches', 'staff'];

const titles = [
  '办好读书节',
  '开展亲子共读',
  '推进阅读进校园',
  '完善书目推荐',
  '建设地方文献库',
  '优化采购流程',
  '服务视障读者',
  '修复古旧书刊',
  '开展馆际交换',
  '招募阅读志愿者',
  '培训讲解志愿者',
  '建立服务时长制度',
  '开展敬老读报',
  '与社区结对共建',
  '升级借阅系统',
  '推出有声书服务',
  '建设数字展厅',
  '保障网络安全',
  '开放公共数据',
  '建设村级书屋',
  '布设自助借还机',
  '开通流动图书车',
  '改造老旧分馆',
  '统一标识系统',
  '评选示范网点',
  '培训基层馆员',
  '组织岗位练兵',
  '完善考核办法',
  '开展读者调查',
  '加强党风廉政建设',
];

type Entry = [
  task: number,
  label: string,
  comparator: Comparator,
  value: number,
  unit: string,
  measure: Measure,
  more?: Partial<Target>,
];

const entries: Entry[] = [
  [1, '读书节主题活动', '>=', 30, '场', 'activities'],
  [1, '名家讲座进馆', '>=', 1, '次', 'activities'],
  [1, '读书节线上线下参与', '>=', 2000, '人次', 'attendances'],
  [2, '亲子共读家长', '>', 700, '人', 'people'],
  [2, '亲子共读指导员培养', '>=', 20, '名', 'people'],
  [5, '地方文献新增入藏', '=', 500, '册', 'other'],
  [5, '地方文献数字化率', '~', 85, '%', 'rate'],
  [7, '视障读者送书上门服务', '>=', 8000, '人', 'people'],
  [7, '无障碍电影放映', 'range', 5, '场', 'activities', { valueMax: 8 }],
  [10, '在册阅读志愿者', '>=', 1000, '名', 'people'],
  [10, '结对阅读推广组织及社会公益机构联合体', '>=', 50, '家', 'organisations'],
  [10, '重点合作机构', '=', 5, '家', 'organisations'],
  [10, '阅读志愿者年度集中培训', '>=', 400, '人次', 'attendances'],
  [15, '借阅系统故障平均恢复时间', '<=', 2, '小时', 'time'],
  [15, '线上续借办理占比', '>=', 60, '%', 'rate'],
  [17, '数字展厅面积', '=', 1200, '平方米', 'area'],
  [20, '新建村级书屋', '>=', 15, '个', 'places'],
  [20, '书屋提升改造', 'range', 10, '个', 'places', { valueMax: 12 }],
  [21, '自助借还机布点', '<', 40, '处', 'places'],
  [22, '流动图书车服务里程', '~', 6000, '公里', 'length'],
  [26, '基层馆员轮训', '>=', 300, '名', 'people'],
  [26, '市级专项经费', '>=', 1500000, '元', 'money', { asWritten: { value: 150, unit: '万元' } }],
];

const place = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } };
const cue: Record<Comparator, string> = {
  '>=': '不少于',
  '>': '超过',
  '<=': '不超过',
  '<': '少于',
  '~': '约',
  range: '',
  '=': '',
};

/** A target from what differs; the rest is made up of it. */
export function makeTarget(
  id: string,
  task: string,
  theme: string,
  [, label, comparator, value, unit, measure, more]: Entry,
): Target {
  const { value: figure, unit: written } = more?.asWritten ?? { value, unit };
  const quote = `${figure}${more?.valueMax === undefined ? '' : `—${more.valueMax}`}${written}`;
  return {
    id,
    task,
    theme,
    subject: label,
    label,
    comparator,
    value,
    unit,
    measure,
    quote,
    sentence: `围绕全年重点，统筹各方力量，${label}${cue[comparator]}${quote}，年底前逐项对账。`,
    place,
    by: 'rule',
    rule: 'sample',
    ...more,
  };
}

/** The plan of this file, with the first `count` tasks' titles from the list above, five to a theme. */
export const plan: ChartPlan = {
  plan: 'yunxi-2030',
  title: '云溪图书馆联盟2030年工作要点',
  issuer: '云溪图书馆联盟',
  updated: '2030-03-01',
  source: { name: '云溪图书馆联盟2030年工作要点（文本）' },
  themes: themes.map((title, index) => ({
    id: ids[index] ?? '',
    number: index + 1,
    title,
    by: 'editor',
    tasks: titles.slice(index * 5, index * 5 + 5).map((_, n) => String(index * 5 + n + 1)),
  })),
  tasks: titles.map((title, index) => ({
    id: String(index + 1),
    number: String(index + 1),
    title,
    theme: ids[Math.floor(index / 5)] ?? '',
  })),
};

const themeAt = (task: number): string => ids[Math.floor((task - 1) / 5)] ?? '';

export const targets: Target[] = entries.map((entry, index) => {
  const n = entries.slice(0, index + 1).filter(([task]) => task === entry[0]).length;
  return makeTarget(`${entry[0]}-${n}`, String(entry[0]), themeAt(entry[0]), entry);
});

export const site = { site: 'https://plans.example.org/', name: '工作要点公开' };
export const input: ChartInput = { plan, targets, site };

/** The same plan with one target. */
export const one: ChartInput = { plan, targets: targets.slice(0, 1), site };

/** The plan beside an earlier one that promised a little less of most, more of some, and the same of others. */
export const compared = (more = targets): TargetChart => {
  const less = more.map((target, index) => {
    const earlier = { ...target };
    delete earlier.asWritten;
    return { ...earlier, value: index % 5 === 0 ? target.value : target.value * (index % 3 === 0 ? 1.25 : 0.75) };
  });
  const earlier = { plan: { ...plan, plan: 'reading-2023' }, period: '2023年', targets: less };
  const chart = compare(earlier, { plan, period: '2024年', targets: more }, site);
  if (!chart) throw new Error('nothing to compare');
  return chart;
};

/** Sixty targets over all tasks: what an overfull plan looks like. */
export const sixty: ChartInput = {
  plan,
  targets: Array.from({ length: 60 }, (_, index) => {
    const entry = entries[index % entries.length] as Entry;
    const task = (index % 30) + 1;
    const label = `${entry[1]}${index < entries.length ? '' : `（第${Math.floor(index / entries.length) + 1}批）`}`;
    const value = index < entries.length ? entry[3] : entry[3] + index;
    const more: Entry[6] = index < entries.length || !entry[6] ? entry[6] : {};
    const comparator = entry[2] === 'range' && more?.valueMax === undefined ? '>=' : entry[2];
    const full: Entry = [task, label, comparator, value, entry[4], entry[5], ...(more ? [more] : [])] as Entry;
    return makeTarget(`${task}-${Math.floor(index / 30) + 1}`, String(task), themeAt(task), full);
  }),
  site,
};
