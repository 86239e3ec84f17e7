/** What a number counts where nothing beside it says so: the same verb's object, what was counted before, the clause before. */
import type { Mention } from './mentions.ts';
import { afterLastVerb, afterVerbs, clauseStart, phraseAfter, reach, strip, type Phrase } from './phrases.ts';
import { leadingVerb } from './verbs.ts';

export interface Subject {
  /** Contiguous in the sentence. */
  words: string;
  /** The verb that what is counted hangs on (培养, 覆盖), or ''. */
  verb: string;
  /** Who does it, where the sentence names them before the verb (专职团干部开展), or ''. */
  actor: string;
  /** How the figure moves, where that is counted (增长, 年均下降), or ''. */
  move: string;
  /** When, how often or against what, as it stands before the number (每年, 比上年增加), or ''. */
  time: string;
}

/** A mention of the same task before the one in question, with its subject. */
export interface Earlier {
  mention: Mention;
  subject: Subject;
}

// How a figure moves: 增长10% says more of what stands before.
export const moves = '增长|下降|提高|降低|减少|增加|提升|上涨|上升|上调|下调|压降|压减|削减|缩减|压缩|缩短|改善|降';
const moving = new RegExp(`^(?:${moves})$`);
// 开工12个，竣工8个: how many of what was counted before.
export const finished = /^(?:开工|竣工|完工|投产|建成|基本建成|投用|交付)(?:建设|投用)?$/;
// 造林3000亩，……；新增8000亩: the same again, or what the clause before names.
const changing =
  /^(?:新建|开工|开工建设|新增|建成|共建|(?:提质|提升|升级)?改造(?:提升|升级)?|完成|完成(?:治理|整治|整改|改造|修复|建设|培训)|分配|扩建|改建|增加|实施|建|安排|开展|举办|组织)$/;
// 服务, 覆盖: these count by themselves.
const reaching = /^(?:服务|覆盖|惠及|带动|参与|参加|培训)$/;

// 每个乡镇每月不少于2次, 每期50人: whom or how often it is for each, not what is counted.
export const each =
  /^[每各](?![十百千万亿])[一-龥]{0,8}(?:[县区市镇村乡校院部站所班人名家户期场次批组个月年周天日]|街道|社区|单位|科室|企业|季度|学期)(?:（[^（）]{1,8}）)?$/;
export const rateUnit = /[%‰点]$/;

