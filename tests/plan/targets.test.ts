import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { targetSchema } from '../../src/plan/schema.ts';
import { tasksOf } from '../../src/plan/tree.ts';
import { labelledNames, readLabelled, readPlan } from './labelled.ts';

const of = (text: string) => readPlan(`1.甲。${text}\n2.乙。丙。`).targets;

test.each(labelledNames)('every target of %s is as the schema has it', (name) => {
  for (const target of readPlan(readLabelled(name).text).targets)
    expect(() => targetSchema.parse(target)).not.toThrow();
});

test('ids are task and turn, in reading order', () => {
  const { targets } = readPlan('1.甲。新建学校5所，招聘教师20名。\n2.乙。举办活动3场。');
  expect(targets.map(({ id }) => id)).toEqual(['1-1', '1-2', '2-1']);
});

test('a value is multiplied out as a decimal, and kept as written', () => {
  expect(of('产值达到1.28万亿元。')[0]).toMatchObject({
    value: 1_280_000_000_000,
    unit: '元',
    asWritten: { value: 1.28, unit: '万亿元' },
  });
  expect(of('赤字规模4.06万亿元。')[0]?.value).toBe(4_060_000_000_000);
  expect(of('新建学校5所。')[0]).not.toHaveProperty('asWritten');
});

test('七成 is 70%, and kept as written', () => {
  expect(of('参训率达到七成。')[0]).toMatchObject({ value: 70, unit: '%', asWritten: { value: 7, unit: '成' } });
  expect(of('参训率达到六至七成。')[0]).toMatchObject({ comparator: 'range', value: 60, valueMax: 70, unit: '%' });
});

test('翻一番 is twice as much, and kept as written', () => {
  expect(of('贷款余额较年初翻一番。')[0]).toMatchObject({ value: 2, unit: '倍', asWritten: { value: 1, unit: '番' } });
  expect(of('贷款余额较年初翻两番。')[0]).toMatchObject({ value: 4, unit: '倍', asWritten: { value: 2, unit: '番' } });
});

test('a fraction is a rate, to two places', () => {
  expect(of('出席率不低于三分之二。')[0]).toMatchObject({
    comparator: '>=',
    value: 66.67,
    unit: '%',
    quote: '不低于三分之二',
  });
  expect(of('出席率达到4分之3。')[0]).toMatchObject({ value: 75, unit: '%' });
});

test('of a table with aims, the column of what was done is said of the task and promises nothing', () => {
  const table = [
    '编号\t工作任务\t2024年完成\t2025年目标\t主要举措\t牵头部门',
    'A1\t做大工业总量\t产值86亿元\t产值突破90亿元，增加值增长9%左右\t新增规上企业25家\t经济局',
    'A2\t利用外资\t1.1亿美元\t1.5亿美元\t设立联络站2个\t商务局',
    'A3\t扩大技改\t技改投资41亿元\t技改投资≥50亿元\t实施技改项目30个，建成市级智能工厂6—8家\t经济局',
  ].join('\n');
  const { plan, targets } = readPlan(`某园区2025年工作清单\n${table}`);
  expect(targets.map(({ quote, subject }) => `${quote} ${subject}`)).toEqual([
    '突破90亿元 产值',
    '9%左右 增加值',
    '25家 规上企业',
    '1.5亿美元 利用外资',
    '2个 联络站',
    '≥50亿元 技改投资',
    '30个 技改项目',
    '6—8家 市级智能工厂',
  ]);
  const fields = plan.children.flatMap(({ children }) => children.flatMap((task) => task.fields));
  expect(fields.filter(({ label }) => label === '2024年完成').map(({ value }) => value)).toEqual([
    '产值86亿元',
    '1.1亿美元',
    '技改投资41亿元',
  ]);
});

test('a range keeps both ends, before and after multiplication', () => {
  expect(of('新增就业3—5万人。')[0]).toMatchObject({
    comparator: 'range',
    value: 30_000,
    valueMax: 50_000,
    asWritten: { value: 3, valueMax: 5, unit: '万人' },
  });
});

test('of two levels in one clause the second is promised', () => {
  for (const text of [
    '低保标准由780元提高到830元。',
    '低保标准780元提高到830元。',
    '低保标准从780元逐步增加至830元。',
  ]) {
    expect(of(text).map(({ value }) => value)).toEqual([830]);
  }
});

