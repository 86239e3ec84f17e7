/** Measure words: which units there are, and which of them may share an axis. */
import type { Measure } from './schema.ts';

/** Units by family, parted by spaces. The longest unit that fits at a place is the unit (个百分点 before 个). */
const unitTable: [Measure, string][] = [
  ['attendances', '人次 人（次） 人·次 人天 人日'],
  ['people', '人 名 位 万人 个人 人口 周岁以上老人'],
  ['activities', '场 次 场次 场（次） 期 课时 学时 堂 节 讲 届 班次 轮 回 场活动 批次'],
  ['organisations', '家 所 支 户 家（次） 户次 家次 个团支部 个支部 户家庭'],
  ['projects', '项 件 宗 起 例 门 篇 部 本 册 份 款 种 首 幅 集 单 笔 批 项目'],
  ['places', '处 座 间 栋 幢 套 套（户） 户（套） 片 站 张 床 口 眼 泊位 个车位 个泊位 个床位 个学位 条 道'],
  ['rate', '% ‰ 个百分点 百分点 个点 倍 成 番'],
  ['money', '元 美元 欧元 港元 元人民币 块钱 元/人 元/年 元/月 元/吨 元/平方米 元/人·年'],
  ['area', '平方米 平方公里 平方千米 亩 公顷 平米 ㎡ m² km² 亩次 平方'],
  ['length', '公里 千米 米 里 公里（里程） 延米 车道公里 km 厘米 毫米 海里'],
  [
    'time',
    '年 个月 个季度 个星期 周 星期 天 日 个工作日 工作日 个自然日 小时 个小时 分钟 秒 岁 周岁 课时 学时 个学时 日历天',
  ],
  [
    'other',
    '个 大类 类 级 吨 公斤 千克 斤 克 立方米 方 升 毫升 万方 千瓦 千瓦时 兆瓦 吉瓦 MW GW kW kWh 度 伏 千伏 ' +
      '辆 台 台套 台（套） 台/套 架 架次 艘 列 标准箱 TEU 吨标准煤 吨标煤 微克/立方米 毫克/升 毫克/立方米 克/千瓦时 ' +
      '吨标准煤/万元 立方米/万元 株 棵 头 只 羽 尾 尊 枚 块 面 对 组 队 班 个班 层 根 颗 箱 包 袋 瓶 票 幕 ' +
      '字 行 页 章 卷 刊 摄氏度 ℃ 分 分贝 档 级 星 类 盏 桩 路 副 匹 艘次 车次 班列 趟 标箱 载 线 ' +
      '人/日 件/万人 人/平方公里 小时/年 辆次 棵次 个班次 床 颗 排 门次 人/万人 个以上 条次 篇次 件次 项次 个标准箱 个班级 TB GB Mbps 兆',
  ],
];

/** Measure of each unit. The first family that lists a unit has it. */
const measureByUnit = new Map<string, Measure>();
for (const [measure, units] of unitTable) {
  for (const unit of units.split(' ')) {
    if (!/以上|万人$|^万/.test(unit) && !measureByUnit.has(unit)) measureByUnit.set(unit, measure);
  }
}

/** Units by their first character, longest first. */
const unitsByFirst = new Map<string, string[]>();
for (const unit of [...measureByUnit.keys()].sort((a, b) => b.length - a.length)) {
  const first = unit.charAt(0);
  unitsByFirst.set(first, [...(unitsByFirst.get(first) ?? []), unit]);
}
