/** The head of a table of tasks: what its words say of the columns below. One table of words, each row with a sample. */
import type { Field } from './tree.ts';

/** `kind`: what sort of work a row is of, its group. `name`: what a task is called. `text`: what is to be done. */
export type Holds = 'number' | 'kind' | 'name' | 'text' | Field['key'];

export interface Column {
  label: string;
  holds: Holds;
}

const who = '[市县区镇乡校院局]?(?:单位|部门|领导|[科处部股]室|主体|人员?|干部|小组|校区|支部|方)';

/** Anchored, linear; the first that fits counts. */
export const words: readonly { holds: Holds; pattern: RegExp; sample: string }[] = [
  { holds: 'number', pattern: /^(?:任务|项目|工作|事项)?(?:序号?|编号|代码)$|^No\.?$|^№$/i, sample: '序号' },
  {
    holds: 'support',
    pattern: new RegExp(`^(?:配合|协办|协助|协同|参与|支持)${who}?$`),
    sample: '配合单位',
  },
  {
    holds: 'lead',
    pattern: new RegExp(
      `(?:牵头|责任|负责|主办|主责|承办|承担|实施|落实|分管|主管|包联)${who}|^(?:部门|[科处]室|牵头|责任)$`,
    ),
    sample: '责任单位',
  },
  {
    holds: 'deadline',
    pattern: /(?:时限|时间|期限|日期|节点|进度安排|月份|周期|年限|工期)(?:要求)?$|^进度/,
    sample: '完成时限',
  },
  {
    holds: 'other',
    pattern:
      /^(?:备注|说明|附注)$|^(?:标准)?(?:分值|权重|得分|分数|赋分|计分)$|^(?:评分|扣分|计分|赋分|考核|考评|评价)(?:标准|办法|方法|细则|方式|依据|说明)$|^(?:年度|全年|目前)?(?:完成|落实|进展|推进|建设|实施)(?:情况|成效|效果|结果|质量|状态)$|^(?:当前|目前|实际|完成|形象|工程)进度$|^(?:当前|目前)?状态$|^是否\p{Script=Han}{2,4}$/u,
    sample: '备注',
  },
  {
    holds: 'kind',
    pattern: /(?:类别|类型|分类|大类|领域|板块|条线|模块|维度)$|^(?:方面|主题|部分)$|^一级(?:任务|目录|分类)$/,
    sample: '类别',
  },
  {
    holds: 'name',
    pattern: /(?:任务|项目|工作|事项|举措|要点|课题|活动|实事)$|名称$|^(?:标题|题目)$/,
    sample: '重点任务',
  },
  {
    holds: 'text',
    pattern:
      /内容|措施|目标|要求|标准|指标|成效|成果|做法|举措|任务|工作|项目|事项|要点|安排|计划|打算|经费|资金|投资|预算|地点|形式|对象|依据|方式/,
    sample: '主要内容',
  },
];

/** Names the work: without such a column a table lists something else. */
const naming = /项目|任务|工作|事项|举措|措施|要点|内容|活动|赛事|实事|课题|计划/;

/** What says who does the work or by when. */
export const tells = (holds: Holds): holds is 'lead' | 'support' | 'deadline' =>
  holds === 'lead' || holds === 'support' || holds === 'deadline';

/** 2024年完成情况, 1-10月推进情况: the time that a column is of. */
const time = /(?:19|20)\d\d年度?|\d{1,2}(?:[-—–~至]\d{1,2})?月份?/;
const outer = new RegExp(`[\\s　]|（[^（）]*）|${time.source}`, 'g');
const bareLabel = (label: string): string => label.replace(outer, '');

/** What a word at the head of a column says that it holds; undefined for any other word. */
export const holdsOf = (label: string): Holds | undefined =>
  label.length > 16 ? undefined : words.find(({ pattern }) => pattern.test(bareLabel(label)))?.holds;

