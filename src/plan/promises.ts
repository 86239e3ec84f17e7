/**
 * When a number is a promise although no cue (不少于, 以上) says so. In real plans half of all targets are plain:
 * 新增500个, 完成12项, 覆盖率100%. Rows are asked in order; see roles.ts for the notation.
 */
import type { Comparator } from './schema.ts';

export interface PromiseRule {
  rule: string;
  pattern: RegExp;
  sample: string;
  /** `arabic`, `han`: how the number is written. */
  when?: 'arabic' | 'han';
  /** What the form itself says of the comparator; `=` where nothing is given. */
  gives?: Comparator;
}

/** Verbs by which something comes to be or to happen; what follows them is what is counted. */
export const makingVerbs =
  '建成|建设|建立|新建|改建|扩建|续建|改扩建|迁建|修建|兴建|筹建|创建|组建|搭建|增设|增开|增配|举办|开展|组织|召开|举行|承办|主办|协办|开设|开办|开通|开发|' +
  '培养|培训|轮训|培育|选育|选派|选拔|选树|评选|表彰|遴选|挖掘|引进|引育|招引|招聘|招录|招募|吸引|帮扶|资助|救助|慰问|走访|发放|安排|投入|投放|筹集|筹措|募集|' +
  '打造|推出|制定|制作|出台|编制|编写|覆盖|检查|巡查|督查|抽查|排查|整治|改造|修缮|维修|种植|栽种|栽植|治理|拆除|提供|派出|成立|设立|设置|配备|配置|更新|采购|购置|' +
  '优化|发行|实施|启动|办好|办理|化解|调解|查处|清理|征集|发布|刊发|发表|拍摄|创作|演出|放映|孵化|认定|申报|竣工|储备|接种|筛查|安装|加装|创成|疏浚|盘活|淘汰|关停|撰写|' +
  '结对|研发|攻克|录制|推荐|推选|发展|争取|销售|惠及|服务|联系|深入|铺设|布设|新开|净增|录用|派驻|划定|收购|植树|造林|演练|支持|扶持|奖励|补贴|补助|减免|签约|落地';

/** Verbs that say how a figure moves or that work goes on: they do not part a figure from its name. */
const otherVerbs =
  '新增|增加|完成|实现|达到|达|下降|降低|减少|压减|增长|提升|提高|突破|落实|推进|推动|力争|确保|保持|保证|拥有|配有|设有|建有|配齐|绿化|修复|解决|受理|获得|取得|签订|' +
  '供应|生产|出口|进口|接待|体检|义诊|授课|宣讲|参加|参训|撬动|带动|促成|促进|授信|募捐|捐赠|对接|上线|接入|归集|形成|产出|出版|转化|转移|补充|流转|消除|销号|' +
  '参观|学习|研讨|调研|座谈|家访|报送|换届|推优|谋划|集聚|壮大|做强|上市|开工|投用|通车|交付|安置|贯通|引导|帮助|关爱|整改|收集|通过|创|建|修|改|种|植|办|开|招|增|招收|训';

const longestFirst = (list: string): string =>
  [...new Set(list.split('|'))].sort((a, b) => b.length - a.length).join('|');
const anyVerb = longestFirst(`${makingVerbs}|${otherVerbs}`);
const longVerb = longestFirst(makingVerbs);
const frequent = '(?:场次|次|场|期|堂|节|轮|课时|学时|篇|回|件|家|户|个|名|人|项|天|小时|批|所|处)';
const countedHan =
  '(?:所|家|座|场次|场|次|期|公里|亩|名|辆|台|处|间|栋|幢|届|堂|节|轮|人|户|门|部|本|册|篇|例|首|幅|款|套)';

