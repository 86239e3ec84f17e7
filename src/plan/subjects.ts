/** What a number counts: the exact words, after it, before it or farther back in the sentence. */
import {
  each,
  fartherBack,
  finished,
  isArea,
  isLevel,
  moves,
  rateUnit,
  type Earlier,
  type Subject,
} from './farther.ts';
import { served } from './comparators.ts';
import type { Mention } from './mentions.ts';
import { afterLastVerb, afterVerbs, clauseStart, phraseAfter, reach, strip, when } from './phrases.ts';
import { beforeVerb, endingVerb, verbOnly } from './verbs.ts';

const adverbs = '年度|年均|平均每年|平均|同口径|同比|分别|再|要|也';
const movement = new RegExp(`(?<!${adverbs})(?:${adverbs})*(?:${moves})$`);
// 入职查询零遗漏: what fails at nothing is what is named.
const failing = /^(?:遗漏|差错|失误|缺陷|逾期)$/;
// 优良天数分别达到东区218天、西区: what is told of each place.
const apart =
  /([^，。；、\d]{2,12})分别(?:达到?|为|完成|不低于|不少于)[\p{Script=Han}]{2,4}\d[^，。；]{0,60}、[\p{Script=Han}]{2,4}$/u;
const inTimeDone = new RegExp(`^[^，。；、\\d]{0,8}?(${served})`);
const behind =
  /^([\p{Script=Han}“”]{3,})((?<![省市县区]|以上)(?:国家|[省市县区校]|分?公司)级)$|^([\p{Script=Han}“”]{3,}(?:率|面积|比例))(县城|城区|乡镇|农村)$/u;
// 三至五年级每周3课时: who, not what.
const grades = /^[一二三四五六七八九]{1,2}(?:(?:[、至到]|—)[一二三四五六七八九])?年级$/;
const frequency =
  /^([^，。；]{2,24}?)((?:全年|每人|每个?(?:半年|学期|学年|季度|季|年|月|周|旬|天|日)|每[两三]个?[周月年]|每双[周月])+)([一-龥]{2,16})$/;
const byMuch = /^(?:提高|上调|增加|降低|下调|减免)([一-龥]{2,12})/;
const cueWords =
  /^(?:不少于|不低于|不得少于|不得低于|不超过|不高于|不得超过|不多于|至少|最少|最多|超过|突破|大于|小于|低于|高于|约|近)/;

/**
 * The words that a target counts. `previous` is the target before it in the sentence, `earlier` all before it in the
 * task, nearest last. A rate is named by what stands before it (覆盖率98%), a count rather by what follows (5家企业).
 */
export function subjectOf(mention: Mention, previous: Mention | undefined, earlier: Earlier[]): Subject {
  // 收入增长6%的目标: what it is, and not what it is of.
  const after = mention.sentence
    .slice(mention.quoteEnd, mention.quoteEnd + reach)
    .replace(/^(?:的(?:目标|任务|要求|水平|标准|速度|幅度)|目标(?:的?[实完][现成])?)(?![一-龥])/, '，');
  if (mention.none && !failing.test(mention.none))
    return { words: mention.none, verb: '', actor: '', move: '', time: '' };
  const rate = mention.none !== undefined || (rateUnit.test(mention.unit) && !/^(?:以上|以下)?的/.test(after));
  // 检验项目30分钟内出报告: what is done, and then how.
  const done = mention.cue?.rule === 'in-time' ? inTimeDone.exec(after)?.[1] : undefined;
  const before = phraseBefore(mention, previous, rate || done !== undefined);
  if (done !== undefined)
    return before.words.length >= 2 ? { ...before, verb: '', actor: '', move: done } : { ...before, words: done };
  // 按10%提高救助标准: what is raised by so much.
  const raised = rate && mention.sentence.charAt(mention.quoteStart - 1) === '按' ? byMuch.exec(after)?.[1] : undefined;
  if (raised) return { ...before, words: raised };
  const following = phraseAfter(after);
  const ended = finished.test(following) && before.words.length >= 2;
  if (mention.none && before.words.length < 2) return { ...before, words: mention.none };
  if (!rate && following.length >= 2 && !ended) {
    // 3600万元建设智慧工地: money is for what is made with it.
    const made = mention.unit.endsWith('元') ? afterLastVerb(following).words : following;
    if (made !== following) return { ...before, words: made };
    const named = beforeVerb(before.words);
    // 暑托班开设20个班次: the longer name stands before the verb.
    if (following.length === 2 && named !== before.words) return { ...before, words: named };
    return { ...before, words: following, verb: endingVerb(before.words) || before.verb };
  }
  // 开展宣讲: the verb's object is a noun, even if it could be a verb elsewhere.
  const verb = before.verb === '' ? verbOnly(before.words) : '';
  if (before.words.length >= 2 && verb === '') return { ...before, words: strip(beforeVerb(before.words)) };
  if (following.length >= 2) return { ...before, words: following };
  const inner = mention.sentence.slice(mention.quoteStart, mention.start).replace(cueWords, '').trim();
  const distributed = before.words === '' && each.test(before.time);
  if (verb === '' && inner.length >= 2 && (distributed || verbOnly(inner) === '')) return { ...before, words: inner };
  return fartherBack(mention, before, verb, earlier, previous);
}

