/** Measure words: which units there are, and which of them may share an axis. */
import type { Measure } from './schema.ts';

/** Units by family, parted by spaces. A unit that stands in two families belongs to the first. */
const families: [Measure, string][] = [
  ['attendances', '人次 人（次） 人·次 人天 人日'],
  ['people', '人 名 位'],
  ['activities', '场 次 遍 场次 场（次） 期 堂 节 讲 班次 轮 批次 趟 课时 学时 个课时 个学时'],
  ['organisations', '家 所 支 户 户次 家次 户（家）'],
  ['projects', '项 件 宗 起 例 例次 门 篇 部 本 册 册次 份 款 种 首 幅 集 笔 个（项） 项次 件次'],
  ['places', '处 座 间 栋 幢 套 套（户） 户（套） 站 张 口 眼 个车位 个泊位 个床位 个学位 个（处）'],
  ['rate', '% ‰ 个百分点 百分点 个点 倍 成 番'],
  ['money', '元 美元 欧元 港元 元人民币 块钱 元/人 元/年 元/月 元/吨 元/平方米 元/人·年'],
  ['area', '平方米 平方公里 平方千米 亩 公顷 平米 平方 ㎡ m² km² m2 km2 亩次'],
  ['length', '公里 千米 米 里 延米 车道公里 km 厘米 毫米 海里'],
  ['time', '年 个月 个季度 个星期 个周 周 星期 天 日 个工作日 工作日 个自然日 小时 个小时 分钟 秒 岁 周岁 日历天'],
  [
    'other',
    '个 个等级 大类 类 级 桌 席 穴 棚 垄 畦 个基点 基点 BP 吨 公斤 千克 市斤 斤 市担 担 克 立方米 m³ m3 方 升 毫升 千瓦 千瓦时 兆瓦 吉瓦 MW GW kW kWh MWh GWh kVA MVA 度 伏 千伏 GB TB P PFLOPS EFLOPS 兆 ' +
      '辆 台 标台 把 台套 台（套） 台/套 架 架次 艘 列 标准箱 标箱 TEU 吨标准煤 吨标煤 ug/m3 μg/m3 ug/m³ μg/m³ 微克/立方米 毫克/升 毫克/立方米 ' +
      '克/千瓦时 吨标准煤/万元 立方米/万元 株 棵 头 只 羽 尾 尊 枚 块 面 对 组 队 班 层 根 颗 箱 包 袋 瓶 票 ' +
      '字 行 页 章 卷 摄氏度 ℃ 分 分贝 档 盏 路 匹 艘次 车次 辆次 人/平方公里 件/万人 人/万人 种次 剂次 针次 处次 人份 叶 帧 函 剂 针 粒 条 条次 篇次 道 批 片 盘 ' +
      '环 届 床 桩 单 笼 副 套/户 场地',
  ],
];

