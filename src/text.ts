/** Every Chinese string of the interface, by the room that says it. Long prose of a page stands beside its page. */

export const siteText = {
  skip: '跳到正文',
  home: '首页',
  planNavigation: '本计划',
  siteNavigation: '本站',
  overview: '总览',
  targets: '量化目标',
  charts: '图表',
  text: '全文',
  names: '专名',
  data: '数据',
  planAbout: '来源与处理',
  about: '关于本站',
  help: '使用说明',
  search: '搜索',
  correct: '纠错',
  breadcrumbs: '所在位置',
  themes: '主题',
  tasks: '任务',
  preamble: '前言',
  task: (number: string) => `任务${number}`,
  taskCount: (count: number) => `${count}项任务`,
  targetCount: (count: number) => `${count}个量化目标`,
  previous: '上一项',
  next: '下一项',
  related: '相关任务',
  relatedNote: '按正文共用的少见词语排出，由程序算得。',
  source: '原文',
  sourceNote: '收到的文本，一字未改；装饰符号以浅色标出。',
  from: '出自：',
  gap: '此处原文疑有缺漏',
  gaps: '疑似缺漏',
  byEditor: '编辑更正',
  promised: '计划承诺',
  fullText: '在全文中阅读',
  otherPlans: '其他计划',
  grouping: {
    text: '主题取自计划原文的标题。',
    editor: '计划原文没有标题，主题分组是本站编辑所加。',
    assumed: '计划原文没有标题，也未作分组，全部任务列在一起。',
  },
  dataDate: (date: string) => `数据日期 ${date}`,
  version: (commit: string) => `版本 ${commit}`,
  column: { theme: '主题', task: '任务', label: '目标', amount: '数值', sentence: '所在句子', measure: '量的类别' },
  filter: '筛选量化目标',
  all: '全部',
  showAll: '显示全部',
  shown: '显示{shown}个，共{all}个',
  noTargets: '没有可量化的承诺',
  targetsLead: (all: number, promising: number, targets: number) =>
    targets === 0 ? `${all}项任务都没有作出量化承诺。` : `${all}项任务中有${promising}项作出${targets}个量化承诺。`,
  targetsNote: '数字是计划的承诺，不是完成的结果。“≥”读作“不少于”。',
  theme: (number: number) => `主题${number}`,
  otherThemes: '前后主题',
  contents: '目录',
  textDescription: (title: string) => `${title}全文：前言与全部任务在一页之内，适合通读、打印和页内查找。`,
  textNote: '全部任务按编号排在一页，可用 Ctrl+F（手机上用浏览器的“页内查找”）查找，也可直接打印。',
  furniture: '原文中的其他文字',
  furnitureNote: '收到的文本里有，但不属于任何任务的文字，如标题、页眉页脚：',
  namesDescription: (count: number) => `计划正文中加引号的项目、活动与加书名号的文件，共${count}个，按拼音排列。`,
  byPinyin: '按拼音首字母',
  reading: '显示',
  settings: [
    {
      name: 'ground',
      title: '底色',
      choices: [
        ['', '跟随系统'],
        ['light', '浅色'],
        ['dark', '深色'],
      ],
    },
    {
      name: 'size',
      title: '字号',
      choices: [
        ['', '标准'],
        ['large', '大'],
        ['larger', '特大'],
      ],
    },
  ],
  notFound: '没有这一页',
  notFoundNote: '地址可能写错了，或者页面已经移走。可以从下面的计划找起，或用页首的搜索。',
} as const;

/** 不少于, 超过 …: a comparator in words and as a sign, as pages and pictures write it. */
export const comparatorText = {
  '>=': { sign: '≥', words: '不少于' },
  '>': { sign: '>', words: '超过' },
  '<=': { sign: '≤', words: '不超过' },
  '<': { sign: '<', words: '低于' },
  '~': { sign: '约', words: '约' },
  range: { sign: '', words: '' },
  '=': { sign: '', words: '' },
} as const;

const measureName = {
  people: '人数',
  attendances: '人次',
  activities: '活动',
  organisations: '组织',
  projects: '项目',
  places: '场所与点位',
  rate: '比率',
  money: '金额',
  area: '面积',
  length: '长度',
  time: '时间',
  other: '其他',
} as const;