test('people in 人次 are attendances, people in 人 are people', () => {
  expect(of('培训职工300人次，招聘教师20人。').map(({ measure }) => measure)).toEqual(['attendances', 'people']);
});

const subjects: [text: string, subject: string, label: string][] = [
  ['举办市、县两级示范性宣讲活动不少于30场。', '市、县两级示范性宣讲活动', '示范性宣讲活动'],
  ['推动市县两级专职干部开展宣讲至少1次。', '宣讲', '专职干部宣讲'],
  ['全年培养学员不少于700人。', '学员', '培养学员'],
  ['开展讲座50场，覆盖青少年2000人次。', '讲座', '开展讲座'],
  ['在资金等方面为不少于300名创业青年提供帮助。', '创业青年', '创业青年'],
  [
    '培育岗位能手、青年工匠等技能人才和专业技术人才不少于1000名。',
    '岗位能手、青年工匠等技能人才和专业技术人才',
    '技能人才和专业技术人才',
  ],
  ['组织2000余名志愿者参与。', '志愿者', '志愿者'],
  ['吸引50家企业参会。', '企业', '吸引企业'],
  ['到2027年，社区达标率达到70%以上。', '社区达标率', '社区达标率'],
  ['80%以上的驻区单位签订协议。', '驻区单位', '驻区单位'],
  ['年均开发2万个以上的公益性岗位。', '公益性岗位', '公益性岗位'],
  ['每年至少举办一次专题培训班。', '专题培训班', '专题培训班'],
  ['直接享受服务的老人占全市老人总数的6%以上。', '直接享受服务的老人', '直接享受服务的老人'],
  ['从今年起连续发行特别国债，今年先发行1万亿元。', '特别国债', '特别国债'],
  ['加快充电设施布局，新建120座。', '充电设施布局', '充电设施布局'],
  ['（1）窗口办结率≥95%。', '窗口办结率', '窗口办结率'],
  ['二是参保人员比例每年提高2个百分点。', '参保人员比例', '参保人员比例提高'],
  ['演出票价最高不超过60元。', '演出票价', '演出票价'],
  ['帮助困难职工不少于80名（每人500元）。', '困难职工', '帮助困难职工'],
  ['选派12名医生到山区驻点服务。', '医生', '选派医生'],
  ['培养10名在全省有影响的青年人才。', '青年人才', '青年人才'],
  ['建设1座日处理5万吨的污水厂。', '污水厂', '污水厂'],
  ['投入800万元建设数字书房。', '数字书房', '数字书房'],
  ['组织心理健康巡讲，每个街道每季度不少于2次。', '心理健康巡讲', '心理健康巡讲'],
  ['在已有12个站点的基础上，今年再建8个。', '站点', '站点'],
  ['查处违法行为300起以上。', '违法行为', '违法行为'],
  ['贷款平均利率较去年下浮20个基点。', '贷款平均利率', '贷款平均利率'],
];
test.each(subjects)('%s counts %s, labelled %s', (text, subject, label) => {
  expect(of(text)[0]).toMatchObject({ subject, label });
});

test('the subject stands in the sentence or in the title above it, word for word', () => {
  for (const name of labelledNames) {
    const { plan, targets } = readPlan(readLabelled(name).text);
    const titles = new Map(tasksOf(plan).map(({ id, title }) => [id, title.value]));
    for (const { task, subject, sentence } of targets) {
      if (sentence !== '') expect(`${titles.get(task)}\n${sentence}`).toContain(subject);
    }
  }
});

