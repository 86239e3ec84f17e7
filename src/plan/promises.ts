/**
 * When a number is a promise although no cue (不少于, 以上) says so. In real plans half of all targets are plain:
 * 新增500个, 完成12项, 覆盖率100%. Rows are asked in order; see roles.ts for the notation.
 */
import type { Comparator } from './schema.ts';
import { happening, making, promising } from './verbs.ts';
import { none, notOne } from './zero.ts';

export interface PromiseRule {
  rule: string;
  pattern: RegExp;
  sample: string;
  /** `arabic`, `han`: how the number is written. */
  when?: 'arabic' | 'han';
  /** What the form itself says of the comparator; `=` where nothing is given. */
  gives?: Comparator;
  /** Holds inside quotation marks and without a unit too. */
  anywhere?: true;
}

const frequent = '(?:场次|次|场|期|堂|节|讲|轮|课时|学时|篇|回|件|家|户|个|名|人|项|天|小时|批|所|处|(?<!⟨一⟩)遍)';
const countedHan =
  '(?:所|家|座|场次|场|次|期|公里|亩|名|辆|台|处|间|栋|幢|届|堂|节|轮|人|户|门|部|本|册|篇|例|首|幅|款|套|支|张|块|把)';

/** What stands somewhere or can be walked into: 打造两个景区 promises it, 实现两个提升 does not. */
const things =
  '(?:景区|景点|小区|社区|园区|街区|校区|厂区|村庄?|公园|游园|绿地|广场|车站|站点?|线路?|路线|公路|道路|街道|隧道|桥梁?|水库|网点|门店|馆|书屋|食堂|驿站|停车场|幼儿园|学校|医院|卫生院|门诊部|合作社|农场|牧场|大棚|' +
  '企业|项目|品种|示范[点田片区]|试点|(?:服务|活动|养老|文化|培训|体验|调解|救助)中心|(?:实践|实训|实习|种植|养殖|生产|培训|教育|示范)基地)';