/** Nothing beside the number: the same verb's object, the last subject of the sentence, or the clause before. */
export function fartherBack(
  mention: Mention,
  { time, words: near }: Subject,
  verb: string,
  earlier: Earlier[],
  previous: Mention | undefined,
): Subject {
  const { sentence } = mention;
  const clause = clauseStart(sentence, mention.quoteStart);
  const alike = earlier.filter((one) => one.mention.stretch === mention.stretch);
  // 新建农田2万亩，亩均投资2400元；改造提升8000亩: a count goes on with what is counted alike.
  // 产值增长16%，达到8亿元，投资增长18%，达到2亿元: the level that the move beside it leads to.
  const moved = alike.at(-1);
  const leads =
    moved?.subject.move !== '' &&
    /^[，,、]?(?:达到?|为|突破)?$/.test(sentence.slice(moved?.mention.quoteEnd, mention.quoteStart));
  const same = rateUnit.test(mention.unit) || leads;
  // 硬化公路14条21公里: two amounts of one.
  const beside = previous?.quoteEnd === mention.quoteStart && moved?.mention === previous;
  const last = (same || beside ? undefined : alike.findLast((one) => one.mention.unit === mention.unit)) ?? moved;
  const listed = previous !== undefined && previous.quoteEnd > clause;
  // 实施项目28个，其中续建11个、新建17个: which of those counted before.
  const stem = last?.subject.words.replace(leadingVerb, '') ?? '';
  if (last?.mention.unit === mention.unit && verb !== '' && stem.length >= 2 && /^其中/.test(sentence.slice(clause)))
    return { words: stem, verb, actor: '', move: '', time: time || verb };
  if (last && (moving.test(verb) || finished.test(verb) || (listed && verb !== '' && !reaching.test(verb)))) {
    return { ...last.subject, actor: '', move: '', time: time || verb };
  }
  if (verb !== '') {
    const from = Math.max(0, clause - reach);
    const at = sentence.slice(from, clause).lastIndexOf(verb);
    const object = at < 0 || reaching.test(verb) ? '' : phraseAfter(sentence.slice(from + at + verb.length, clause));
    // 救助年龄由0—6岁扩大: the verb is part of a name there.
    if (object.length >= 2 && !/[由从]$/.test(object)) return { words: object, verb, actor: '', move: '', time };
    if (last && last !== alike.at(-1) && changing.test(verb))
      return { ...last.subject, verb, actor: '', move: '', time };
    const found = changing.test(verb) ? clauseBefore(sentence, clause) : undefined;
    return found ? { ...found, verb, actor: '', move: '', time } : { words: verb, verb: '', actor: '', move: '', time };
  }
  const from = last?.mention.quoteEnd ?? 0;
  // 开展技能培训，每个县不少于2期: a clause without a number of its own stands nearer than the last target.
  const nearer = last && each.test(time) && clause - from > 1 ? clauseBefore(sentence, clause, from) : undefined;
  if (nearer) return { ...nearer, actor: '', move: '', time };
  if (last) return { ...last.subject, words: ofLevel(last.subject.words, time), actor: '', move: '', time };
  const found = clauseBefore(sentence, clause);
  if (found) return { ...found, actor: '', move: '', time };
  const next = /^[^，。；：！？\n]{2,16}/.exec(sentence.slice(mention.quoteEnd))?.[0] ?? '';
  // A mere sign names nothing: % of the cell above.
  const words =
    [near, next, mention.unit].find((one) => /\p{Script=Han}|[A-Za-z]{2}/u.test(one)) ?? sentence.slice(0, 12);
  return { words, verb: '', actor: '', move: '', time };
}

/** 省级龙头企业2家、市级5家: the second counts such of its own level, so the first one's is no part of the name. */
const ofLevel = (words: string, time: string): string => (isLevel(time) ? withoutLevel(words) : words);

const level = '(?:国家|[省市区县校院部厅]|分?公司|集团)级|城[镇乡市区]|农村|乡村';

/** 市级, 省级以上, 城镇: of what level or part it is, and not what. */
export const isLevel = (words: string): boolean => new RegExp(`^(?:${level})(?:以上)?$`).test(words);

/** 乡镇, 山区: a part of the place that the plan is of. */
export const isArea = (words: string): boolean =>
  /^(?:乡镇|镇乡|镇街|街道|[主老新]城区?|县城|[山郊库园]区|平原|海岛)$/.test(words);

/** 省级龙头企业 → 龙头企业. */
export const withoutLevel = (words: string): string => words.replace(new RegExp(`^(?:${level})(?!.?$)`), '');

/** The object of the nearest clause before `clause`, and not before `from`, that has one. */
function clauseBefore(sentence: string, clause: number, from = 0): Phrase | undefined {
  for (let end = clause - 1; end > Math.max(from, clause - 2 * reach); end = clauseStart(sentence, end) - 1) {
    const text = sentence.slice(clauseStart(sentence, end), end).replace(/(?<=.{4})(?<!\d)\d[^。；，]*$/, '');
    if (/^(?:同比|比|较)/.test(text)) continue;
    // 总投资56亿元，今年完成18亿元: of what it costs in all, a part.
    if (/^[^，。；：\d]{0,20}总投资/.test(text)) return { words: '投资', verb: '完成' };
    // 在去年12个站点的基础上，再建8个.
    const base = /\d[个家所座处项名支条]?([一-龥]{2,12}?)的?基础上$/.exec(
      sentence.slice(clauseStart(sentence, end), end),
    );
    if (base?.[1]) return { words: base[1], verb: '' };
    const found = afterLastVerb(strip(text));
    const led = afterVerbs(found.words);
    if (led.words.length >= 2) return { words: led.words, verb: led.verb || found.verb };
  }
  return undefined;
}
