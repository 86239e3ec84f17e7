/** The first `plan.yml` of a plan: what was found in its text, with a word on each item for the editor to go on from. */
import { stringify } from 'yaml';
import type { Content } from '../content.ts';
import { issuerOf, titled, titleWithin } from './issuer.ts';

export interface Found {
  /** The document's own file name. */
  file: string;
  /** What the document calls itself. */
  title?: string | undefined;
  url?: string | undefined;
  /** Its text. */
  lines: readonly string[];
}

/** The text of `plan.yml`. It passes the schema as it stands; lines that begin with `#` say nothing yet. */
export function draft({ plan }: Content, found: Found): string {
  const title = titleFor(plan, found);
  const file = lineOf(found.file) ?? 'plan.txt';
  const issuer = issuerOf([found.title ?? '', plan.title, title ?? ''], found.lines);
  const { period } = titled(title ?? '');
  const noise = plan.account.flatMap(({ rule }) => (rule.startsWith('noise ') ? [rule.slice('noise '.length)] : []));
  return [
    '# 这份计划的说明。正文（plan.txt）里没有写、需要编辑说明的事写在这里；正文一字不改。\n',
    '# 行首有 # 的不起作用，去掉 # 和它后面的一个空格就生效。写法见 seeds/README.md。改完运行 npm run convert。\n\n',
    '# 计划全称，取自正文开头或文件；请核对\n',
    title === undefined ? '# title: 某某2025年工作要点\n' : item({ title }),
    '\n# 发布机关和年份，从文字里认出；请核对。同一机关各年的写法要一字不差，才会排在一起、逐年对照\n',
    issuer?.sure ? item({ issuer: issuer.name }) : off(item({ issuer: issuer?.name ?? '发布机关全称' })),
    period === undefined ? "# period: '2025'\n" : item({ period }),
    '\n# 数据日期：最后一次核对这份计划的日期，核对后填上\n',
    "# updated: '2025-03-01'\n",
    '\n# 这份文本从哪里来\n',
    item({
      source: {
        name: title === undefined ? file : `${title}（${file}）`,
        ...(found.url ? { url: found.url } : {}),
      },
    }),
    "\n# 混在正文里的装饰符号，逐个写出；没有就写 ''\n",
    noise.length > 0 ? item({ noise: noise.join('') }) : "# noise: ''\n",
    '\n# 主题分组。不写就用正文的标题；要改名或另分，去掉下面各行的 #\n',
    '# themes:\n',
    ...plan.themes.map((theme) => off(`  - title: ${inline(theme.title)}\n    tasks: ${tasksOf(theme.tasks)}\n`)),
    plan.gaps.length > 0
      ? '\n# 程序找到的疑似缺漏（不用写进来，网页上会标出；规则找错的才写一条说明）：\n' +
        plan.gaps.map(({ place, note }) => off(`第${place.start.line}行：${lineOf(note) ?? ''}\n`)).join('')
      : '',
    '\n# 规则看不出、要人工注明的缺漏：quote 照抄正文，竖线标出缺在哪里\n',
    off(item({ gaps: [{ quote: '加强|、宣传员', note: '“加强”与顿号之间疑缺一词。' }] })),
  ].join('');
}

/** The title that the text has, unless it is no plan's and the document's own is: 某某2025年工作要点. */
function titleFor(plan: Content['plan'], found: Found): string | undefined {
  const inText = plan.title === plan.plan ? undefined : lineOf(plan.title);
  const own = lineOf(titleWithin(found.title ?? ''));
  const isPlan = (title: string | undefined): title is string => title !== undefined && /(?:19|20)\d\d/.test(title);
  if (isPlan(inText) || !isPlan(own)) return inText === undefined ? own : titleWithin(inText);
  return own;
}

const item = (values: Record<string, unknown>): string => stringify(values, { lineWidth: 0 });
const off = (text: string): string => text.replace(/^(?=.)/gm, '# ');
const inline = (text: string): string => stringify(lineOf(text) ?? '', { lineWidth: 0 }).trim();

/** A text on one line, of characters that can be seen; `undefined` where none is left. */
const lineOf = (text: string): string | undefined =>
  text
    .toWellFormed()
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim() || undefined;

/** Ids that are numbers in a row are written as `1-4`, others as a list. */
function tasksOf(ids: readonly string[]): string {
  const numbers = ids.map(Number);
  const row = numbers.every((number, at) => Number.isInteger(number) && number === (numbers[0] ?? 0) + at);
  return row && ids.length > 1 ? `${ids[0]}-${ids.at(-1)}` : `[${ids.join(', ')}]`;
}
