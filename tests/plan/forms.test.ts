import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { clean } from '../../src/plan/clean.ts';
import { parse } from '../../src/plan/parse.ts';
import { quantities } from '../../src/plan/quantities.ts';
import { planConfigSchema } from '../../src/plan/schema.ts';
import { targets } from '../../src/plan/targets.ts';
import { tasksOf } from '../../src/plan/tree.ts';

interface Work {
  title: string;
  text: string;
  who: string;
  when: string;
}

const works: readonly Work[] = [
  { title: '强化理论学习', text: '组织专题学习不少于12次，培训骨干200名。', who: '组织部', when: '6月底' },
  { title: '壮大基层组织', text: '新建团支部30个，发展团员1500名。', who: '组织部', when: '全年' },
  { title: '服务青年就业', text: '举办招聘会8场，提供岗位2000个。', who: '发展部', when: '10月底' },
  { title: '深化志愿服务', text: '开展志愿活动100场次，志愿者达到5000人。', who: '宣传部', when: '12月底' },
  { title: '加强阵地建设', text: '建成青年之家6个，改造活动室12间。', who: '办公室', when: '9月底' },
  { title: '推进作风转变', text: '开展督查4次，述职评议覆盖率100%。', who: '组织部', when: '长期' },
];
const parts = ['思想引领', '服务青年', '自身建设'];
const heading = '青禾团委2025年重点任务清单';

/** What is read of a plan: its title, those of its tasks, and how many numbers it promises. */
function read(text: string): { title: string; tasks: string[]; targets: number } {
  const file = new VFile({ path: 'seeds/sample/plan.txt' });
  const config = planConfigSchema.parse({});
  const plan = parse(clean(text, config, file), config, file);
  const tasks = tasksOf(plan).map(({ title }) => title.value);
  return { title: plan.title, tasks, targets: targets(plan, quantities(plan, file)).length };
}
const whole = { title: heading, tasks: works.map(({ title }) => title), targets: 12 };

const row = (signs: string): string[] => [...signs];
const [digits, han] = [row('123456'), row('一二三四五六')];

/** Signs that number a line, and what stands between them and its words. */
const signs: readonly [string, (turn: number) => string][] = [
  ...(
    [
      '1.',
      '1．',
      '1、',
      '1，',
      '1：',
      '1)',
      '1）',
      '(1)',
      '（1）',
      '【1】',
      '[1]',
      '1-',
      '01 ',
      '#1 ',
      '§1 ',
      'NO.1 ',
      '任务1 ',
    ] as const
  ).map((sample): [string, (turn: number) => string] => [sample, (turn) => sample.replace('1', digits[turn] ?? '')]),
  ...(
    [
      '一、',
      '一.',
      '一：',
      '一　',
      '一）',
      '（一）',
      '〔一〕',
      '第一条　',
      '第一，',
      '一是',
      '一要',
      '任务一：',
      '行动一：',
      '工程之一：',
    ] as const
  ).map((sample): [string, (turn: number) => string] => [sample, (turn) => sample.replace('一', han[turn] ?? '')]),
  ...['①②③④⑤⑥', '❶❷❸❹❺❻', '⑴⑵⑶⑷⑸⑹', '⒈⒉⒊⒋⒌⒍', '㈠㈡㈢㈣㈤㈥'].map((signs): [string, (turn: number) => string] => [
    signs.charAt(0),
    (turn) => row(signs)[turn] ?? '',
  ]),
  ...['ⅠⅡⅢⅣⅤⅥ', 'ABCDEF', 'abcdef'].map((signs): [string, (turn: number) => string] => [
    `${signs.charAt(0)}.`,
    (turn) => `${row(signs)[turn]}. `,
  ]),
  ...['壹贰叁肆伍陆', '甲乙丙丁戊己'].map((signs): [string, (turn: number) => string] => [
    `${signs.charAt(0)}、`,
    (turn) => `${row(signs)[turn]}、`,
  ]),
  ['(a)', (turn) => `(${row('abcdef')[turn]}) `],
  ['I.', (turn) => `${['I', 'II', 'III', 'IV', 'V', 'VI'][turn]}. `],
  ['1️⃣', (turn) => `${digits[turn]}\ufe0f\u20e3 `],
  ['首先，', (turn) => `${['首先', '其次', '再次', '第四', '第五', '最后'][turn]}，`],
  ['头一件，', (turn) => `${turn === 0 ? '头一' : `第${han[turn]}`}件，`],
  ['no number but a star', () => '★'],
  ['no number but an arrow', () => '→ '],
  ['no number but a dash', () => '——'],
  ['no number but a box', () => '- [ ] '],
  ['no number', () => ''],
];

test.each(signs)('every task is read where its number is written %s', (_, sign) => {
  const lines = works.map(({ title, text }, turn) => `${sign(turn)}${title}：${text}`);
  expect(read(`${heading}\n\n2025年要抓好以下工作。\n${lines.join('\n')}\n`)).toEqual(whole);
});

