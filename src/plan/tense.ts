/** Whether a plan speaks, at some place, of what was done or of what is to be done. Reports put both in one text. */

export type Tense = 'past' | 'future' | 'open';

/** Words that turn the text to the past or to what is promised; the nearest before a number decides. */
export const tenseMarks: { rule: string; pattern: RegExp; gives: Tense; sample: string }[] = [
  {
    rule: 'past-word',
    pattern:
      /(?<![比较超于同与由从])(?:去年(?![同底末]|水平|基础|持平)|过去的?(?:一|两|三|五)年|(?:[一两三五]|近|\d)年来|刚刚过去|上学[期年](?![同末底的])|(?<!以)上一年(?!度|以)|回顾|上年，|截至\d{1,2}月|(?<![\d年])1[—–~-]\d{1,2}月(?!底|前|完成|开展)|[据经](?:初步|不完全)?统计|(?:今年|年初)以来|截[至止](?:目前|日前|现在))/,
    gives: 'past',
    sample: '去年，全市新建公园',
  },
  {
    rule: 'progress',
    pattern: /(?:目前|实际)?(?:完成|进展|推进|落实)情况[：:]/,
    gives: 'past',
    sample: '实际完成情况：新建公园',
  },
  {
    rule: 'future-word',
    pattern:
      /今年(?!以来|上半年已|1[—–~-]\d{1,2}月(?!底|前))|明年|来年|本学期|新学期|下一步|未来|今后|力争|确保|预期目标|主要目标|年底前|新的一年|总体要求|拟|到[“"]?(?:20\d\d年|十[四五六七]五)|全年(?:力争|计划|目标)|(?<!占|占年度|占全年)计划(?!生育)|要(?=[^求素点闻件]{0,3}(?:实现|完成|新增|建成|新建|举办|开展|达到))/,
    gives: 'future',
    sample: '今年力争新建公园',
  },
];

const anyYear =
  /(?:^|[，。；：、\s（])(?:截至|到|至)?((?:19|20)\d\d)年(?!度?(?:的|基础|水平|同期)|版|本[）》，]|修订|修正)/g;

/** 上年提出抗诉5件，采纳3件。 A sentence that begins so tells what was, and the next one does not. */
const briefly =
  /(?:^|[。；])(?:上年|上学年|上年度|上一年度)(?![同末底的为]|度?水平|度?基础|度?基数)[^，。；]{2}[^。；]*/g;

/** 本馆现有阅览室6个，馆员20人。 It tells what is, from its first comma on: the first number is known for a baseline by itself. */
const owns = /^[^，\d]{0,8}(?:现(?:共|设)?有|目前(?=[^，\d]{0,8}有))/;
/** 组织9万名职工参赛，在180个项目中开展了竞赛。 上半年建会312家，完成年度任务的62%。 Such a sentence tells of what was. */
const finished =
  /(?:举办|举行|开展|组织|召开|召集|完成|建成|建立|新建|改造|发放|培训|走访|慰问|帮助|帮扶|接待|解决|化解|处理|办理|争取|引进|取得|创建|投入|选派|征集|发展|承办|筹集|募集|救助|资助)了|人参加(?:了?(?:会议|座谈|活动仪式|启动仪式|本?次会议))$/;
const halfway = /上半年|前三季度|截至/;
const ofTheYear = /(?:完成|占)(?:全年|年度)[^，。；\d]{0,6}的?\d/;
const isForward = /力争|确保|计划(?!的)|预计|[要将拟前]/;
const goesOn = /基础|力争|达到|建成|新[建增购开办设栽]/;

/**
 * The tense at each clause of a text: offsets in rising order with what holds from there on. `year` is the year that
 * the plan is for, where known: a clause that begins with an earlier one is past, with that or a later one, future.
 */
export function tenses(text: string, year?: number): { offset: number; tense: Tense }[] {
  const found: { offset: number; tense: Tense }[] = [];
  for (const { pattern, gives } of tenseMarks) {
    for (const match of text.matchAll(new RegExp(pattern, 'g'))) found.push({ offset: match.index, tense: gives });
  }
  for (const { 0: told, index } of text.matchAll(/[^。；]+/g)) {
    if ((finished.test(told) || (halfway.test(told) && ofTheYear.test(told))) && !isForward.test(told))
      found.push({ offset: index, tense: 'past' }, { offset: index + told.length, tense: 'open' });
    const comma = told.indexOf('，');
    if (comma < 0 || !owns.test(told.slice(0, 12)) || goesOn.test(told)) continue;
    found.push({ offset: index + comma, tense: 'past' }, { offset: index + told.length, tense: 'open' });
  }
  for (const { 0: told, index } of text.matchAll(briefly))
    found.push({ offset: index, tense: 'past' }, { offset: index + told.length, tense: 'open' });
  if (year !== undefined) {
    for (const match of text.matchAll(anyYear)) {
      found.push({ offset: match.index, tense: Number(match[1]) < year ? 'past' : 'future' });
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}

/** The end of a heading over what was done, within a pattern: 2024年工作情况, 主要成效. */
export const situation = '(?:工作|执行|开展)情况$|(?:工作|主要|取得的?)(?:成效|成绩|成就|亮点|业绩)$';

/** Whether a heading opens a part that looks back: 一、2023年工作回顾; not 二、提升教学成绩. */
export const looksBack = (heading: string): boolean => backward.test(heading) && !doing.test(heading);
// 完成情况 is no verb.
const doing =
  /^(?:继续|全面|深入|进一步|不断|切实|努力|着力|大力|持续|扎实|积极|加快|加强|强化|提升|提高|巩固|扩大|拓展|做好|做实|抓好|抓实|创造|展示|宣传|挖掘|及时|认真|建立|健全|完善|优化|深化|用好|运用|转化|解决|针对|聚焦|围绕|破解|补齐|防范|(?:开展|组织|完成|落实|推进|推动|促进|实现)(?!情况))/;
const backward = new RegExp(
  `回顾|^(?:回望|回头看)|(?:工作|主要)?(?:总结|成绩|成效|成就)(?!运用|转化)|完成情况|基本情况|${situation}|取得的|存在(?:的)?(?:问题|困难|不足)|(?:存在|面临|正视|认清)[^，。]{0,14}(?:问题|短板|不足|差距|困难|挑战)$|面临(?:的)?形势|发展(?:现状|基础)|^(?:去年|上年|上一年度?|上学[期年])(?:度)?(?:的)?(?:主要|重点)?(?:工作|任务|情况)?$`,
);

/** Whether a heading opens a part on what was before the plan's year: that, or 一、2024年工作再上新台阶 in a plan for 2025. */
export function isReview(heading: string, year: number | undefined): boolean {
  const named = /20\d\d(?=年)/.exec(heading)?.[0];
  const earlier = year !== undefined && named !== undefined && Number(named) < year;
  return looksBack(heading) || (earlier && !doing.test(heading) && !planned.test(heading));
}
// 2024年重点任务 of a plan for 2024 and 2025.
const planned = /(?:计划|打算|安排|思路|任务|目标|要点|部署|重点工作)$/;

/** Whether a text calls itself a summary of what was, and no plan: 2024年度工作总结, 2024年工作情况报告. */
export const isSummary = (title: string): boolean => /总结$|情况(?:报告|汇报|总结)?$/.test(title);

/**
 * The first year that a plan is for, from its period, its title or, where that names none, its first words: 会议部署2024年工作.
 * Of 2013年总结和2014年思路 the last.
 */
export function yearOf(period: string | undefined, title: string, text = ''): number | undefined {
  const years = (words: string): string[] => words.match(/(?:19|20)\d\d/g) ?? [];
  const named = years(title);
  const year =
    years(period ?? '')[0] ??
    (/总结|回顾|情况/.test(title) ? named.at(-1) : named[0]) ??
    ahead.exec(text.slice(0, 600))?.slice(1).find(Boolean);
  return year === undefined ? undefined : Number(year);
}
const ahead =
  /(?:部署|做好|安排|谋划|明确了?)((?:19|20)\d\d)年|[和及与暨]((?:19|20)\d\d)年度?的?(?:工作)?(?:计划|打算|安排|思路|要点)/;
