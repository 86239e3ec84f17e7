/** The words around a number: clauses, and what is left of them without time, scope and verbs. */
import { eventVerb, leadingMove, leadingVerb, lightVerb, nounTail, plainVerb, verbOnly } from './verbs.ts';

const year = '(?:(?:19|20)\\d\\d|[一二][〇零九][〇零一二三四五六七八九]{2})';
/** When, or how often: 到2025年底, 每两个月, 全年. */
export const when =
  `(?:(?:自|从|到|至|在|于)?${year}(?:[-—~－～至到–]+(?:${year})?)?年?(?:底|末|初|上半年|下半年|[一二三四]季度|年底)?(?:\\d{1,2}月(?:底|份)?)?(?:以?前|之前|起|开始|期间)?|` +
  '上、?下半年各?|[春秋]季学期(?:前|末)?|全年|全学[期年]|年内|今年|明年|本年度?|本学期|每学期|每学年|每个?年度?|每半年|每个?季度|每[两三]?个?月|每周|每日|年底前?|年末|上半年|下半年|到年底|' +
  '“?十[四五六]五”?(?:末|期间|时期)|期末|届时|近期|(?:未来|今后)?[三五]年(?:累计|内)|每[一-龥]$|[一二三四]季度|\\d{1,2}月底?前?)';
const link =
  '(?:[①-⑳■●◆▶►★]|（\\d{1,2}）|\\d{1,2}[.．、](?!\\d)|[一二三四五六七八九十]是(?=.{2})|其中|同时|并且|并|还|再|也|且|力争|确保|争取|计划|预计|拟|继续|积极|大力|进一步|加快|切实|着力|持续|全面|深入|扎实|稳步|重点|不断|努力|要求|要|应|将|须|需|' +
  '全(?:街道|系统|行业|集团|公司|[市省县区校国院镇村局州馆厂])(?!覆盖)上?下?|人均(?=每)|各级|各地|分别|累计|共计|总共|共|先|至少|合计|总计|原则上|对|把|为|向|给|让|使|由|以|按照?|通过|用于|即|和|及|与|、|：|；|，|的|—|-{2,4}|\\s)';
// What begins a noun is no link: 应急, 新能源, 共青团, 先进, 对外.
const noun =
  '要求(?![各每全])|应急|应收|应用|应届|新能源|新型|新兴|新质|新时代|新材料|新农|新媒体|新业态|新区|新市民|新就业|共青|共享|共建|先进|先锋|再生|再就业|对外|对公|对口|对象|要素|将军|以工|以旧|为民|为老|为农|让利|使用|按揭|按比例|还款|并购|并网|把关|由来|由头|和美|和谐|和平|和睦|及时|与会|即时|重点|全面|合计';
const leading = new RegExp(`^(?!${noun})(?:${when}|${link})`);
const move =
  '提高|提升|增加|扩种|增长|上升|上涨|上浮|下浮|压降|削减|扩大|扩展|下降|降低|减少|压缩|压减|缩短|缩减|缩小|调整|上调|下调|发展|恢复|提|升|增|降|减';
const trailing = new RegExp(
  `(?:${when}|(?:${move})(?:到|至|为)|(?<![雷传送直抵发表通])达到?|占(?!比)|翻|不为|(?<![行作认成])为|实现|完成|控制在|保持在?|稳定在?|维持在|均为|有|拥有|配备|` +
    '超过|突破|站上|迈上|做到|(?:进入|跻身|挺进|位居|保持|位列)全?[省市国县区][一-龥]{0,2}前?|一次性|首次|(?:达到)?每(?:[千万百]?[人户]|平方米|平方公里|公里|公顷|亩|吨|万元)|不|也|(?<!人)均|都|全部|各|总体|平均|逐步|力争|确保|争取|分别|累计|共计?|合计|总计|原则上|最[高低多少长短]|拟|按|在|(?<![签预合节条履])约|至少|应|要|须|将|可|已|当年|' +
    '：|；|、|和|(?<![惠涉普])及|与|以|的|—|（|\\s)$',
);
// 比上年增加, 较去年同期提高: what a change is against is not what changes.
const against = new RegExp(`(?:(?<![占同对])比(?![例重率值分])|同比|较)[^，。；]{0,10}(?:${move}|翻|多|少|再?降)$`);
// 占全部的, 达到总量的: what a share is of is not what is counted.
const shareOf = /(?:占到?|达到?|相当于|为|等于)[^，。；]{1,24}的$/;

