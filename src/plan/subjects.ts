/** What a number counts: the exact words, before it, after it or farther back in the sentence. */
import type { Mention } from './mentions.ts';
import { leadingVerb, makingVerb } from './promises.ts';

export interface Subject {
  /** Contiguous in the sentence. */
  words: string;
  /** The verb that what is counted hangs on (培养, 覆盖), or ''. */
  verb: string;
  /** When or how often, as it stands before the number (每年, 全年), or ''. */
  time: string;
}

const year = '(?:19|20)\\d\\d';
const when =
  `(?:(?:自|从|到|至|在|于)?${year}(?:[-—~－～至到–]+(?:${year})?)?年?(?:底|末|初|上半年|下半年|[一二三四]季度|年底)?(?:\\d{1,2}月(?:底|份)?)?(?:以?前|之前|起|开始|期间)?|` +
  '全年|年内|今年|明年|本年度?|本学期|每学期|每学年|每个?年度?|每半年|每个?季度|每[两三]?个?月|每[两三]个月|每周|每日|年底前?|年末|上半年|下半年|到年底|“?十[四五六]五”?(?:末|期间|时期)|' +
  '期末|届时|近期|[一二三四]季度|\\d{1,2}月底?前?|年度)';
const scope =
  '(?:其中|同时|并且|并|还|再|也|且|力争|确保|争取|计划|预计|拟|继续|积极|大力|进一步|加快|切实|着力|持续|全面|深入|扎实|稳步|重点|不断|努力|要|应|将|须|需|' +
  '全[市省县区校国院镇街村局州]上?下?|各级|各地|分别|累计|共计|总共|共|新|先|至少|合计|总计|原则上|对|把|为|向|给|让|使|由|以|按照?|通过|用于|即|和|及|与|、|：|；|，|的|—|\\s)';
const leading = new RegExp(`^(?:${when}|${scope})`);
const trailing = new RegExp(
  `(?:${when}|(?:提高|提升|增加|增长|上升|扩大|扩展|下降|降低|减少|压缩|压减|缩短|缩减|调整|上调|下调|发展|恢复|升|增|降|减)(?:到|至|为)|` +
    '达到?|占比?|不?为|实现|完成|控制在|保持在?|稳定在?|维持在|均?为|有|拥有|配备|超过|突破|不|也|均|都|各|总体|平均|逐步|力争|确保|争取|分别|累计|共计?|合计|总计|拟|按|在|约|至少|应|要|须|将|可|已|当年|：|；|、|和|及|与|以|的|—|（|\\s)$',
);
// 占全部的, 达到总量的, 上年末的: what the share is of, not what is counted.
const shareOf = /(?:占到?|达到?|相当于|为|等于)[^，。；]{1,24}的$/;
// What makes a verb part of a noun: 服务中心, 培训班, 覆盖率.
const nounTail =
  /^(?:班|员(?!工)|率|数|量|额|费|者|人数|人员|中心|站|点(?!评)|面积|能力|规模|水平|体系|时间|时长|岗位|总|用地|资金|成本|经费|基地|机构|平台|对象|品牌|示范|工作|强度|比例|占比|程度|质量|满意|周期|里程|值|系统|标准|成效|组织(?!活动)|团队|队伍|企业|机制|项目|单位|活动(?!周)|网点|性|型|业(?!余)|品|类|主体)/;

/** The words of a clause with time, scope and verbs taken off at both ends; '' where nothing is left. */
function strip(text: string): string {
  let words = text;
  for (let before = ''; before !== words;) {
    before = words;
    words = words.replace(leading, '').replace(shareOf, '').replace(trailing, '');
  }
  return words;
}

/** Takes verbs off the front while a noun remains: 建设和筹集保障性住房 → 保障性住房. */
function afterVerbs(text: string): { words: string; verb: string } {
  let words = text;
  let verb = '';
  for (;;) {
    const match = leadingVerb.exec(words);
    if (!match || match[0].length === words.length) return { words, verb };
    const rest = words.slice(match[0].length);
    if (nounTail.test(rest)) return { words, verb };
    const stripped = rest.replace(/^(?:和|及|与|、|并|或|了|好|一批|各类|不少于)/, '');
    if (stripped.length < 2) return { words, verb };
    verb = match[0];
    words = stripped;
  }
}

/** Takes all up to the last making verb: 面向青少年开展科普宣讲 → 科普宣讲. */
function afterLastVerb(text: string): { words: string; verb: string } {
  let found = { words: text, verb: '' };
  for (const match of text.matchAll(makingVerb)) {
    const rest = text.slice(match.index + match[0].length);
    const joins = /^(?:和|及|与|、|并|或)/.exec(rest)?.[0].length ?? 0;
    if (rest.length - joins < 2 || nounTail.test(rest) || /[“《][^”》]*$/.test(text.slice(0, match.index))) continue;
    if (/[\u4e00-\u9fff]/.test(text.charAt(match.index - 1)) && /的$/.test(text.slice(0, match.index))) continue;
    found = { words: rest.slice(joins), verb: match[0] };
  }
  return found;
}

const clauseEnd = /[，。；：！？\n]/;

/** Where the clause that ends at `offset` begins; commas within quotation marks do not part it. */
function clauseStart(sentence: string, offset: number): number {
  for (let at = offset - 1; at >= 0; at -= 1) {
    const character = sentence.charAt(at);
    if (clauseEnd.test(character)) return at + 1;
    if (character === '（' && !sentence.slice(at, offset).includes('）')) return at + 1;
  }
  return 0;
}