const head = ['序号', '重点任务', '主要内容', '责任部门', '完成时限'];
const rows = works.map(({ title, text, who, when }, turn) => [String(turn + 1), title, text, who, when]);
const lines = (table: readonly string[][], cell: string, line = '\n'): string =>
  [heading, ...table.map((cells) => cells.join(cell))].join(line);
const kinds = rows.map((cells, turn) => [parts[Math.floor(turn / 2)] ?? '', ...cells.slice(0, 4)]);
const kindHead = ['类别', '序号', '工作任务', '目标', '责任单位'];

const tables: readonly [string, string][] = [
  ['parted by tabs', lines([head, ...rows], '\t')],
  ['parted by bars', lines([head, ...rows], ' | ')],
  ['parted by two spaces', lines([head, ...rows], '  ')],
  ['parted by wide spaces', lines([head, ...rows], '　')],
  ['parted by single spaces', lines([head, ...rows], ' ')],
  ['with a cell a line', lines([head, ...rows], '\n')],
  ['with a cell a line and blank lines between', lines([head, ...rows], '\n\n')],
  ['with a cell a line and a blank line between rows', lines([head, ...rows], '\n', '\n\n')],
  [
    'of Markdown',
    `${heading}\n\n${[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`,
  ],
  ['without a head', lines(rows, '\t')],
  ['without numbers', lines([head.slice(1), ...rows.map((cells) => cells.slice(1))], '\t')],
  ['without numbers, a cell a line', lines([head.slice(1), ...rows.map((cells) => cells.slice(1))], '\n')],
  ['with the kind in each row', lines([kindHead, ...kinds], '\t')],
  [
    'with the kind in the first row of each',
    lines([kindHead, ...kinds.map((cells, turn) => (turn % 2 === 0 ? cells : ['', ...cells.slice(1)]))], '\t'),
  ],
];

test.each(tables)('every task is read of a table %s', (_, text) => {
  expect(read(`${text}\n`)).toEqual(whole);
});

/** A text with a heading above every second task. */
const parted = (above: (part: string, turn: number) => string, line: (work: Work, turn: number) => string): string =>
  works.map((work, turn) => (turn % 2 === 0 ? above(parts[turn / 2] ?? '', turn / 2) : '') + line(work, turn)).join('');

const structures: readonly [string, string][] = [
  [
    '1. anew below 一、',
    parted(
      (part, turn) => `${han[turn]}、${part}\n`,
      ({ title, text }, turn) => `${(turn % 2) + 1}.${title}。${text}\n`,
    ),
  ],
  [
    '（一） running on below 一、',
    parted(
      (part, turn) => `${han[turn]}、${part}\n`,
      ({ title, text }, turn) => `（${han[turn]}）${title}。${text}\n`,
    ),
  ],
  [
    'dashes below 一、',
    parted(
      (part, turn) => `${han[turn]}、${part}\n`,
      ({ title, text }) => `——${title}。${text}\n`,
    ),
  ],
  [
    'bullets below 一、',
    parted(
      (part, turn) => `${han[turn]}、${part}\n`,
      ({ title, text }) => `• ${title}：${text}\n`,
    ),
  ],
  [
    '1. below headings without a number',
    parted(
      (part) => `${part}\n`,
      ({ title, text }, turn) => `${turn + 1}.${title}。${text}\n`,
    ),
  ],
  [
    '第一条 below 第一章',
    parted(
      (part, turn) => `第${han[turn]}章 ${part}\n`,
      ({ title, text }, turn) => `第${han[turn]}条 ${title}。${text}\n`,
    ),
  ],
  [
    '1.1 below 1.',
    parted(
      (part, turn) => `${turn + 1}. ${part}\n`,
      ({ title, text }, turn) => `${Math.floor(turn / 2) + 1}.${(turn % 2) + 1} ${title}\n${text}\n`,
    ),
  ],
  [
    '### below ## of Markdown',
    parted(
      (part) => `## ${part}\n\n`,
      ({ title, text }) => `### ${title}\n\n${text}\n\n`,
    ),
  ],
  [
    'bold list items below ## of Markdown',
    parted(
      (part) => `## ${part}\n\n`,
      ({ title, text }) => `- **${title}**：${text}\n`,
    ),
  ],
  ['headings alone', works.map(({ title, text }) => `${title}\n${text}\n`).join('')],
  ['1. run on in one line', works.map(({ title, text }, turn) => `${turn + 1}.${title}。${text}`).join('')],
  ['一、 run on in one line', works.map(({ title, text }, turn) => `${han[turn]}、${title}。${text}`).join('')],
  [
    'cards',
    works
      .map(({ title, text, who }, turn) => `任务${turn + 1}\n任务名称：${title}\n主要内容：${text}\n责任部门：${who}\n`)
      .join('\n'),
  ],
  [
    'fields in brackets',
    works
      .map(
        ({ title, text, who, when }, turn) => `${turn + 1}.${title}。${text}（责任单位：${who}；完成时限：${when}）\n`,
      )
      .join(''),
  ],
];