const named: [text: string, subjects: string][] = [
  ['接待游客90万人次，旅游收入8亿元，分别增长10%和12%。', '游客 旅游收入 游客 旅游收入'],
  ['自来水普及率、水质达标率分别达到90%、95%。', '自来水普及率 水质达标率'],
  ['推进乡村建设，建成示范村8个。', '示范村'],
  ['确保新开工重点项目12个以上。', '重点项目'],
  ['评选优秀气象工作者。表彰10名，每名奖金2000元。', '优秀气象工作者'],
  ['青年学术沙龙。举办6期。', '青年学术沙龙'],
  ['校园气象站共建。新建5座，资料上传率≥90%。', '校园气象站共建 资料上传率'],
  ['残疾儿童康复救助。将救助年龄由0—6岁扩大到0—14岁，救助260名。', '残疾儿童康复救助'],
  ['提升应急能力。每个项目部每半年至少演练1次。', '演练'],
  ['手语服务。电视台手语新闻每周播出2期。', '电视台手语新闻'],
  ['项目建设。实施项目28个，其中续建11个、新建17个。', '实施项目 项目 项目'],
  ['农田建设。新建高标准农田2.2万亩，亩均投资2400元；改造提升8000亩。', '高标准农田 亩均投资 高标准农田'],
  ['创新平台。中试基地一期1.2万平方米投用。', '中试基地一期'],
  ['从严管理。教职员工入职查询零遗漏。', '教职员工入职查询'],
  ['提升素能。调研文章在省级以上刊物发表十篇。', '文章'],
  ['存款立行。对公有效户净增220户，时点存款余额站上75亿元。', '对公有效户净增 时点存款余额'],
  ['公交提速。6路缩短发车间隔至9分钟，新能源占比提至92%以上。', '发车间隔 新能源占比'],
  ['增收致富。实现农民收入增长6%左右的目标。', '农民收入'],
  ['经济目标。产值增长16%，达到8.3亿元，投资增长18%，达到1.5亿元。', '产值 产值 投资 投资'],
  ['改厕任务。完成农户改厕320户的任务。', '农户改厕'],
  ['文旅融合。打造两个景区、四个项目，新增三条精品线路。', '景区 项目 精品线路'],
  ['创新平台。创建创新工作室市级15个、省级3个，应急演练公司级2次。', '创新工作室 创新工作室 应急演练'],
  ['道路安全。头盔佩戴率县城≥90%、乡镇≥75%。', '头盔佩戴率 头盔佩戴率'],
  ['公益课堂。公益课开设120个班、惠及3600人。', '公益课 惠及'],
  ['重点项目。电池三期总投资56亿元，今年完成18亿元。', '投资'],
  ['经济运行。地区生产总值增长8.5%，总量突破310亿元。', '地区生产总值 地区生产总值'],
  ['住建工作。建筑业总产值力争突破500亿元大关，增长7%。', '建筑业总产值 建筑业总产值'],
  ['就业服务。专场招聘会上下半年各2场。', '专场招聘会'],
  ['科普工作。■ 科普经费人均不低于3元；■ 满意度进入全市前三名。', '科普经费人均 满意度'],
  ['教育惠民。新建中小学11所，秋季学期前投用8所，其余3所年底前投用。', '中小学 中小学 中小学'],
  ['保交楼。要求各县区每两周调度一次。', '调度'],
  ['健康校园。每周2次体育课、每天锻炼1小时。', '体育课 锻炼'],
  ['口袋公园。新建口袋公园，全县共建12个，其中城区5个、乡镇7个。', '口袋公园 口袋公园 口袋公园'],
  ['安居工程。确定全年安居工程建设任务34万套（户）、竣工任务12万套（户）。', '安居工程建设任务 竣工任务'],
  ['康复服务。为1800名贫困患者免费发放药物，每月1次。', '贫困患者免费发放药物 药物'],
];
test.each(named)('%s counts %s', (text, subjects) => {
  const found = readPlan(`1.${text}\n2.乙。丙。`).targets.map(({ subject }) => subject);
  expect(found.join(' ')).toBe(subjects);
});

test('a short echo of a longer subject is labelled in full', () => {
  const labels = of('举办技能比武重点项目不少于5场，一般项目不少于15场。').map(({ label }) => label);
  expect(labels).toEqual(['技能比武重点项目', '技能比武一般项目']);
  expect(of('做好青年婚恋服务工作，全年服务不少于8000人。')[0]).toMatchObject({
    subject: '服务',
    label: '青年婚恋服务',
  });
});

test('labels are unique within a task', () => {
  const labels = of('中心组学习每两个月不少于1次，全年不少于6次。').map(({ label }) => label);
  expect(labels).toEqual(['中心组学习（每两个月）', '中心组学习（全年）']);
  for (const name of labelledNames) {
    const { targets } = readPlan(readLabelled(name).text);
    const named = targets.map(({ task, label }) => `${task} ${label}`);
    expect(new Set(named).size).toBe(named.length);
  }
});

test('a promise that stands outside of any task has no record', () => {
  const { targets, found } = readPlan('全年新建学校50所。\n1.建学校。新建学校5所。\n2.招老师。招聘教师20名。');
  expect(found.filter(({ role }) => role === 'target')).toHaveLength(3);
  expect(targets.map(({ task }) => task)).toEqual(['1', '2']);
});