// 由80元提高到, 从月销售额10万元提高到, 9600元提高到: what it was before.
const level = new RegExp(
  `(?:[由从](?!业|事|属|严|优|快|重|来|未|而)[^，。；由从]{1,24}?(?:${move}|达|变|发展)|(?<![\\d.,])\\d[\\d.,]*[万亿]*[^\\d，。；]{0,3}(?:以[上下])?(?:${move}))(?:到|至|为|成)$`,
);

// 调研文章在省级刊物发表, 骨干到省城医院进修: where it comes to is not what is counted.
const whither =
  /(?<=^.{2,12})(?:在[^，。；]{2,16}(?:发表|刊发|刊登|展出)|[到赴][^，。；]{2,16}(?:进修|学习|挂职|锻炼))$/;

// 4路、6路缩短发车间隔至: the verb stands before what it moves.
const movedTo = /^[^，。；]{0,24}?(?:缩短|提高|提升|降低|扩大|压缩|[上下]调|调[低高])([\u4e00-\u9fff]{2,10})[至到]$/;

/** The words with time, scope, adverbs and predicates taken off at both ends; '' where nothing is left. */
export function strip(text: string): string {
  let words = text.replace(level, '');
  for (let before = ''; before !== words;) {
    before = words;
    words = words.replace(leading, '').replace(against, '').replace(shareOf, '').replace(trailing, '');
  }
  return words.replace(whither, '').replace(movedTo, '$1');
}

export interface Phrase {
  words: string;
  /** The verb taken off, or ''. */
  verb: string;
}

// 建设和美乡村: no link but a word.
const joint = /^(?:和(?![美谐平睦])|及(?!时)|与(?!会)|、|并(?![购网])|或)/;

/** Takes verbs off the front while a noun remains: 建设和筹集保障性住房 → 保障性住房. Of a rate's name it takes less. */
export function afterVerbs(text: string, rate = false): Phrase {
  let phrase = { words: text, verb: '' };
  for (;;) {
    const verb = (rate ? leadingMove : leadingVerb).exec(phrase.words)?.[0] ?? '';
    const rest = phrase.words.slice(verb.length);
    const words = rest.replace(joint, '').replace(/^(?:了|好|一批|各类)/, '');
    // 造林绿化, 引导服务: two verbs that are one name.
    if (
      verb === '' ||
      (nounTail.test(rest) &&
        !plainVerb.test(verb) &&
        !(verb === '组织' && /^(?:中心组|机关|单位|人员|队伍|企业)/.test(rest))) ||
      words.length < 2 ||
      verbOnly(words) !== ''
    )
      return phrase;
    phrase = { words, verb };
  }
}

/** Takes all up to the last verb that brings something about: 面向青少年开展科普宣讲 → 科普宣讲. */
export function afterLastVerb(text: string): Phrase {
  let found: Phrase = { words: text, verb: '' };
  for (const match of text.matchAll(eventVerb)) {
    const rest = text.slice(match.index + match[0].length);
    const words = rest.replace(joint, '');
    const before = text.slice(0, match.index);
    if (words.length < 2 || nounTail.test(rest) || /的$|[“《][^”》]*$/.test(before)) continue;
    // 公开发表 is no 开发.
    if (match[0] === '开发' && before.endsWith('公')) continue;
    if (match[0] === '组织' && /(?:党|团|联|会|层|年|社|群|业|愿|益|自|务)$/.test(before)) continue;
    if (verbOnly(words) !== '' && !lightVerb.test(match[0])) continue;
    found = { words, verb: match[0] };
  }
  return found;
}

/** As far back as a clause is followed: what is farther away names nothing, and work stays bounded on endless lines. */
export const reach = 160;

/** Where the clause that ends at `offset` begins. A bracket that is still open begins one too. */
export function clauseStart(sentence: string, offset: number): number {
  let closed = 0;
  const limit = Math.max(0, offset - reach);
  for (let at = offset - 1; at >= limit; at -= 1) {
    const character = sentence.charAt(at);
    if (/[\t】]/.test(character) || (/[，。；：！？\n]/.test(character) && closed === 0)) return at + 1;
    if (character === '）') closed += 1;
    if (character === '（') {
      if (closed === 0) return at + 1;
      closed -= 1;
    }
  }
  return limit;
}