export const promises: PromiseRule[] = [
  {
    rule: 'zero',
    anywhere: true,
    pattern: none,
    sample: '重大事故⟨零⟩发生',
  },
  {
    rule: 'held-and-sought',
    when: 'arabic',
    anywhere: true,
    pattern: /保⟨\d[^⟩]*⟩[个家项所]?争\d|保\d{1,3}[个家项所]?争⟨\d/,
    sample: '一流学科保⟨4⟩争6',
  },
  {
    rule: 'the-rest',
    when: 'arabic',
    pattern:
      /其余⟨[^⟩]+⟩(?:项|所|个|处|条|家|座|栋)[^，。；\d]{0,10}(?:\d{1,2}月底?前|年内|年底前?)?[^，。；\d]{0,10}(?:销号|完成|投用|整改到位|建成|交付|开工|竣工|完工)/,
    sample: '9项问题已完成6项，其余⟨3⟩项于9月底前销号',
  },
  { rule: 'not-one', pattern: notOne, sample: '全年不发生⟨一⟩起重特大事故' },
  {
    rule: 'risen',
    when: 'arabic',
    pattern: /(?:扩大|扩展|拓展|增加|提高|提升|增长|上升)(?:到|至)约?⟨/,
    sample: '报销病种分别扩大到⟨45⟩种和32种',
  },
  {
    rule: 'quoted-work',
    anywhere: true,
    when: 'arabic',
    pattern:
      /“(?:新建|建设|建成|改造|新增|改建|新修)⟨[^⟩]+⟩(?:个|所|座|处|家|条|公里|米|亩|平方米|套|户|间|栋)[^“”，。；]{2,20}”/,
    sample: '实施“新建⟨20⟩公里碧道”等项目',
  },
  {
    rule: 'quoted-hundred',
    anywhere: true,
    when: 'arabic',
    pattern: /(?:[两二三四五六七八九]|\d)个“⟨100⟩%”/,
    sample: '实现结案率、核查率两个“⟨100⟩%”',
  },
  { rule: 'doubling', when: 'han', pattern: /翻⟨[一两二三]⟩番/, sample: '产值力争翻⟨一⟩番' },
  {
    rule: 'rank',
    gives: '<=',
    pattern:
      /(?:进入|跻身|挺进|冲进|保持|争取|位居|居于|位列|名列|排名|居|列|力争|确保|进)[^，。；\d⟨]{0,10}前⟨[^⟩]{1,3}⟩(?!年|期|天|个?月)/,
    sample: '综合考核进入全省前⟨三⟩',
  },
  {
    rule: 'rate',
    pattern:
      /⟨[^⟩]+⟩(?:%|‰|个?百分点|个点)|⟨[^⟩]{1,2}分之[^⟩]{1,8}⟩|⟨[一二两三四五六七八九](?:.[一二三四五六七八九])?⟩成(?=[，。；、）]|$)|⟨[^⟩]成[^⟩]⟩|(?:率|比|比例|比重|占|达|为|至|到|过|压减|减少|降低|下降|压缩|缩短|提高|增长)⟨(?:半数|一半)⟩/,
    sample: '抽检合格率⟨98⟩%',
  },
  {
    rule: 'index',
    anywhere: true,
    when: 'arabic',
    pattern:
      /(?:系数|指数|比值)[^，。；\d⟨]{0,6}(?:[由从]\d[\d.]{0,8})?(?:达到?|提高到|提升到|降至|降到|保持在|稳定在|为)⟨\d[^⟩]*⟩(?=[，。；）]|$)/,
    sample: '灌溉水利用系数达到⟨0.62⟩。',
  },
  {
    rule: 'frequency',
    pattern: new RegExp(
      `(?:每(?!一[^一二次个季])(?:个)?(?:半年|学期|季度|季|年|月|周|旬|天|日|[^，。；、\\d⟨]{1,6})|全年|年度|年内|年均|月均|本学期)[^，。；⟨]{0,30}⟨[^⟩]{1,6}⟩${frequent}(?!性|会议精神)`,
    ),
    sample: '每季度召开⟨一⟩次例会',
  },
  {
    rule: 'verb-han',
    when: 'han',
    pattern: new RegExp(
      `(?:${making}|新增|完成)[^，。；、\\d⟨]{0,4}⟨[两三四五六七八九十百]{1,3}[余多来几]?⟩${countedHan}(?!活动周)`,
    ),
    sample: '新建⟨三⟩所幼儿园',
  },
  {
    rule: 'verb-han-large',
    when: 'han',
    pattern: new RegExp(
      `(?:${promising})[^，。；\\d⟨]{0,16}⟨(?![百千万亿]{1,3}⟩)[^⟩]{2,12}⟩(?:元|人次|${countedHan}|公顷|平方米|吨|个|项|件|株|棵|张)`,
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
      /(?:会|赛|活动|培训|检查|演练|讲座|班|课|体检|调研|督查|评比|演出|论坛|展览|巡查)⟨[一两二三四五六七八九十]{1,3}[余多来几]?⟩(?:次|场|期|节|轮)(?:[，。；、]|$)/,
    sample: '职工运动会⟨一⟩次，',
  },
  {
    rule: 'made-han',
    when: 'han',
    pattern: new RegExp(`(?:${making}|新增|完成)⟨[两三四五六七八九十]{1,3}⟩个(?=[，。；]|$)`),
    sample: '救助站在城区建成⟨两⟩个。',
  },
  {
    rule: 'bought',
    when: 'arabic',
    pattern: /(?:新购|购置|采购|购买|添置|引进|更新)[^，。；⟨]{0,40}⟨\d[^⟩]*⟩(?:台|套|辆|架|艘|部)(?=[，。；、）]|$)/,
    sample: '新购3.0T核磁1台、64排螺旋CT⟨1⟩台。',
  },
  {
    rule: 'made-things-han',
    when: 'han',
    pattern: new RegExp(
      `(?:${making}|新增|完成)(?:[^，。；、\\d⟨“]{0,4}|[两三四五六七八九十]{1,3}[个条项][^，。；、“”⟨\\d]{1,10}、)⟨[两三四五六七八九十]{1,3}⟩[个条项](?=[^，。；、“”⟨\\d]{0,8}${things}(?:建设|改造|创建|升级|提升|提质|整治|建成|开工|落地|投用)?(?:[，。；、）和及与并]|$))`,
    ),
    sample: '打造⟨两⟩个景区、四个项目',
  },
  {
    rule: 'verb-noun-han',
    when: 'han',
    pattern: new RegExp(
      `(?:${making}|新增|添置|聘请|聘用)[^，。；、⟨]{2,24}⟨[一两二三四五六七八九十]{1,3}⟩(?:处|个|座|所|家|套|条|间|支|名|人|户|项|场|次|期|辆|台|部|口|栋|盏|对|册|本|篇|幅|首)(?=[，。；、）\\d]|$)`,
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
    rule: 'signed-with',
    when: 'arabic',
    pattern: /与⟨[^⟩]+⟩(?:家|个|所)[^。；，\d]{0,16}(?:签订|签署|签约|缔结)/,
    sample: '与⟨4⟩家银行签订合作协议',
  },
  {
    rule: 'verb',
    when: 'arabic',
    pattern: new RegExp(`(?:${promising})[^，。；⟨]{0,40}⟨`),
    sample: '新增⟨500⟩个停车泊位',
  },
  {
    rule: 'indicator',
    when: 'arabic',
    pattern: /[一-龥）”%]{2}⟨[^⟩]+⟩(?!号|期|版)[^，。；、（\d]{0,6}(?:[，。；、（）]|$)/,
    sample: '每千名老人床位⟨40⟩张',
  },
  {
    rule: 'verb-after',
    when: 'arabic',
    pattern: new RegExp(
      `⟨[^⟩]+⟩[^，。；]{1,24}(?:${happening}|改造|达标|投用|投入使用|开工|完工|通车|开放|上线|投产|入库|完成|实现|运营|验收|纳入|用于|下达|转给|新增|进行[^，。；]{0,6}(?:提升|整治|治理|维修|修缮|加固|升级|排查|检查|清理|整改|筛查|体检|义诊|评估|鉴定|轮训|培训|资助|救助|慰问|帮扶|补助|奖励|铺装|硬化|绿化|美化|修复|更换|矫治|康复|训练|救治|干预)|参加|参赛|参与|参保|投保|入住|免费|挂牌|受益|明显(?:提升|改善|好转))`,
    ),
    sample: '⟨12⟩个老旧小区年底前完成改造',
  },
];