/** What may not follow a unit, since the two are then another word: 5部门, 3家庭, 2人才. */
const notBefore: Record<string, RegExp> = {
  人: /^(大|才|均|工智|民|事|社|格|口均)/,
  名: /^(单(?![亲身])|师(?![傅生资范德])|录|优(?![秀良])|企(?!业[家经管高一])|校(?![长外内级医])|城(?![市区管镇乡])|镇(?![干村级街])|牌)/,
  位: /^(置|于|一体)/,
  家: /^(庭|长(?!期)|政(?!府|法|务)|访|具(?![有备])|电(?![商力子信站影网气])|园(?![区林艺])|风(?!险)|乡(?![镇村])|禽)/,
  部: /^(门|委|队|署|长|分|级|曲)/,
  项: /^目(?!标)/,
  处: /^(理|置|长|级|罚|室)/,
  把: /^(握|手|关|控|脉)/,
  条: /^(例|件)/,
  台: /^(账|风(?![机扇力电])|湾|阶)/,
  期: /^(间|限|末|货)/,
  次: /^(性|日(?!常)|年(?!度)|月(?!度)|方|序|要(?!素))/,
  户: /^(籍|外(?![来出地籍])|口|主(?![城要]))/,
  件: /^事/,
  本: /^(市|县|区|省|级|地|校|院|科|土|质|年|月|届|人)/,
  年: /^(级|度|轻|龄|均)/,
  级: /^(别)/,
  分: /^(之|钟|别|级|类|层|为|区|段|局|院|行|公司)/,
  所: /^(有(?!条件)|在(?![建校])|以(?![上下内])|需|得|属(?!地))/,
  方: /^(面|案|式|向|位|便|针|法|合)/,
  度: /^(假|汛|过)/,
  天: /^(然|津|文)/,
  日: /^(常|间|报|均|照|益)/,
  周: /^(年|边|期|密|转|恩)/,
  时: /^(代|间)/,
  道: /^(路|德|口|闸|交)/,
  路: /^(口|段|面|网|径|线)/,
  门: /^(诊|户|店|类|头)/,
  面: /^(积|向|对|貌|临|试)/,
  班: /^(子|组|主|级)/,
  站: /^(点|位|台|岗|房)/,
  组: /^(织|团|建|长|合)/,
  起: /^(步|来|草|到)/,
  成: /^(立|员|果|效|为|就|本|熟|人|长|功|绩|都)/,
  集: /^(体|团|市|中|镇|成|约|群|聚)/,
  种: /^(植|子|类|养|业|粮)/,
  口: /^(岸|径|号|腔|袋)/,
  行: /^(动|业|政|为|车|程|走|道|驶|人|使|列)/,
  里: /^(程|面)/,
  片: /^(区|面|段)/,
  遍: /^(布|及|地|访)/,
  叶: /^(子|片|面|菜)/,
  函: /^(数|授|件|告)/,
  剂: /^(量|型)/,
  针: /^(对|灸|织|法|剂)/,
  粒: /^(度|径)/,
  节: /^(能|约|点|水|日|目|假|气|支|俭|奏)/,
  讲: /^(解|话|座|好|述|堂|师|习)/,
  章: /^(程)/,
  环: /^(境|保|节|评|卫)/,
  对: /^(于|口|外|接|象|照|标|应)/,
  票: /^(据|房)/,
  担: /^(当|任|负|保|心|忧)/,
  字: /^(号|诀)/,
  块: /^(链)/,
  单: /^(位|元|独|独)/,
  头: /^(部|条)/,
  列: /^(入|为|席|车)/,
  升: /^(级|学|至|到|规)/,
  伏: /^(特)/,
  倍: /^(增)/,
  轮: /^(值|候|岗(?![位前])|训(?!练)|换)/,
  队: /^(伍|员|长)/,
  批: /^(评|准|示|发|复)/,
  届: /^(时|满)/,
  套: /^(餐|路(?![口灯面段侧]))/,
  层: /^(次|级|面)/,
  根: /^(据|本|治)/,
  支: /^(部|持|出|付|撑|委|队伍建设|书)/,
  场: /^(所|馆|地(?!方)|景|域|站)/,
  床: /^(位数)/,
  个点: /^(位)/,
  包: /^(括|容|含|保)/,
  P: /^[A-Za-z]/,
  副: /^(市|局|主|书|省|县|高|院|校|处|中心|业|产)/,
  堂: /^(食)/,
  米: /^(面|粮)/,
  款: /^(项)/,
  例: /^(会|行|如|外)/,
  卷: /^(烟)/,
  盘: /^(活)/,
  只: /^(有|要|能|争|做|跑)/,
  尾: /^(款|气|矿|水)/,
  首: /^(批|次|家|位|个|创|要|届|发|付|府|先|台)/,
};

const measureByUnit = new Map<string, Measure>();
for (const [measure, units] of families) {
  for (const unit of units.split(' ')) if (!measureByUnit.has(unit)) measureByUnit.set(unit, measure);
}

/** Units by their first character, longest first. */
const unitsByFirst = new Map<string, string[]>();
for (const unit of [...measureByUnit.keys()].sort((a, b) => b.length - a.length)) {
  unitsByFirst.set(unit.charAt(0), [...(unitsByFirst.get(unit.charAt(0)) ?? []), unit]);
}

/** Letters that are a unit: 40DDDs, 200Mbps; not the one letter of a name (5G, 4K). */
const letters = /^[A-Za-z]{2,6}(?:\/[A-Za-z]{1,4})?(?![A-Za-z\d])/;

