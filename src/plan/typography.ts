/** What is changed in the text's typography, as one table. Order matters: each rule sees what the ones before it left. */
import { headingEnds, previewPages } from './flattened.ts';
import { boldSigns, headingSigns, rowBreaks, tableBars } from './markup.ts';
import { chineseBrackets } from './pairs.ts';
import { narrowCells } from './spaces.ts';

export interface Rule {
  rule: string;
  /** Chinese, for the account that readers see. */
  description: string;
  /** Linear: no nested repetition. */
  pattern: RegExp;
  /** Is given the text, gives what stands instead of a match in it: the match itself when that is to stay. */
  gives: (text: string) => (match: string, at: number) => string;
  sample: [before: string, after: string];
}

/** Han characters, and the punctuation that stands only among them. */
const han = '\\p{Script=Han}，。、；：？！“”‘’《》〈〉（）【】〔〕「」『』…—〇';
const pattern = (source: string, flags = 'gu') => new RegExp(source.replaceAll('HAN', han), flags);

const wide: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };
const halve = (match: string) => String.fromCharCode(match.charCodeAt(0) - 0xfee0);

/** Controls, zero-width characters, marks of direction, variation selectors: nobody sees them. */
export const hiddenCharacters = /(?![\t\n\v\f\r\u0085])[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;

/** What is left of a web page: tags of text, and spaces by name. */
const tag =
  /<\/?(?:p|br|div|h[1-6]|ul|ol|li|table|tbody|thead|tr|td|th|section|article|strong|b|em|i|u|span|font|a|img|o:p)(?:\s[^<>\n]{0,300})?\/?>|&(?:nbsp|ensp|emsp|#160|#12288);/gi;
/** Those of them that part lines. */
const parting = /^<(?:br|\/?(?:p|div|h[1-6]|ul|ol|li|table|tr|section|article))\b/i;

export const typography: readonly Rule[] = [
  {
    rule: 'byte order mark',
    description: '去掉文件开头的字节序标记',
    pattern: /^\ufeff/g,
    gives: () => () => '',
    sample: ['\ufeff青年', '青年'],
  },
  {
    rule: 'hidden',
    description: '去掉看不见的字符（零宽字符、方向控制符、控制符）',
    pattern: hiddenCharacters,
    gives: () => () => '',
    sample: ['青\u200b年', '青年'],
  },
  {
    rule: 'line break',
    description: '换行符统一',
    pattern: /\r\n|[\r\v\f\u0085\u2028\u2029]/g,
    gives: () => () => '\n',
    sample: ['一\r\n二', '一\n二'],
  },
  {
    rule: 'tag',
    description: '去掉网页标记（HTML 标签与空格符号），段落标记改为换行',
    pattern: tag,
    gives: (text) => {
      const tagged = (text.match(tag)?.length ?? 0) >= 3;
      return (match) =>
        !tagged
          ? match
          : match.startsWith('&')
            ? ' '
            : parting.test(match)
              ? '\n'
              : /^<\/t[dh]/i.test(match)
                ? '\t'
                : '';
    },
    sample: ['<p><b>一、甲</b><br>&nbsp;乙</p>', '\n一、甲\n 乙\n'],
  },
  {
    rule: 'preview page',
    description: '去掉文库预览加在每页开头的页码，接上断开的句子',
    pattern: /(?:\n[^\S\n]{0,4}){1,3}\d{1,3}、|^\d、/g,
    gives: (text) => {
      const pages = previewPages(text);
      return (match, at) => pages.get(at) ?? match;
    },
    sample: [
      `在线阅读\n1、总工会要点${'甲'.repeat(150)}为首\n2、要任务`,
      `在线阅读\n总工会要点${'甲'.repeat(150)}为首要任务`,
    ],
  },
  {
    rule: 'composed',
    description: '分解的字母与符号合成一个字符（NFC）',
    pattern: /[^\p{M}\n]\p{M}{1,8}/gu,
    gives: () => (match) => match.normalize('NFC'),
    sample: ['cafe\u0301', 'café'],
  },
  {
    rule: 'radical',
    description: '部首符号与兼容汉字换成通用汉字',
    pattern: /[\u2e80-\u2fdf\uf900-\ufaff]/g,
    gives: () => (match) => match.normalize('NFKC'),
    sample: ['⼯作', '工作'],
  },
  {
    rule: 'full-width digit',
    description: '全角数字改为半角',
    pattern: /[０-９]/g,
    gives: () => halve,
    sample: ['１２场', '12场'],
  },
  {
    rule: 'full-width letter',
    description: '全角字母与百分号改为半角',
    pattern: /[Ａ-Ｚａ-ｚ％＋]/g,
    gives: () => halve,
    sample: ['ＡＩ占５％', 'AI占５%'],
  },
  {
    rule: 'full-width point',
    description: '数字中的全角小数点改为半角',
    pattern: /(?<=\d)．(?=\d)/g,
    gives: (text) => (match, at) => (startsLine(text, at) ? match : '.'),
    sample: ['约3．5万', '约3.5万'],
  },
  {
    rule: 'jammer',
    description: '去掉论坛插在行首行尾的防复制乱码',
    // Not from the middle of a word on.
    pattern: /(?<![A-Za-z])[!-~]{1,2}(?: {1,2}[!-~]{1,2}(?![!-~])){5,}/g,
    // 新增学位240个;- s: f1 o: the first may be the sentence's own stop.
    gives: (text) => (match, at) =>
      !isJam(match) ? match : /^[\p{Script=Han}\d)][;,.]/u.test(text.slice(at - 1, at + 1)) ? match.charAt(0) : '',
    sample: ['提升项目$ N3 {7 w- a G6 k9', '提升项目'],
  },
  {
    rule: 'pinyin',
    description: '去掉字后括注的拼音',
    pattern: /(?<=\p{Script=Han})[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńň]{1,6}\s?[）)]/gu,
    gives: (text) => {
      const tones =
        text.match(/\p{Script=Han}[（(][a-z]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,3}\s?[）)]/gu)?.length ?? 0;
      return (match) => (tones >= 3 ? '' : match);
    },
    sample: ['個(gè)條(tiáo)務(wù)甲(a)', '個條務甲'],
  },
  {
    rule: 'heading sign',
    description: '去掉行首的标题记号（Markdown 的 #）',
    pattern: /^#{1,6}[^\S\n]+(?=\S)/gm,
    gives: (text) => {
      const signs = headingSigns(text);
      return (match, at) =>
        signs >= 3 || at === 0 || numbered.test(text.slice(at + match.length, at + match.length + 12)) ? '' : match;
    },
    sample: ['# 一\n## 二\n## 三', '一\n二\n三'],
  },
  {
    rule: 'bullet',
    description: '去掉编号前面和行末的装饰符号',
    pattern:
      /(?<=\p{Script=Han})[★☆◆◇■□▲△]{1,3}(?=[^\S\n]{0,8}$)|^[^\S\n]{0,8}[•·●▪◆■►➢★☆◇□▲△※○][^\S\n]{0,3}(?=[一二三四五六七八九十]{1,3}[、是]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[、.．](?!\d))/gmu,
    gives: () => () => '',
    sample: ['  • 一、总体要求★', '一、总体要求'],
  },
  {
    rule: 'bold sign',
    description: '去掉加粗记号（Markdown 的 **）',
    pattern: /\*\*/g,
    gives: (text) => {
      const signs = boldSigns(text);
      return (match, at) => (signs.has(at) ? '' : match);
    },
    sample: ['**办好读书节**，2**3', '办好读书节，2**3'],
  },
  {
    rule: 'row break',
    description: '表格的一行在两栏之间断开的，接成一行',
    pattern: /[\n|]/g,
    gives: (text) => {
      const breaks = rowBreaks(text);
      return (match, at) => breaks.get(at) ?? match;
    },
    sample: ['1 | 甲 | 乙 |\n2 | 丙 |\n丁 |\n3 | 戊 | 己 |', '1 | 甲 | 乙 |\n2 | 丙 | 丁 |\n3 | 戊 | 己 |'],
  },
  {
    rule: 'bar',
    description: '表格的竖线改为制表符',
    pattern: /(?:(?<=\S) )?\|/g,
    gives: (text) => {
      const bars = tableBars(text);
      return (match, at) => bars.get(at + match.length - 1) ?? match;
    },
    sample: ['| 甲 | 乙 |\n丙|丁|戊', ' 甲\t 乙\n丙\t丁\t戊'],
  },
  {
    rule: 'cell space',
    description: '表格各栏之间的空格或逗号改为制表符',
    pattern: /[ \u00a0,]/g,
    gives: (text) => {
      const cells = narrowCells(text);
      return (match, at) => (cells.has(at) ? '\t' : match);
    },
    sample: ['序号 任务 责任单位\n1 办好夜校 宣传部', '序号\t任务\t责任单位\n1\t办好夜校\t宣传部'],
  },
  {
    rule: 'space at edge',
    description: '去掉行首行尾的空格',
    pattern: /^[^\S\n]+|(?<!\s)[^\S\n]+$/gm,
    gives: () => () => '',
    sample: ['　　一是 ', '一是'],
  },
  {
    rule: 'heading space',
    description: '全文挤在一行时，标题与正文之间的空格改为全角空格',
    pattern: pattern('(?<=[HAN])[ \\u00a0](?=[HAN])'),
    gives: (text) => {
      const ends = headingEnds(text);
      return (match, at) => (ends.has(at) ? '　' : match);
    },
    sample: [
      `一、加强学习 组织学习12次。二、搞好服务 走访企业60家。${'落实各项部署。'.repeat(20)}`,
      `一、加强学习　组织学习12次。二、搞好服务　走访企业60家。${'落实各项部署。'.repeat(20)}`,
    ],
  },
  {
    rule: 'space',
    description: '去掉夹在文字中的单个空格（英文词之间的保留）',
    pattern: pattern(
      '(?<=[HAN\\d%])[ \\u00a0](?=[HAN])|(?<=[HAN])[ \\u00a0](?=[A-Za-z\\d])|(?<=[A-Za-z])[ \\u00a0](?=[HAN])|(?<=\\d)[ \\u00a0](?=[%‰])|(?<=[HAN\\d%)])[ \\u00a0](?=[,;:?!][ \\u00a0HAN])|(?<=[HAN\\d%)][ \\u00a0]?[,;:?!])[ \\u00a0](?=[HAN])',
    ),
    gives: (text) => (match, at) => (startsLine(text, at) ? match : ''),
    sample: ['青 年 5 场', '青年5场'],
  },
  {
    rule: 'wide space',
    description: '连续空格并为一个全角空格',
    pattern: /(?<![^\S\n])(?:[^\S\n\t]{2,}|[^\S\n \t\u00a0]|\t+[^\S\n]*)/g,
    gives: () => (match) => (match.includes('\t') ? '\t' : '　'),
    sample: ['责任单位   某部', '责任单位　某部'],
  },
  {
    rule: 'comma',
    description: '中文之间的半角逗号、分号、冒号、问号、叹号改为全角',
    pattern: pattern('(?<=[HAN])[,;:?!]|(?<=[A-Za-z\\d%+)\\]])[,;:?!](?=[HAN])'),
    gives: () => (match) => wide[match] ?? match,
    sample: ['培养,1,000名', '培养，1,000名'],
  },
  {
    rule: 'stop',
    description: '中文句末的半角句点改为句号',
    pattern: pattern('(?<=[HAN])[.．](?=[HAN\\n]|$)'),
    gives: (text) => (match, at) => (startsLine(text, at) ? match : '。'),
    sample: ['完成任务.', '完成任务。'],
  },
  {
    rule: 'quote',
    description: '成对的直引号改为中文引号',
    pattern: pattern('(?<=[HAN\\d]|^|\\n)"[^"\\n]{1,60}"|"[^"\\n]{1,60}"(?=[HAN])'),
    gives: () => (match) => `“${match.slice(1, -1)}”`,
    sample: ['开展"送服务"活动', '开展“送服务”活动'],
  },
  {
    rule: 'bracket',
    description: '中文之间成对的半角括号改为全角',
    pattern: /[()]/g,
    gives: (text) => {
      const chinese = chineseBrackets(text);
      return (match, at) => (chinese.has(at) ? (wide[match] ?? match) : match);
    },
    sample: ['各县(市、区)团委 f(x)', '各县（市、区）团委 f(x)'],
  },
];

/** ## 二、总体要求: the number is a heading's sign enough. */
const numbered =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,3}[.．、](?!\d)|第[一二三四五六七八九十]{1,3}[章节])/;

/** `$ N3 {7 w- a G`: letters, digits and signs at random, two together at most. */
const isJam = (run: string): boolean => (run.match(/[A-Za-z]/g)?.length ?? 0) >= 3 && /[^\w\s.,:/-]/.test(run);

/** Whether all before `at` on its line is a number, as in the numbering `2．` or `一.`. */
function startsLine(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  return /(?:^|\n)[^\S\n]*[\d一二三四五六七八九十]{1,4}$/.test(before) && (before.includes('\n') || at <= 12);
}