test('a table of indicators that is annexed to a plan gives targets, and what was reached is none', () => {
  const text = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'annexed-indicators', 'plan.txt'), 'utf8');
  const { targets, found } = readPlan(text);
  const told = targets.filter(({ task }) => task === 'annex-1');
  expect(told.map(({ subject, comparator, value, unit }) => [subject, comparator, value, unit])).toEqual([
    ['接待游客', '>=', 3_300_000, '人次'],
    ['景区投诉办结率', '=', 100, '%'],
    ['非遗项目新增', '~', 3, '项'],
  ]);
  const reached = found.filter(({ role }) => role === 'result').map(({ quote }) => quote);
  expect(reached).toEqual(['310', '97.5', '2']);
});

test('a table of indicators in levels names each by the narrowest, bounds it by its sign and counts in its unit', () => {
  const { targets } = readPlan(
    [
      '1.年度绩效目标',
      '| 一级指标 | 二级指标 | 三级指标 | 计算符号 | 目标值 | 度量单位 | 说明 |',
      '| 产出指标 | 数量指标 | 防火巡护面积（万亩） | = | 280 | 万亩 | 数据合理 |',
      '| 湿地保有量（公顷） | ≥ | 4600 | 公顷 | 数据合理 |',
      '| 质量指标 | 抽检合格率（%） | ≥ | 95 | % | 数据合理 |',
      '| 效益指标 | 社会效益指标 | 森林火灾受害率（‰） | ≤ | 0.9 | ‰ | 数据合理 |',
      '2.绩效评价。年底前完成评价。',
    ].join('\n'),
  );
  expect(targets.map(({ subject, comparator, value, unit }) => [subject, comparator, value, unit])).toEqual([
    ['防火巡护面积', '=', 2_800_000, '亩'],
    ['湿地保有量', '>=', 4600, '公顷'],
    ['抽检合格率', '>=', 95, '%'],
    ['森林火灾受害率', '<=', 0.9, '‰'],
  ]);
});

test('what a month says in a column of aims is no figure to be reached', () => {
  const { targets } = readPlan(
    '序号\t任务名称\t指标要求\t牵头部门\n1\t实际利用外资\t2.1亿美元\t区投促局\n2\t平台升级\t6月底前完成招标\t区城管局\n3\t楼宇经济\t税收亿元楼宇达到22幢\t区商务局',
  );
  expect(targets.map(({ subject, value, unit }) => [subject, value, unit])).toEqual([
    ['实际利用外资', 210_000_000, '美元'],
    ['税收亿元楼宇', 22, '幢'],
  ]);
});

test('省级龙头企业2家、市级5家: the second is named by its own level', () => {
  expect(of('新增省级龙头企业2家、市级5家。').map(({ subject, label }) => [subject, label])).toEqual([
    ['省级龙头企业', '省级龙头企业'],
    ['龙头企业', '市级龙头企业'],
  ]);
});

test('城镇、农村居民收入分别增长: the first names its part alone, and its label says of what', () => {
  expect(of('城镇、农村居民收入分别增长6%、8%左右。').map(({ subject, label }) => [subject, label])).toEqual([
    ['居民收入', '城镇居民收入增长'],
    ['农村居民收入', '农村居民收入增长'],
  ]);
});

test('two amounts side by side count one thing', () => {
  expect(of('新建管网3.6公里；硬化通组公路14条21公里。').map(({ subject }) => subject)).toEqual([
    '管网',
    '通组公路',
    '通组公路',
  ]);
});

test('what was begun or finished is of what is named or counted before', () => {
  expect(of('规划实施园林绿化项目170个，开工建设150个。').map(({ subject }) => subject)).toEqual([
    '园林绿化项目',
    '园林绿化项目',
  ]);
  expect(of('实施背街小巷整治工程，完成治理25条。')[0]?.subject).toBe('背街小巷整治工程');
  expect(of('推进薄弱学校改造工程，年度实施12所。')[0]?.subject).toBe('薄弱学校改造工程');
});

test('streets inside a quarter and the voltage of what is built do not hide what is counted', () => {
  expect(of('维修改造城区55条内街小巷。')[0]?.subject).toBe('内街小巷');
  expect(of('建设3座110千伏变电站。')[0]?.subject).toBe('变电站');
});
