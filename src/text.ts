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
  column: { theme: '主题', task: '任务', label: '目标', amount: '数值', sentence: '所在句子' },
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

export const chartText = {} as const;

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