/** The unit that begins at `offset`, as written there, or '' where none does. The longest one that fits: 个百分点 before 个. */
export function unitAt(text: string, offset: number): string {
  const first = text.charAt(offset);
  if (first === '％') return '％';
  // 8/10万: so many of a hundred thousand.
  if (first === '/') return /^\/(?:10|1|百|十)?万(?!元)/.exec(text.slice(offset, offset + 5))?.[0] ?? '';
  for (const unit of unitsByFirst.get(first) ?? []) {
    if (!text.startsWith(unit, offset)) continue;
    const next = text.slice(offset + unit.length, offset + unit.length + 4);
    if (/[A-Za-z]$/.test(unit) && /^[A-Za-z]/.test(next)) continue;
    if (!notBefore[unit]?.test(next)) return unit + alternative(text, offset + unit.length);
  }
  // 墓穴8000穴, 座席2600席: what is counted gives its last character as the unit.
  const echo = /([\u4e00-\u9fff])[\d.,]{1,12}$/.exec(text.slice(Math.max(0, offset - 13), offset))?.[1];
  if (echo !== undefined && echo === first) return first;
  const digit = /\d/.test(text.charAt(offset - 1));
  if (!digit && !/\d万$/.test(text.slice(Math.max(0, offset - 2), offset))) return '';
  return (digit ? letters.exec(text.slice(offset, offset + 12))?.[0] : undefined) ?? rareUnit(text, offset);
}

/** What counts one thing only, known by standing alone between number and stop: 竹简300枋，; not 500强, 3号. */
const rare =
  /^(?![号版强线楼幢门后前多余万亿千百等的和及与至到为是在中内外上下时刻点卷式位化型段次])[\u4e00-\u9fff](?=[，。；、）]|以上|以下|左右|以内)/;

/** A counter that no list has, after two Han characters and a number: the digits are then no code. */
const rareUnit = (text: string, offset: number): string =>
  /[\u4e00-\u9fff]{2}[\d.,]{1,12}万?$/.test(text.slice(Math.max(0, offset - 14), offset))
    ? (rare.exec(text.slice(offset, offset + 3))?.[0] ?? '')
    : '';

// 套（间）: the plan leaves open which of two units it counts. 立方米/日: a unit for each of another.
function alternative(text: string, offset: number): string {
  const next = text.slice(offset, offset + 6);
  const [whole = '', inner = ''] = /^（([一-龥]{1,2})）/.exec(next) ?? [];
  if (measureByUnit.has(inner)) return whole;
  return (
    /^\/(?:平方公里|平方米|立方米|千瓦时|小时|公里|万元|万人|日|天|年|月|人|户|秒|亩|次|吨|升|克|辆)/.exec(next)?.[0] ??
    ''
  );
}

/** What 个 counts, by the word's end: 个国家级孵化基地 is a place, 个社会组织 an organisation. */
const nouns: [Measure, RegExp][] = [
  [
    'organisations',
    /(企业|公司|机构|组织|学校|幼儿园|医院|支部|团委|工会|协会|商会|单位|团队|队伍|联盟|工作室|集体|联合体|实验室|研究院|合作社|农场|班组|家庭)$/,
  ],
  [
    'places',
    /(基地|中心|站|站点|社区|小区|村|镇|乡|街道|园区|公园|广场|点|点位|场所|阵地|驿站|之家|示范区|实验区|试验区|区|县|市|岗位点|车位|泊位|床位|学位|窗口|书屋|食堂|厕所|码头|市场|景区|线路|道路|路口|桥|桩|池塘|水库|家园|港|门店|店|馆|厅|室|楼|房|网点)$/,
  ],
  [
    'projects',
    /(项目|工程|课题|案例|品牌|平台|成果|产品|标准|专利|作品|计划|方案|制度|系统|应用|场景|事项|试点|课程)$/,
  ],
  ['people', /(岗位|人才|名额|人)$/],
];

/** The family of a unit. 个 and no unit at all take it from the end of what is counted. */
export function measureOf(unit: string, counted = ''): Measure {
  const [base = '', each] = unit.replace(/^([^（]*)（.+）$/, '$1').split('/');
  const family = measureByUnit.get(unit) ?? measureByUnit.get(base);
  const known = each === undefined || family === 'money' ? family : 'other';
  const end = counted.replace(/[“”‘’（）]/g, '').slice(-12);
  if (unit === '位' && /(?:进位|位次|排名|名次)$/.test(end)) return 'other';
  if (unit === '' && /(?:额|收入|产值|投资|利润|税收|营收|生产总值|产业规模)$/.test(end)) return 'money';
  if (unit.startsWith('/')) return 'rate';
  if (known !== undefined && unit !== '个') return known;
  return nouns.find(([, pattern]) => pattern.test(end))?.[0] ?? (/(人数|人口|就业)$/.test(end) ? 'people' : 'other');
}