const predicate =
  /提供|进修|挂职|跟班|跟岗|赴|前往|到(?=[^，。；]{2,12}(?:挂职|学习|锻炼|培训|工作|参观|交流|服务|任教|支教|进修|观摩))|参加|参与|参[会展赛训](?![率者人队选作单])|开展(?!率)|实现|达到|达标|完成(?!率)|投入使用|投用|给予|加入|接受|签订|建有|实施|年底前|用于|进行|配备|购买|送去|下沉|更换|纳入|确保|力争|全部|年内|全覆盖|前完成|落地|用以|获得|取得|通过(?!率)/g;
const predicateFirst =
  /^(?:大关|关口|年底前|年内|用于|覆盖|带动|惠及|提供|开展|参加|参与|达到|实现|完成|以上|以下|以内|左右|进行|支持|用以|其中|并|且|在(?![岗校册园职读外家建穗京沪津渝粤浙苏杭甬蓉汉深港澳台华])|到(?!位|岗|场|期|户|村|点|校)|赴|去|对|由|向|为|，|不|[都也]不|可|较(?![大重])|比|同比|增长|下降|投入|全部|到位|落实|来|赴|进(?!口|修|度|阶|程|展|出|位|步|项)|确保|力争|及时|前(?![列沿端])|内(?![街涝部环科河湖镜分])|后(?![备勤续])|起|个百分点)/;
// 青年企业家的交流活动不少于: another count begins, and the first one counts what stands before 的.
// 1座日供水10万吨的净水厂, 10名在全国有影响的青年人才: what is said of the noun before it.
const attribute =
  /^(?:\d[\d.]{0,6}(?:千伏|千瓦|兆瓦|吨级)|\d{1,2}(?:[-—~～至]\d{1,2})?(?:周?岁|个?月龄?)(?:以[上下])?的?(?=[^，。；、\d])|[^，。；、\d（）的]{0,8}\d[\d.]{0,8}[^，。；\d的]{1,8}的|(?:在|能够|能|具有|具备|拥有|掌握|从事|符合|站在|紧跟)[^，。；]{2,50}的)(?=[^，。；的\d]{2})/;
const nextCount = /^([^的]{2,40})的[^，。；]{0,30}(?:不少于|不低于|不超过|至少|达到)/;

// 两个景区、四个项目, 2次体育课、每天锻炼1小时: the next count of a list.
const counted = /^(?:[两三四五六七八九十]{1,3}[个条项所家场座支名次期处](?!级|层)|每[天日周月季年人名])/;

/** The noun phrase that follows a number: 名⟨青年企业家⟩, 个以上的⟨公益性岗位⟩; '' where another thing follows. */
export function phraseAfter(text: string): string {
  const rest = text.replace(/^(?:以上|以内|左右)?的?/, '');
  const noun = rest.replace(attribute, '');
  const match =
    /^(?:以上|以内|左右)?的?(?:\d[^，。；]{1,10}以[上下]的)?(?:（[^（）]{1,12}）)?((?:[^，。；：！？\n\t（）\d]|（[^（）]{1,12}）){1,80})/.exec(
      noun === rest ? text : noun,
    );
  let words = (match?.[1] ?? '').replace(/^用于(?=.{2})/, '');
  if (/^（|^\s?[/|]/.test(words)) return '';
  if (/^(?:[、及与]|和(?!美|谐|平|睦|合)|以及|等|，)/.test(words) || predicateFirst.test(words)) return '';
  words = nextCount.exec(words)?.[1] ?? words;
  words = words
    .replace(/(?:不少于|不低于|不超过|至少|超过)$/, '')
    .replace(/、?(?:惠及|涉及)$/, '')
    .replace(/(?:、|和|及|(?<!参)与|以及|并)(?:各)?$/, '');
  const parts = words.split('、');
  const stop = parts.findIndex(
    (part, index) => index > 0 && (counted.test(part) || (leadingVerb.test(part) && !nounTail.test(part.slice(2)))),
  );
  if (stop > 0) words = parts.slice(0, stop).join('、');
  const verb = [...words.matchAll(predicate)].find(({ index }) => index >= 2);
  if (verb) words = words.slice(0, verb.index);
  words = words.replace(/(?<!等|并|均|都|当年|分别|的|力争|确保)(?:等|并|均|都|当年|分别|的|力争|确保)+$/, '');
  return words.replace(/(?<=.{4})(?:工作|任务)$/, '');
}
