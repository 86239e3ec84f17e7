/** The verbs of plans: what they promise to do, and how a verb is told from a noun that begins like one. */

/** Something comes to be or happens; what follows is what is counted, wherever in a clause the verb stands. */
const events =
  '建成|建设|建立|新建|改建|扩建|续建|改扩建|迁建|修建|兴建|筹建|创建|组建|搭建|增设|增开|增配|举办|开展|组织|召开|举行|承办|主办|协办|开设|开办|开通|开发|' +
  '争创|培养|培育|选育|选派|选送|选拔|选树|评选|遴选|挖掘|引进|引育|招引|招聘|招录|招募|帮扶|资助|救助|慰问|走访|发放|安排|投入|投放|上马|筹集|筹措|募集|打造|推出|制定|制作|' +
  '出台|编制|编写|编印|印制|编发|覆盖|惠及|修缮|栽种|栽植|拆除|提供|派出|成立|设立|设置|新开通|新开设|新开办|新开辟|配备|更新|采购|购置|发行|实施|启动|办好|征集|发布|刊发|拍摄|认定|竣工|安装|加装|创成|' +
  '更换|添置|赠送|启用|订做|关停|撰写|结对|攻克|录制|推荐|推选|销售|铺设|布设|新开工|新开|新设|打通|净增|录用|派驻|收购';

/** Work that a noun may be made of as well (职业技能培训, 危房改造): parts a clause only at its beginning. */
const works =
  '培训|轮训|服务|联系|发展|争取|改造|维修|治理|整治|种植|检查|巡查|督查|抽查|排查|优化|办理|化解|调解|查处|清理|清淤|疏浚|发表|创作|演出|放映|孵化|申报|申请|储备|' +
  '接种|筛查|盘活|淘汰|研发|植树|造林|演练|支持|扶持|奖励|补贴|补助|减免|签约|落地|表彰|吸引|吸纳|配置|深入|划定|施划|提质|绿化|修复|解决|受理|获得|取得|签订|供应|生产|' +
  '出口|进口|接待|体检|义诊|授课|宣讲|参加|参与|撬动|带动|促成|促进|授信|募捐|捐赠|对接|上线|接入|归集|形成|产出|出版|转化|转移|补充|流转|消除|销号|参观|学习|研讨|' +
  '调研|座谈|家访|报送|换届|推优|谋划|集聚|壮大|做强|开工|投用|通车|交付|安置|贯通|引导|帮助|关爱|整改|收集|通过|招收|招生|扩招|送去|讲授|硬化|开放|改厕|提档升级|升级|动员|完善|添置|退出|压降|播出|夺取|夺得';

/** Work goes on or a figure moves; before a rate these say nothing of what is measured. */
const moves =
  '新增|增加|完成|实现|达到|下降|降低|减少|压减|削减|增长|提升|提高|突破|落实|推进|推动|力争|确保|保持|保证|拥有|配有|设有|建有|配齐|促使|巩固|普及|力求|做到';

const longestFirst = (list: string): string =>
  [...new Set(list.split('|'))].sort((a, b) => b.length - a.length).join('|');

/** Verbs by which a plan promises, for use within a pattern; the short ones count only right here. */
export const promising = longestFirst(`${events}|${works}|${moves}|达|创|建|修|改|种|植|办|开|招|增|招收|训`);
/** Verbs that bring about what is counted, for use within a pattern. */
export const making = longestFirst(`${events}|${works}`);

/** Those of them that no noun is made of, for use within a pattern. */
export const happening = longestFirst(events);

/** A verb at the beginning of a clause. */
export const leadingVerb = new RegExp(`^新?(?:${longestFirst(`${events}|${works}|${moves}`)})`);
/** A verb at the beginning of a rate's name that is no part of it: 实现全覆盖率 but not 研发投入强度. */
export const leadingMove = new RegExp(`^(?:${longestFirst(moves)})`);
/** Verbs in the middle of a clause. */
export const eventVerb = new RegExp(`(?:${happening})`, 'g');
/** Verbs whose object may be a verb itself: 开展宣讲. */
export const lightVerb = /^(?:开展|举办|组织|实施|进行)$/;

// 职工子女暑托班开设, 棚户区改造开工: the verb behind what is counted.
const lateVerb =
  /(?<=.{3})(?:基本|全部|全面|新|再)?(?:开工|建成|新建|改建|竣工|开设|新增|投用|完工|投产|签约|招收|配备|发放|安排|开展|举办|召开|举行|开行|入库|启动)$/;

/** The words without a verb at their end. */
export const beforeVerb = (words: string): string => words.replace(lateVerb, '');

/** Verbs that no noun is made of, whatever follows: 提供岗位, 举办培训班. */
export const plainVerb = /^(?:提供|实现|举办|召开|开设|开办|拥有|配备|配齐|发放|招聘|选派|创建|打造|引进)$/;

/** The verb that the words end with, or ''. */
export const endingVerb = (words: string): string =>
  new RegExp(`(?:${longestFirst(`${events}|${works}`)})$`).exec(words)?.[0] ?? '';

const verbs = new RegExp(
  `^(?:${longestFirst(`${events}|${works}|${moves}`)})(?:建设|治理|整治|整改|改造|修复|安装|投用|培训)?$`,
);

/** The verb, where the words are nothing but one or two: 服务, 基本建成, 开工建设, 完成治理. */
export function verbOnly(words: string): string {
  const verb = words.replace(/^(?:基本|全面|再|新|年度|全年|年内|当年)(?=.{2})/, '');
  return verbs.test(verb) || verb === '共建' ? verb : '';
}

/** What makes the verb before it part of a noun: 服务中心, 培训班, 覆盖率. */
export const nounTail =
  /^(?:班|员(?!工)|率(?!先)|数(?![字据智码])|量(?![子化])|额|金额|余额|总额|收入|票价|费|者|人数|人员|中心|站|点(?!评)|面积|能力|规模|水平|体系|时间|时长|岗位(?!能手|标兵|建功|练兵)|总|用地|资金|成本|经费|基地|机构|平台|对象|品牌|示范(?![村点园区带校街户镇店乡线片])|工作|强度|比例|占比|程度|质量|满意|周期|里程|值|系统|标准|成效|组织(?!活动)|期限|时限|方案|团队|队伍|企业|机制|项目|任务|单位|网点|报告|班组|性|型|类|主体)/;