/** What the heads of columns are put together from: 主要内容及量化指标, 牵头部室. */
const parts =
  /^(?:序号?|编号|代码|名称|主要|重点|具体|细化|工作|任务|项目|事项|内容|措施|举措|做法|目标|要求|标准|指标|量化|预期|年度|全年|成效|成果|计划|安排|打算|建设|推进|落实|实施|完成|进展|进度|基本|情况|牵头|配合|责任|负责|主办|协办|协同|协助|承办|参与|分管|包联|单位|部门|领导|[科处部股]室|主体|人员?|时限|时间|期限|日期|节点|周期|月份|备注|说明|类[别型]|分类|领域|板块|条线|模块|方面|主题|活动|赛事|培训|实事|要点|课题|经费|资金|投资|预算|来源|地点|形式|对象|方式|依据|规模|起止|年限|工期|所属|[及和与、/（）])+$/;

/** Whether words are the head of a column and nothing else. */
export const isLabel = (line: string): boolean => {
  // 2026年工作目标和进度计划, but not 2025年重点工作任务: a title.
  const year = /[和及与、]/.test(line) ? /[\s　]|^(?:19|20)\d\d年度?/g : /[\s　]/g;
  const words = line.replace(year, '');
  return words.length <= 12 && parts.test(words) && holdsOf(line) !== undefined;
};

/** 序号任务名称任务内容牵头部门: whether a line is a table's whole head, run together. */
export const isHeadRun = (line: string): boolean =>
  line.length > 10 && line.length <= 80 && /^(?:序号|编号)/.test(line) && parts.test(line.replace(/（[^（）]*）/g, ''));

const before = new RegExp(`[\\s　]?（[^（）\\d]{1,6}）$|^(?:${time.source})`, 'g');

/** Whether a line may be the head of a column among others, each on a line of its own: 改革领域, 年度投资金额 （万元）, 2022年预期目标. */
export const mayLabel = (line: string): boolean => {
  const words = line.replace(before, '');
  return (
    isLabel(words) ||
    (words.length <= 8 &&
      !words.endsWith('表') &&
      /^[\p{Script=Han}（）]+$/u.test(words) &&
      holdsOf(line) !== undefined)
  );
};

/** 2024年完成, 上年实绩, 基期值: beside a column of aims, what was before. */
const was =
  /^(?:(?:19|20)\d\d年度?|上年度?|去年|上一年度?)(?:实际|预计)?(?:完成|实绩|实际|执行|基数|水平|现状)(?:数|值|情况)?(?:（[^（）]*）)?$|^(?:基期|基准|现状|现有)(?:数|值|水平|情况)?(?:（[^（）]*）)?$/;

/**
 * The columns that a line's cells head, or undefined where they head none: one names the work, and others say who does
 * it or by when, or number it, or all are such words. 指标, 单位, 目标 head a table of indicators.
 */
export function headOf(labels: readonly string[]): Column[] | undefined {
  if (labels.length < 2 || labels.length > 12) return undefined;
  if (labels.some((label) => label.length > 16 || /[，。；：]/.test(label) || /\d/.test(bareLabel(label))))
    return undefined;
  const found = labels.map(holdsOf);
  const aimed = labels.some((label) => /目标|计划|预期|任务数/.test(label) && !was.test(label));
  const columns = labels.map((label, index): Column => {
    if (aimed && was.test(label)) found[index] = 'other';
    return { label, holds: found[index] ?? 'text' };
  });
  // 指标 beside 工作任务: what the rows are counted to.
  const named = columns.filter(({ holds }) => holds === 'name' || holds === 'text').length;
  for (const column of columns) if (column.label === '指标' && named > 1) column.holds = 'kind';
  // 目标类型 behind 牵头部门: of what type each is, and no group of them.
  const who = columns.findIndex(({ holds }) => tells(holds as 'lead'));
  for (const [index, column] of columns.entries())
    if (who >= 0 && index > who && column.holds === 'kind') column.holds = 'other';
  const known = found.filter((holds) => holds !== undefined).length;
  const measured = labels.some((label) => /^(?:计量)?单位$|指标/.test(label));
  const names = (label: string): boolean => naming.test(label) || (!measured && /预期目标$/.test(label));
  if (!columns.some(({ holds, label }) => (holds === 'name' || holds === 'text') && names(label))) return undefined;
  if (labels.length >= 3 && found.some((holds) => holds && tells(holds)))
    return known * 2 > labels.length ? columns : undefined;
  if (measured || known < labels.length) return undefined;
  return labels.length >= 3 || found[0] === 'number' ? columns : undefined;
}
