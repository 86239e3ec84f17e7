/** An invented plan of a town's library, in the shape that `convert` writes. Places are left at the seed's start. */
import type { Measure, PlanFile, Target } from '../../src/plan/schema.ts';

const place = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };
const sentence = (text: string) => ({ text, place });

/** Sentences end after 。！？ and the quotation mark that follows. */
const split = (text: string) => (text.match(/[^。！？]+[。！？]?”?/gu) ?? []).map(sentence);

const quoted = /“([^“”]+)”|《([^《》]+)》/gu;

interface Written {
  theme: string;
  title: string;
  paragraphs: string[];
  fields?: [label: string, value: string][];
}

/** A plan from its preamble and tasks; names are what stands in quotation marks. */
export function planOf(preamble: string, tasks: Written[], id = 'shuyuan-2025'): PlanFile {
  const themes = [...new Set(tasks.map(({ theme }) => theme))];
  const texts = [['preamble', preamble], ...tasks.map((task, at) => [String(at + 1), textOf(task)])] as const;
  const names = texts.flatMap(([task, text]) =>
    [...text.matchAll(quoted)].map(([, programme, document]) => ({ task, text: programme ?? document ?? '' })),
  );
  return {
    ...{ plan: id, title: '书院镇图书馆2025年工作要点', period: '2025', structure: '', gaps: [], quantities: [] },
    seed: { sha256: '', encoding: 'UTF-8', characters: 0, lines: 1 },
    preamble: preamble === '' ? [] : [split(preamble)],
    themes: themes.map((title, at) => ({
      ...{ id: `t${at + 1}`, number: at + 1, title, by: 'editor' as const },
      tasks: tasks.flatMap((task, index) => (task.theme === title ? [String(index + 1)] : [])),
    })),
    tasks: tasks.map(({ theme, title, paragraphs, fields = [] }, at) => ({
      ...{ id: String(at + 1), number: String(at + 1), title, theme: `t${themes.indexOf(theme) + 1}`, place },
      paragraphs: paragraphs.map(split),
      fields: fields.map(([label, value]) => ({ key: 'lead' as const, label, value, place })),
    })),
    names: [...Map.groupBy(names, ({ text }) => text)].map(([text, same], at) => ({
      ...{ id: `n${at}`, text, kind: 'programme' as const, pinyin: '' },
      tasks: [...new Set(same.map(({ task }) => task))],
      places: [],
    })),
    account: [],
    retired: { tasks: [], themes: [], targets: [] },
    record: [],
  };
}

const textOf = ({ title, paragraphs }: Written): string => [title, ...paragraphs].join('\n');

/** A target `≥ value unit` of a task. */
export const targetOf = (task: string, label: string, value: number, unit: string, measure: Measure): Target => ({
  ...{ id: `${task}-1`, task, theme: 't1', subject: label, label, comparator: '>=', value, unit, measure, place },
  ...{ quote: `${value}${unit}`, sentence: '', by: 'rule', rule: 'at-least' },
});

export const plan = planOf('2025年是“十四五”收官之年。全馆以“书香进万家”为主线，为读者多办实事。', [
  {
    theme: '阅读推广',
    title: '办好“夜读书房”',
    paragraphs: ['延长开放到22时，全年举办“夜读书房”活动不少于48场。夜读期间开通热线95123，有事请拨123。'],
  },
  {
    theme: '阅读推广',
    title: '推进“书香进万家”行动',
    paragraphs: ['深化“书香进万家2.0”行动，送书进社区、进学校。', '组织City Walk寻书路线3条，拓展“1+5”服务点。'],
  },
  {
    theme: '阅读推广',
    title: '建设少儿阅读阵地',
    paragraphs: [
      '落实《书院镇全民阅读规划(2021—2025年)》，举办“美丽乡村·童声朗读”活动。做好家长阅读指导，开展阅读课堂。',
    ],
  },
  {
    theme: '古籍保护',
    title: '加强古籍修复',
    paragraphs: ['修复古籍不低于35%，培养修复师5名以上。与高校共建修复工作室，开展“纸寿千年”讲座。'],
    fields: [['牵头单位', '古籍部、技术部']],
  },
  {
    theme: '古籍保护',
    title: '推动古籍数字化',
    paragraphs: ['完成235册古籍扫描，接入IP电视和VR展厅。开放共享数字资源，读者可在家夜读。'],
  },
  { theme: '队伍建设', title: '关爱馆员成长', paragraphs: ['开展青年馆员沙龙，年内组织业务培训。'] },
]);

export const targets: Target[] = [
  targetOf('1', '夜读书房活动场次', 48, '场', 'activities'),
  { ...targetOf('2', '城市漫步路线', 3, '条', 'projects'), quote: '3条' },
  { ...targetOf('4', '古籍修复比例', 35, '%', 'rate'), theme: 't2' },
];