/** What stands in the number's clause before it, after the target before it if that one is in the clause too. */
function phraseBefore(mention: Mention, previous: Mention | undefined, rate: boolean): Subject {
  const { sentence } = mention;
  const clause = clauseStart(sentence, mention.quoteStart);
  const cut = previous !== undefined && previous.quoteEnd > clause && previous.quoteEnd <= mention.quoteStart;
  const text = sentence.slice(cut ? previous.quoteEnd : clause, mention.quoteStart);
  const time =
    /(?:同比|比|较)[^，。；]{0,12}(?:增加|减少|提高|降低|增长|下降)$/.exec(text)?.[0] ??
    new RegExp(`^(?:其中|并|同时)?(${when})|(${when})$`).exec(text)?.slice(1).find(Boolean) ??
    /^(?:力争|确保)/.exec(text)?.[0] ??
    '';
  const bare = strip(text);
  const last = rate ? { words: bare, verb: '' } : afterLastVerb(bare);
  const led = afterVerbs(last.words, rate);
  const words = paired(strip(led.words));
  const tail = cut ? (words.split(/的|、(?=惠及$)/).at(-1) ?? words) : words;
  const doer = last.verb === '' ? '' : strip(afterVerbs(bare.slice(0, bare.lastIndexOf(last.verb))).words);
  const actor = /^[\u4e00-\u9fff]{3,12}$/.test(doer) && !/^(?:联合|面向|会同|依托|围绕|组织)/.test(doer) ? doer : '';
  const named = tail.length >= 2 ? tail : words;
  // 独居老人每周探访: whose, how often, what.
  const [, whose = '', often = '', what = ''] = rate ? [] : (frequency.exec(named) ?? []);
  if (what !== '') {
    const part = afterVerbs(what);
    // 手语新闻每周播出2期: the verb has its object before it.
    if (
      /^(?:召开|举办|举行|播出)$/.test(what) &&
      /(?:会|活动|节目|新闻|讲座|沙龙|论坛|班|赛)$/.test(whose) &&
      !/\d/.test(whose)
    )
      return { words: afterVerbs(strip(whose)).words, verb: what, actor: '', move: '', time: time || often };
    // 2次体育课、每天锻炼1小时: what the count before is of.
    const doing = /\d/.test(whose) || (cut && /[、和及]$/.test(whose)) ? '' : strip(whose);
    return { words: part.words, verb: part.verb || last.verb, actor: doing, move: '', time: time || often };
  }
  const moved = movement.exec(named)?.[0] ?? '';
  // 农民人均纯收入：年均增长13%: the move alone.
  if (moved !== '' && moved === named && sentence.charAt(clause - 1) === '：')
    return { words: '', verb: led.verb || last.verb, actor, move: moved, time };
  const kept = named.length - moved.length >= 2 ? moved : '';
  const stem = strip(named.slice(0, named.length - kept.length));
  const subject = {
    words: stem,
    verb: led.verb || last.verb,
    actor,
    move: kept,
    time,
  };
  // 优良天数分别达到东区218天、西区208天: what stands before, of each place.
  const [, shared = ''] = cut
    ? (apart.exec(sentence.slice(Math.max(0, mention.quoteStart - 2 * reach), mention.quoteStart)) ?? [])
    : [];
  if (shared !== '' && /^[\p{Script=Han}]{2,4}$/u.test(stem)) return { ...subject, words: shared, time: stem };
  // 今年目标580亿元, 其中省级2个: these say which, not what.
  if (
    /^(?:(?:总的?|底线|奋斗|力争|预期|考核)?目标(?:任务)?是?|计划|任务|总量|总数|总规模|增[幅速]|速度增长|常数)$/.test(
      subject.words,
    )
  )
    return { ...subject, words: '' };
  if ((each.test(subject.words) && !rate) || grades.test(subject.words) || subject.words === '其余')
    return { ...subject, words: '', time: subject.words };
  // 创新工作室市级15个、省级3个, 佩戴率县城≥90%: what, and then of which level or where.
  const [base = '', part = ''] = (behind.exec(words) ?? []).slice(1).filter((group) => group !== undefined);
  if (part !== '' && verbOnly(base) === '') return { ...subject, words: base, time: part };
  // 全县共建12个，其中城区5个、乡镇7个: where, not what.
  if (
    cut &&
    isArea(words) &&
    previous.unit === mention.unit &&
    (/其中/.test(sentence.slice(clause, previous.quoteStart)) || sentence.charAt(previous.quoteEnd) === '、')
  )
    return { ...subject, words: '', time: words };
  return isLevel(words) || /^\d.{1,8}以[上下]$/.test(words) ? { ...subject, words: '', time: words } : subject;
}

/** Without a closing mark whose opening was cut off, or the other way round. */
function paired(words: string): string {
  const text = words.replace(/^[）”》]+/, '');
  if (text.includes('”') && !text.includes('“')) return text.slice(text.indexOf('”') + 1) || text.replace('”', '');
  return text.replace(/[“（]([^”）]*)$/, '$1');
}