/** The noun phrase that follows a number: 名⟨青年企业家⟩, 个以上的⟨公益性岗位⟩. */
export function phraseAfter(text: string): string {
  const match = /^(?:以上|以内|左右)?的?(?:（[^（）]{1,12}）)?([^，。；：！？\n（）\d]{1,60})/.exec(text);
  let words = match?.[1] ?? '';
  if (/^(?:[、和及与]|以及|等|，)/.test(words)) return '';
  // A second number follows, or a new verb phrase: what stands before it is the end.
  words = words.replace(/(?:、|和|及|与|以及|并)(?:各)?$/, '');
  const parts = words.split('、');
  const stop = parts.findIndex((part, index) => index > 0 && leadingVerb.test(part) && !nounTail.test(part.slice(2)));
  if (stop > 0) words = parts.slice(0, stop).join('、');
  const verb = [...words.matchAll(predicate)].find(({ index }) => index >= 2);
  if (verb) words = words.slice(0, verb.index);
  if (predicateFirst.test(words)) return '';
  return words.replace(/(?:工作|任务|等|并|均|都|当年|分别|的|力争|确保)+$/, '');
}

const predicate =
  /提供|参加|参与|开展(?!率)|实现|达到|达标|完成(?!率)|投入使用|投用|给予|加入|接受|签订|建有|实施|年底前|用于|进行|纳入|确保|力争|全部|年内|全覆盖|前完成|落地|用以|获得|取得|通过(?!率)/g;
const predicateFirst =
  /^(?:用于|覆盖|带动|惠及|提供|开展|参加|达到|实现|完成|以上|以下|以内|左右|进行|支持|用以|其中|并|且|在|对|由|向|为|，|不|可|较|比|同比|增长|下降|投入|全部|到位|落实|确保|力争|及时|前|内|后|起)/;

function phraseBefore(mention: Mention, previous: Mention | undefined): Subject & { cut: boolean } {
  const { sentence } = mention;
  let start = clauseStart(sentence, mention.quoteStart);
  const cut = previous !== undefined && previous.quoteEnd > start && previous.quoteEnd <= mention.quoteStart;
  if (cut) start = previous.quoteEnd;
  const clause = sentence.slice(start, mention.quoteStart);
  const time = new RegExp(when).exec(clause)?.[0] ?? '';
  const bare = strip(clause);
  const rate = /[%‰点]$/.test(mention.unit);
  const { words, verb } = rate ? afterVerbs(bare) : afterLastVerb(bare);
  const led = rate ? { words, verb } : merge(afterVerbs(words), verb);
  const named = strip(led.words.replace(/^[）”]+/, ''));
  return { words: headless(named), verb: led.verb, time, cut };
}

const merge = (led: { words: string; verb: string }, verb: string) => ({ words: led.words, verb: led.verb || verb });

// A closing mark whose opening was cut off, and the other way round.
const headless = (words: string): string =>
  words.includes('”') && !words.includes('“')
    ? words.slice(words.indexOf('”') + 1) || words.replace('”', '')
    : words.replace(/“([^”]*)$/, '$1');

/**
 * The words that a target counts. `earlier`: the mentions before it in the same task with their subjects, nearest last.
 */
export function subjectOf(
  mention: Mention,
  previous: Mention | undefined,
  earlier: { mention: Mention; subject: Subject }[],
): Subject {
  const { sentence } = mention;
  const after = sentence.slice(mention.quoteEnd);
  const before = phraseBefore(mention, previous);
  const rate = /[%‰点]$/.test(mention.unit) && !/^(?:以上|以下)?的/.test(after);
  const following = phraseAfter(after);
  const whole = verbOnly(before.words);
  if (!rate && following.length >= 2) return { words: following, verb: before.verb || whole, time: before.time };
  if (before.words.length >= 2 && whole === '') {
    const tail = before.cut ? before.words.split('的').at(-1) : before.words;
    return { ...before, words: tail !== undefined && tail.length >= 2 ? tail : before.words };
  }
  if (following.length >= 2) return { words: following, verb: before.verb, time: before.time };
  return fartherBack(mention, before, whole, earlier);
}

/** The verb, where the words are nothing but one: 服务, 发行. */
function verbOnly(words: string): string {
  const match = leadingVerb.exec(words);
  return match && match[0].length === words.length ? words : '';
}

/** Nothing beside the number: the same verb's object, the last subject of the sentence, or the clause before. */
function fartherBack(
  mention: Mention,
  before: Subject,
  verb: string,
  earlier: { mention: Mention; subject: Subject }[],
): Subject {
  const { sentence } = mention;
  const clause = clauseStart(sentence, mention.quoteStart);
  if (verb !== '') {
    const at = sentence.slice(0, clause).lastIndexOf(verb);
    const object = at < 0 ? '' : phraseAfter(sentence.slice(at + verb.length));
    if (object.length >= 2) return { words: object, verb, time: before.time };
    return { words: verb, verb: '', time: before.time };
  }
  const last = earlier.findLast((one) => one.mention.stretch === mention.stretch);
  if (last) return { ...last.subject, time: before.time };
  for (let end = clause - 1; end > 0; end = clauseStart(sentence, end) - 1) {
    const words = strip(sentence.slice(clauseStart(sentence, end), end));
    const found = afterLastVerb(words);
    if (found.words.length >= 2) return { ...found, time: before.time };
  }
  return {
    words: before.words || phraseAfter(sentence.slice(mention.quoteEnd)) || mention.unit || sentence.slice(0, 12),
    verb: '',
    time: before.time,
  };
}