export const promises: PromiseRule[] = [
  { rule: 'doubling', when: 'han', pattern: /翻⟨[一两二三]⟩番/, sample: '产值力争翻⟨一⟩番' },
  {
    rule: 'rank',
    gives: '<=',
    pattern:
      /(?:进入|跻身|挺进|冲进|保持|争取|位居|居于|位列|名列|排名|居|列|力争|确保|进)[^，。；\d⟨]{0,10}前⟨[^⟩]{1,3}⟩(?!年|期|天|个?月)/,
    sample: '综合考核进入全省前⟨三⟩',
  },
  { rule: 'rate', pattern: /⟨[^⟩]+⟩(?:%|‰|个?百分点|个点)|⟨[百千万]分之[^⟩]{1,8}⟩/, sample: '抽检合格率⟨98⟩%' },
  {
    rule: 'frequency',
    pattern: new RegExp(
      `(?:每(?:个)?(?:半年|学期|季度|季|年|月|周|旬|天|日|[^，。；、\\d⟨]{1,6})|全年|年度|年内|年均|月均|本学期)[^，。；⟨]{0,30}⟨[^⟩]{1,6}⟩${frequent}(?!性|会议精神)`,
    ),
    sample: '每季度召开⟨一⟩次例会',
  },
  {
    rule: 'verb-han',
    when: 'han',
    pattern: new RegExp(
      `(?:${longVerb}|新增|完成)[^，。；、\\d⟨]{0,4}⟨[两三四五六七八九十百]{1,3}余?⟩${countedHan}(?!活动周)`,
    ),
    sample: '新建⟨三⟩所幼儿园',
  },
  {
    rule: 'verb-han-large',
    when: 'han',
    pattern: new RegExp(
      `(?:${anyVerb})[^，。；\\d⟨]{0,16}⟨(?![百千万亿]{1,3}⟩)[^⟩]{2,12}⟩(?:元|人次|${countedHan}|公顷|平方米|吨|个|项|件|株|棵|张)`,
    ),
    sample: '植树造林⟨三千五百⟩亩',
  },
  {
    rule: 'indicator-han',
    when: 'han',
    pattern:
      /[一-龥]{2}⟨(?=[一二两三四五六七八九])[^⟩]{0,8}[十百千万亿][^⟩]{0,8}⟩(?:元|美元|人|人次|亩|吨|公里|户|名|平方米)(?:[，。；、]|$)/,
    sample: '实际利用外资⟨五千万⟩美元，',
  },
  {
    rule: 'activity-han',
    when: 'han',
    pattern:
      /(?:会|赛|活动|培训|检查|演练|讲座|班|课|体检|调研|督查|评比|演出|论坛|展览|巡查)⟨[一两二三四五六七八九十]{1,3}⟩(?:次|场|期|节|轮)(?:[，。；、]|$)/,
    sample: '职工运动会⟨一⟩次，',
  },
  {
    rule: 'verb-noun-han',
    when: 'han',
    pattern: new RegExp(
      `(?:${longVerb}|新增|添置)[^，。；、\\d⟨]{2,16}⟨[一两二三四五六七八九十]{1,3}⟩(?:处|个|座|所|家|套|条|间|支|名|人|项|场|次|期|辆|台|部|口|栋)(?=[，。；、）]|$)`,
    ),
    sample: '新建停车场⟨一⟩处，',
  },
  {
    rule: 'verb-one',
    when: 'han',
    pattern: /(?:新建|改建|扩建|建成|举办|召开|组织|开展|承办|举行)⟨一⟩(?:次|场|期|所|座|轮)(?!性)/,
    sample: '举办⟨一⟩次技能比武',
  },
  {
    rule: 'verb',
    when: 'arabic',
    pattern: new RegExp(`(?:${anyVerb})[^，。；⟨]{0,40}⟨`),
    sample: '新增⟨500⟩个停车泊位',
  },
  {
    rule: 'indicator',
    when: 'arabic',
    pattern: /[一-龥）”%]{2}⟨[^⟩]+⟩(?!号|期|版)[^，。；、\d]{0,6}(?:[，。；、）]|$)/,
    sample: '每千名老人床位⟨40⟩张',
  },
  {
    rule: 'verb-after',
    when: 'arabic',
    pattern: new RegExp(
      `⟨[^⟩]+⟩[^，。；]{2,24}(?:${longVerb}|达标|投用|投入使用|开工|完工|通车|开放|上线|投产|完成|实现|运营|验收|纳入|用于|下达|转给)`,
    ),
    sample: '⟨12⟩个老旧小区年底前完成改造',
  },
];

/** What a making verb counts follows it; see subjects. */
export const makingVerb = new RegExp(`(?:${longVerb})`, 'g');
/** A verb at the beginning of a clause. */
export const leadingVerb = new RegExp(`^新?(?:${anyVerb})`);
