/** Every Chinese string of the interface, by the room that says it. Long prose of a page stands beside its page. */

export const siteText = {
  skip: '跳到正文',
  home: '首页',
  planNavigation: '本计划',
  planSource: '来源',
  inTable: '在目标表中查看',
  targetsOf: '量化目标一览',
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
  preambleFolded: (characters: number) => `读前言（约${Math.round(characters / 100) * 100}字）`,
  task: (number: string) => `任务${number}`,
  taskCount: (count: number) => `${count}项任务`,
  targetCount: (count: number) => `${count}个量化目标`,
  /** In a list, where each row says it. */
  promiseCount: (count: number) => `${count}个目标`,
  previous: '上一项',
  next: '下一项',
  related: '相关任务',
  relatedNote: '按正文共用的少见词语排出，由程序算得。',
  source: '原文',
  sourceNote: '收到的文本，一字未改；装饰符号以灰色标出。',
  from: '出自：',
  gallery: { whole: '全部任务', theme: '按主题', measure: '按量的类别', target: '单个目标' },
  galleryLead: (count: number) => `${count}张图，每张都有表格、原句和可下载的图片、幻灯片。`,
  builder: '自己组图',
  deck: '下载整套幻灯片（PPTX，每个主题一页）',
  chartName: {
    overview: '全部量化目标',
    coverage: '任务与承诺',
    theme: '主题图',
    measure: '类别图',
    target: '单个目标',
    custom: '自选',
    compare: '年度对照',
  },
  chartTable: '数据表',
  chartSentences: '计划原句',
  useChart: '下载、嵌入或引用这张图',
  atSource: (name: string) => `在${name}查看数据与来源`,
  gap: '此处原文疑有缺漏',
  gaps: '疑似缺漏',
  byEditor: '编辑更正',
  promised: '计划承诺',
  plans: '各份计划',
  noIssuer: '未注明发布机关',
  period: (period: string) => (/^\d{4}$/.test(period) ? `${period}年` : period),
  planCounts: (tasks: number, targets: number) =>
    targets === 0 ? `${tasks}项任务` : `${tasks}项任务，${targets}个量化目标`,
  compareWith: (period: string) => `与${period}对照`,
  grouping: {
    text: '主题取自计划原文的标题。',
    editor: '计划原文没有标题，主题分组是本站编辑所加。',
    assumed: '计划原文没有标题，也未作分组，全部任务列在一起。',
  },
  qr: '本页网址的二维码',
  dataDate: (date: string) => `数据日期 ${date}`,
  version: (commit: string) => `版本 ${commit}`,
  column: {
    theme: '主题',
    task: '任务',
    label: '目标',
    amount: '数值',
    sentence: '所在句子',
    clause: '原文摘句',
    measure: '量的类别',
    count: '量化目标数',
  },
  filter: '筛选量化目标',
  all: '全部',
  showAll: '显示全部',
  shown: '显示{shown}个，共{all}个',
  noTargets: '没有可量化的承诺',
  targetsLead: (all: number, promising: number, targets: number) =>
    targets === 0 ? `${all}项任务都没有作出量化承诺。` : `${all}项任务中有${promising}项作出${targets}个量化承诺。`,
  targetsNote: '数字是计划的承诺，不是完成的结果。“≥”读作“不少于”。',
  theme: (number: number) => `主题${number}`,
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
  screenshot: '本站截图',
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

/** Strings of pictures and of the files made from charts. */
export const chartText = {
  sign: (comparator: keyof typeof comparatorText) => comparatorText[comparator].sign,
  /** 不少于30场, but 不低于5%: a share has no 多少. */
  said: (comparator: keyof typeof comparatorText, amount: string) =>
    (/[%％‰]$/.test(amount) && comparator === '>=' ? '不低于' : comparatorText[comparator].words) + amount,
  /** 人数（人、名）; 人次 alone, where name and unit are one word. */
  panel: (measure: keyof typeof measureText, units: string[]) => {
    const others = units.filter((unit) => unit !== '' && unit !== measureText[measure]);
    return others.length === 0 ? measureText[measure] : `${measureText[measure]}（${others.join('、')}）`;
  },
  inTask: (label: string, task: string) => `${label}（${task}）`,
  others: '其他数值（计量不同，互不比较）',
  lone: '各项数值（计量不同，互不比较）',
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
  measureTitle: (measure: keyof typeof measureText, count: number, top?: { label: string; said: string }) => {
    const counted: Partial<Record<typeof measure, string>> = {
      activities: '场次',
      organisations: '组织数',
      projects: '项目数',
      places: '场所数',
    };
    const said = `按${counted[measure] ?? measureText[measure]}计`;
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
  customTitle: (promising: number, targets: number) =>
    targets === 0 ? '没有选中任何目标' : `所选的${targets}个量化承诺，来自${promising}项任务`,
  continued: (panel: string) => `${panel}（续）`,
  rest: (count: number) => `其余${count}项见网页`,
  restThemes: (count: number) => `其余${count}个主题见网页`,
  notResults: '数值是计划的承诺，不是完成情况',
  /** A comparator in a cell of a data file: a word, since a sign such as = would read as a formula. */
  comparator: {
    '>=': '不少于',
    '>': '超过',
    '<=': '不超过',
    '<': '低于',
    '~': '左右',
    range: '区间',
    '=': '等于',
  },
  column: {
    id: ['编号', '目标编号：任务编号-序号，发布后不变'],
    theme: ['主题', '任务所属的主题'],
    task: ['任务编号', '计划中的任务编号'],
    taskTitle: ['任务', '任务的标题'],
    label: ['目标', '图表用的短标签'],
    subject: ['计数对象', '原文中被计数的词语'],
    comparator: ['比较方式', '不少于、超过、不超过、低于、左右、区间、等于；原文没有写的记作等于'],
    value: ['数值', '万、亿、成已乘出；百分数以百分点计；区间为下限'],
    valueMax: ['数值上限', '区间的上限，其余为空'],
    unit: ['单位', '数值的单位'],
    quote: ['原文写法', '原文中的数字和单位'],
    measure: ['类别', '量的类别；同类才能放在一起比较'],
    sentence: ['原句', '数字所在的句子'],
    earlierComparator: ['前一份计划的比较方式', '同一件事在前一份计划中的比较方式'],
    earlierValue: ['前一份计划的数值', '同一件事在前一份计划中承诺的数值'],
    earlierValueMax: ['前一份计划的上限', '前一份计划写作区间时的上限'],
    earlierUnit: ['前一份计划的单位', '前一份计划中的单位'],
    amount: ['数值', '比较方式、数值和单位'],
    targets: ['量化目标数', '该任务含有几个量化目标'],
  },
  sheet: { data: '数据', about: '说明', key: '字段', name: '列名', meaning: '含义', address: '网址' },
  /** What slides say beside the chart's own words. */
  slides: {
    font: '微软雅黑',
    circled: (number: number) =>
      number <= 20
        ? String.fromCodePoint(0x245f + number)
        : number <= 35
          ? String.fromCodePoint(0x323c + number)
          : `(${number})`,
    series: (comparator: string, unit: string) => (unit === '' ? comparator : `${comparator}（${unit}）`),
    chartName: (panel: string) => `图表：${panel}`,
    arrow: '箭头表示“不少于”：不封顶',
    coverage: '各主题的任务中，有量化目标的和没有量化目标的各几项',
    note: (label: string, shown: string, number: string, title: string, sentence: string) =>
      `${label} ${shown}（任务${number} ${title}）：${sentence}`,
    has: '有量化目标',
    hasNot: '没有量化目标',
    tasks: '项',
    noTargets: (theme: string, tasks: number) => `${theme}：${tasks}项任务没有作出量化承诺`,
    sources: '来源与说明',
    sourceLines: {
      name: (name: string) => `原文：${name}`,
      url: (url: string) => `原文网址：${url}`,
      note: (note: string) => `来源说明：${note}`,
      date: (date: string) => `数据日期：${date}`,
      promise: '数值是计划的承诺，不是完成情况。“≥”读作“不少于”，条形末端的箭头表示不封顶。',
      edit: '图表是可编辑的原生图表：右键单击，选“编辑数据”。数字改动后请一并改写标题和备注。',
      site: (name: string, url: string) => `${name}：${url}`,
    },
    subtitle: (tasks: number, promising: number, targets: number) =>
      `${tasks}项任务，${promising}项作出${targets}个量化承诺`,
  },
  /** The chart of two plans of one issuer. */
  compare: {
    kicker: (issuer: string) => `${issuer} · 年度对照`,
    title: (later: string, earlier: string, pairs: number, higher: number, lower: number) => {
      const parts = [
        ...(higher > 0 ? [`${higher}个提高`] : []),
        ...(lower > 0 ? [`${lower}个降低`] : []),
        ...(pairs > higher + lower ? [`${pairs - higher - lower}个数值不变`] : []),
      ];
      const told = parts.length > 1 ? `中${parts.join('、')}` : parts.join('').replace(/^\d+个/, '都');
      return `${later}比${earlier}：${pairs}个承诺${pairs === 1 ? told.replace('都', '') : told}`;
    },
    subtitle: (earlier: string, later: string) => `两份计划对同一件事承诺的数值，上为${earlier}，下为${later}`,
    source: (earlier: string, later: string) => `来源：${earlier}；${later}`,
    value: (label: string, before: string, after: string) => `${label}由${before}到${after}`,
    ownScales: '其他（计量不同，各用各的比例）',
    series: (label: string, period: string) => `${period} ${label}`,
  },
  /** What is said of a picture to those who do not see it. */
  alt: {
    single: (title: string, label: string, said: string, sentence: string) =>
      `单个数字：${title}。${title.startsWith(label) ? '' : `${label}${said}。`}原文：${sentence}`,
    bars: (title: string, values: number, panels: number) =>
      `条形图：${title}。共${values}个数值${panels > 1 ? `，分${panels}组，各组单位不同，互不比较` : ''}。`,
    extremes: (
      panel: string,
      count: number,
      top?: { label: string; said: string },
      low?: { label: string; said: string },
    ) => `${panel}${count}个，最大的是${top?.label}${top?.said}，最小的是${low?.label}${low?.said}。`,
    values: '各数值：',
    value: (label: string, said: string) => `${label}${said}`,
    more: (count: number) => `；另有${count}个，见网页上的表`,
    cells: (title: string) => `方格图，一格为一项任务：${title}。`,
    group: (theme: string, tasks: number, promising: number, numbers: string[]) =>
      `${theme}${tasks}项中${promising}项${numbers.length === 0 ? '' : `（任务${numbers.join('、')}）`}`,
  },
  /** What each way of ending a bar means. */
  mark: { open: '右端渐隐，不封顶', closed: '右端封住', about: '右端虚化', band: '深色一段', plain: '实条' },
  /** The comparators drawn so: 不少于、超过：右端渐隐，不封顶. */
  markOf: (comparators: string[], mark: string) => `${comparators.join('、')}：${mark}`,
} as const;

/** Two plans of one issuer, side by side. */
export const compareText = {
  title: (earlier: string, later: string) => `${later}与${earlier}对照`,
  description: (issuer: string, earlier: string, later: string) =>
    `${issuer}${earlier}与${later}两份计划的量化目标逐项对照：哪些提高、降低、新增，哪些不再出现。`,
  lead: (earlier: number, later: number, pairs: number) =>
    `前一份计划有${earlier}个量化目标，后一份有${later}个，其中${pairs}个说的是同一件事，可以对照。`,
  method:
    '同一件事由程序按目标的用词和所在任务配对；像而不能确定的不猜，列在“不能对照”里。数值是计划的承诺，不是完成情况；提高或降低只说数值的变化，不说好坏。',
  unit: '个',
  pairs: '逐项对照',
  target: '目标',
  changed: '变化',
  where: '任务',
  higher: '提高',
  lower: '降低',
  same: '不变',
  reworded: '说法不同',
  added: '新增',
  addedNote: (period: string) => `${period}的计划有、前一份没有的目标。`,
  gone: '不再出现',
  goneNote: (period: string) => `${period}的计划有、后一份没有的目标；不等于没有做，也可能换了说法。`,
  unmatched: '不能对照',
  unmatchedNote: '看上去说的是同一件事，但不能确定，或者单位不同。',
  reason: { unit: '单位不同，不能比较', ambiguous: '不止一处相像，不能确定是哪一个' },
  points: '个百分点',
  no: '两份计划里没有可以对照的量化目标。',
  table: '两份计划的数值',
  task: (period: string, number: string) => `${period}任务${number}`,
  download: '下载这张图',
} as const;

export const searchText = {
  title: '搜索',
  description: '在全部任务的标题与正文中查找任意词语：有的都列出，没有的不混入。',
  field: '搜索任务',
  placeholder: '词语、数字或拼音',
  submit: '搜索',
  shortcut: 'Ctrl K',
  shortcutMac: '⌘ K',
  dialog: '搜索',
  close: '关闭',
  fullPage: '整页显示与筛选',
  keys: '↑ ↓ 选择，Enter 打开，Esc 关闭',
  hint: '输入任意词语或其中一部分。多个词语用空格隔开，须全部出现；也可输入专名的拼音，如首字母。',
  results: '搜索结果',
  exact: (count: number) => `完全匹配：${count}项`,
  exactOf: (count: number, total: number) => `完全匹配：${count}项（筛选前${total}项）`,
  listed: (count: number) => `符合筛选：${count}项`,
  elsewhere: (count: number) => `其他计划：${count}项完全匹配`,
  elsewherePending: '正在查找其他计划…',
  none: (query: string) => `没有含“${query}”的任务`,
  noneHere: (query: string) => `这份计划没有含“${query}”的任务`,
  noneFiltered: '筛选之后没有结果，可以去掉一些条件。',
  simplified: (query: string) => `已按简体“${query}”查找`,
  near: '相近的任务（不是完全匹配）。',
  nearBy: {
    punctuation: '字词相同，标点或空格不同：',
    all: '含有其中全部词语，次序不同：',
    any: '含有其中一些词语：',
  },
  corrections: '是不是要找：',
  beside: { number: '任务编号', theme: '主题', label: '目标名称', pinyin: '读音相合的专名与标题' },
  preamble: '前言',
  task: (number: string) => `任务${number}`,
  theme: (number: number, title: string) => `主题${number} ${title}`,
  between: ' · ',
  more: (count: number) => `再列${count}项`,
  filters: '筛选',
  filtersOn: (count: number) => `筛选（已选${count}项）`,
  filterIssuer: '发布机关',
  filterPeriod: '年份',
  filterTheme: '主题',
  filterMeasure: '量的类别',
  filterTargets: '有量化目标',
  filterCount: (count: number) => `${count}项`,
  clear: '清除筛选',
  plan: '计划',
  loading: '正在取搜索资料…',
  slow: '搜索资料还没有到，网络可能较慢。可以先在全文页用浏览器的页内查找：',
  missing: '没有取到搜索资料。可以重试，或在全文页用浏览器的页内查找：',
  missingElsewhere: '没有取到其他计划的搜索资料，以上只是这一份计划的结果。',
  retry: '重试',
  fullText: (title: string) => `${title}全文`,
  marksLabel: '搜索标记',
  marks: (count: number, query: string) => `本页标出${count}处“${query}”`,
  noMarks: (query: string) => `本页没有可以标出的“${query}”`,
  markAt: (at: number, count: number) => `第${at}处，共${count}处`,
  nextMark: '下一处',
  removeMarks: '收起标记',
  withoutScript:
    '这一页的搜索需要 JavaScript，现在没有启用。可以打开全文页，用浏览器的页内查找（电脑上按 Ctrl+F 或 ⌘F，手机上在菜单里选“页内查找”）：',
} as const;

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

/** The share panel of a chart. */
export const shareText = {
  use: '使用这张图',
  failed: '没有成功。请改用下面的下载链接。',
  inApp: '当前应用不支持下载和复制图片。请点右上角，选择“在浏览器中打开”；或长按下图保存。',
  download: '下载',
  copy: {
    picture: '复制图片',
    table: '复制表格',
    embed: '复制嵌入代码',
    image: '复制图片代码',
    citation: '复制引用',
    alt: '复制替代文字',
    share: '转发',
  },
  done: {
    picture: '图片已复制，可以直接粘贴到幻灯片或文档里。',
    table: '表格已复制，可以直接粘贴到 Word、WPS 或 Excel 里。',
    embed: '嵌入代码已复制。',
    image: '图片代码已复制。',
    citation: '引用已复制，请改写引用日期。',
    alt: '替代文字已复制。',
  },
  title: {
    embed: '嵌入代码（网页）',
    image: '图片代码（不支持框架和脚本的编辑器）',
    citation: '引用格式（GB/T 7714—2015）',
    alt: '替代文字',
  },
  qr: '二维码',
  qrLabel: '本页地址的二维码',
  files: {
    '.png': 'PNG 幻灯片 1920×1080',
    '.slide-transparent.png': 'PNG 透明底 1920×1080',
    '.share.png': 'PNG 分享图 1200×630',
    '.square.png': 'PNG 方图 1080×1080',
    '.svg': 'SVG 矢量图',
    '.pptx': 'PPTX 可编辑图表',
    '.csv': 'CSV 数据',
    '.xlsx': 'XLSX 数据',
    '.json': 'JSON 数据',
  },
} as const;

/** The chart builder. */
export const builderText = {
  lead: '选主题、类别或单个目标，图即时画出；可以下载图片和幻灯片，也可以嵌入网页。',
  noScript: '自己组图需要 JavaScript。图表页里有全部现成的图，不需要 JavaScript。',
  single: '挑选单个目标',
  title: '标题（不填则由数据写出）',
  reset: '重新选择',
  code: '嵌入代码',
  some: '已选{count}个目标。',
  whole: '没有勾选，显示全部{count}个目标。',
  none: '没有符合条件的目标，请少选一些条件。',
  failed: '没有成功，请检查网络后再试。',
  working: '正在制作幻灯片……',
  order: {
    title: '次序',
    choices: [
      ['theme', '按主题'],
      ['value', '从大到小'],
      ['plan', '按原文'],
    ],
  },
  frame: {
    title: '画幅',
    choices: [
      ['slide', '幻灯片 16:9'],
      ['share', '分享图'],
      ['square', '方图'],
    ],
  },
  ground: {
    title: '底色',
    choices: [
      ['light', '浅色'],
      ['dark', '深色'],
      ['transparent', '透明'],
    ],
  },
  acts: [
    ['png', '下载 PNG', ''],
    ['svg', '下载 SVG', ''],
    ['pptx', '下载 PPTX', '幻灯片已下载。'],
    ['code', '复制嵌入代码', '嵌入代码已复制。'],
    ['link', '复制本页链接', '链接已复制，打开就是现在的选择。'],
  ],
} as const;