/** Strings of pictures and of the files made from charts. */
export const chartText = {
  measure: measureName,
  sign: (comparator: keyof typeof comparatorText) => comparatorText[comparator].sign,
  /** 不少于30场, but 不低于5%: a share has no 多少. */
  said: (comparator: keyof typeof comparatorText, amount: string) =>
    (/[%％‰]$/.test(amount) && comparator === '>=' ? '不低于' : comparatorText[comparator].words) + amount,
  /** 人数（人、名）; 人次 alone, where name and unit are one word. */
  panel: (measure: keyof typeof measureName, units: string[]) => {
    const others = units.filter((unit) => unit !== '' && unit !== measureName[measure]);
    return others.length === 0 ? measureName[measure] : `${measureName[measure]}（${others.join('、')}）`;
  },
  others: '其他单位（互不可比，只列数值）',
  source: (name: string, issuer?: string) =>
    issuer === undefined || name.includes(issuer) ? `来源：${name}` : `来源：${issuer}，${name}`,
  date: (date: string) => `数据日期：${date}`,
  promises: (tasks: number, promising: number, targets: number) =>
    targets === 0
      ? `${tasks}项任务都没有作出量化承诺`
      : tasks === promising
        ? tasks === 1
          ? `1项任务作出${targets}个量化承诺`
          : `${tasks}项任务都作出了量化承诺，共${targets}个`
        : `${tasks}项任务中有${promising}项作出${targets}个量化承诺`,
  overviewSubtitle: '计划承诺达到的数值，按计量类别分组，同组内按主题排列',
  themeSubtitle: '计划承诺达到的数值，按计量类别分组',
  measureTitle: (measure: keyof typeof measureName, count: number, top?: { label: string; said: string }) => {
    const said = measure === 'attendances' ? '按人次计' : `按${measureName[measure]}计`;
    if (top === undefined) return `${said}的目标有${count}个，单位不同，分开比较`;
    return count === 1
      ? `${said}的目标有1个：${top.label}${top.said}`
      : `${said}的目标有${count}个，数值最大的是${top.label}，${top.said}`;
  },
  measureSubtitle: (units: string[]) => `计划承诺达到的数值，单位：${[...new Set(units)].filter(Boolean).join('、')}`,
  coverageTitle: (tasks: number, promising: number) =>
    promising === 0
      ? `${tasks}项任务都没有量化目标`
      : promising === tasks
        ? `${tasks}项任务都有量化目标`
        : `${tasks}项任务中，${promising}项有量化目标，${tasks - promising}项没有`,
  coverageSubtitle: '一格为一项任务，格中是任务编号；粗框有底色的任务含有量化目标',
  coverageCount: (tasks: number, promising: number) => `${tasks}项中${promising}项`,
  coverageHas: '有量化目标',
  coverageHasNot: '没有量化目标',
  targetTitle: (label: string, said: string) => `${label}：${said}`,
  targetSubtitle: (theme: string, number: string, title: string) => `${theme} · 任务${number} ${title}`,
  taskLine: (number: string, title: string) => `任务${number} ${title}`,
  promised: '计划承诺的数值',
  quoted: (sentence: string) => `“${sentence}”`,
  customTitle: (tasks: number, promising: number, targets: number) =>
    targets === 0 ? '没有选中任何目标' : `所选主题的${tasks}项任务中，有${promising}项作出这里的${targets}个量化承诺`,
  continued: (panel: string) => `${panel}（续）`,
  rest: (count: number) => `其余${count}项见网页`,
  restThemes: (count: number) => `其余${count}个主题见网页`,
  notResults: '数值是计划的承诺，不是完成情况',
  /** What each way of ending a bar means. */
  mark: {
    '>=': '不少于：右端渐隐，不封顶',
    '>': '超过：右端渐隐，不封顶',
    '<=': '不超过：右端封住',
    '<': '低于：右端封住',
    '~': '左右：右端虚化',
    range: '区间：两端之间',
    '=': '等于：实条',
  },
} as const;

export const searchText = {} as const;

/** What each role of a quantity is called, and why such a number is no target. */
export const roleText = {
  target: { name: '目标', reason: '计划承诺要达到的数' },
  baseline: { name: '现状', reason: '现有的、起点的数，不是要达到的数' },
  result: { name: '结果', reason: '过去已经做到的数' },
  context: { name: '背景', reason: '说明情况的数，没有承诺' },
  structure: { name: '结构', reason: '组成的个数或固定说法，如“三堂课”“1+5”' },
  ordinal: { name: '次序', reason: '第几，不是多少' },
  date: { name: '日期', reason: '年、月、日或时刻' },
  period: { name: '时段', reason: '起止年份或规划期' },
  anniversary: { name: '周年', reason: '周年、诞辰' },
  name: { name: '名称', reason: '名称的一部分' },
  code: { name: '代号', reason: '电话、热线、文号、编号' },
  condition: { name: '条件', reason: '适用范围或计算口径' },
  numbering: { name: '编号', reason: '标题和任务的编号' },
  word: { name: '词语', reason: '词语里的数字，如“一批”“进一步”' },
} as const;

/** What a measure counts, for filters and panels. */
export const measureText = {
  people: '人数',
  attendances: '人次',
  activities: '活动',
  organisations: '组织',
  projects: '项目',
  places: '场所',
  rate: '比率',
  money: '金额',
  area: '面积',
  length: '长度',
  time: '时间',
  other: '其他',
} as const;