describe('every task is read of a text with', () => {
  test.each(structures)('%s', (_, text) => expect(read(`# ${heading}\n${text}`)).toEqual(whole));
});

test('a heading over a paragraph is a task beside parts that have tasks, also where it is the last', () => {
  const found = read(
    '青禾镇2025年工作要点\n一、聚焦产业\n（一）稳住粮食生产。播种面积稳定在3万亩。\n（二）做强特色产业。茶园改造1500亩。\n' +
      '二、聚焦党建\n发展党员12名；整顿软弱涣散党组织1个。',
  );
  expect(found).toMatchObject({ tasks: ['稳住粮食生产', '做强特色产业', '聚焦党建'], targets: 4 });
});

test('below a heading that only says that work follows, paragraphs with short openings are the tasks', () => {
  const found = read(
    '望海港2024年工作要点\n一、主要目标\n货物吞吐量达到1.75亿吨。\n二、重点任务\n拓航线。新增集装箱航线10条，优化航线布局。\n' +
      '强通道。新增通过能力1600万吨，建成堆场。\n保安全。应急演练每月至少一次，隐患清零。\n三、保障措施\n加强组织领导，压实责任。',
  );
  expect(found).toMatchObject({ tasks: ['主要目标', '拓航线', '强通道', '保安全'], targets: 4 });
});

test('headings that Markdown signs are the tasks, though one of them stands over a numbered list', () => {
  const found = read(
    '# 青禾市司法局2024年工作要点\n今年是承上启下之年。\n## 法治政府建设\n- 完成合法性审查60件以上，审查率100%；\n- 提请审议草案2件。\n' +
      '## 公共法律服务\n法律援助案件受理量增长10%，满意率98%以上。\n' +
      '## 人民调解\n1. 坚持“枫桥经验”，调解成功率保持在97%以上。\n2. 培育个人调解工作室，新增10个。\n',
  );
  expect(found).toMatchObject({ tasks: ['法治政府建设', '公共法律服务', '人民调解'], targets: 7 });
});

test('what is left of a web page is taken out, and its paragraphs are lines', () => {
  const found = read(
    '<div class="a"><h2>阳光幼儿园园务计划</h2><p>新学期好。</p><p><strong>一、保教工作</strong><br>&nbsp;&nbsp;联合教研2次。</p>' +
      '<p><strong>二、卫生保健</strong><br>&nbsp;&nbsp;体检率100%。</p></div>',
  );
  expect(found).toEqual({ title: '阳光幼儿园园务计划', tasks: ['保教工作', '卫生保健'], targets: 2 });
});

test('a speech on one line has the parts that its circled numbers count', () => {
  const found = read(
    '青禾区2024年工作打算　同志们：新的一年，归纳起来是“三个一”。①编好保障这张网。新建站点12个。②搭好就业这座桥。举办招聘会4场。③暖好优抚这群人。帮扶300人次。',
  );
  expect(found).toMatchObject({ tasks: ['编好保障这张网', '搭好就业这座桥', '暖好优抚这群人'], targets: 3 });
});

test('parts numbered as 1, beside 2 with 2.1 and 2.2, are parts', () => {
  const found = read(
    '青禾市2025年安全生产计划\n1 工作目标\n较大事故起数不超过1起，死亡人数少于3人。\n2 重点任务\n2.1 深化整治。聘请专家80人次。\n' +
      '2.2 规范执法。检查企业360家次。\n3 保障措施\n安排专项经费1260万元。',
  );
  expect(found).toMatchObject({ tasks: ['工作目标', '深化整治', '规范执法', '保障措施'], targets: 5 });
});

test('a general heading that leads up to its parts on its own line stands over them', () => {
  const found = read(
    '青禾银行2024年经营思路\n1、回头看。截至2023年末，净利润2318万元。\n2、怎么干。2024年重点做好以下工作：\n（1）存款立行。存款余额达到32亿元。\n' +
      '（2）贷款下沉。新增贷款2.5亿元。\n（3）风险管控。不良率控制在2%以内。',
  );
  expect(found).toMatchObject({ tasks: ['存款立行', '贷款下沉', '风险管控'], targets: 3 });
});

test('a sign before a heading is no part of a title', () => {
  const found = read(
    '青禾科协2024年工作安排\n◆ 工作基础\n去年获评示范区。\n◆ 重点工作\n▶ 科普阵地。年内建成20个，做到能互动。\n▶ 青少年教育。培养辅导员120名，做好加法。\n▶ 乡村振兴。开展培训24期，覆盖各镇。',
  );
  expect(found.tasks).toEqual(expect.arrayContaining(['科普阵地', '青少年教育', '乡村振兴']));
});

test('a heading behind 贰 may begin with a year', () => {
  const found = read(
    '望海港2024年目标任务\n壹　回望2023\n货物吞吐量1.63亿吨。\n贰　2024年主要目标\n货物吞吐量达到1.75亿吨，利润总额突破10亿元。\n叁　重点任务\n新增集装箱航线10条。',
  );
  expect(found).toMatchObject({ tasks: ['2024年主要目标', '重点任务'], targets: 3 });
});
