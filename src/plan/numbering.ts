/** The numbering that Chinese documents put before their parts, as one table from the widest part to the narrowest. */
import { hanValue } from './numerals.ts';

export interface Marker {
  /** Index into `forms`: the smaller, the wider the part. */
  rank: number;
  /** As written, without the signs around it: `7`, `二`, `①`. */
  number: string;
  value: number;
  /** Characters it takes, with its signs and the space after it. */
  length: number;
  /** A digit follows, as in `5、6月份`, `三、四年级` or `1.2024年`: numbering only where the number is the expected one. */
  doubtful: boolean;
}

interface Form {
  form: string;
  /** Anchored, linear; group 1 is the number. */
  pattern: RegExp;
  sample: string;
  gives: { number: string; value: number };
}

/** Signs that stand for a number before a part; for use within a class of a pattern. */
export const bullets = '●•◆■★▪·◇□☆➢►▶✓√→';

const han = '[一二三四五六七八九十百零〇○]{1,6}';

export const forms: readonly Form[] = [
  {
    form: 'chapter',
    pattern: new RegExp(`^第(${han}|\\d{1,3})(?:章|编|篇|部分|板块)[\\s、：:.．]*`),
    sample: '第一章 总则',
    gives: { number: '一', value: 1 },
  },
  {
    form: 'section',
    pattern: new RegExp(`^第(${han}|\\d{1,3})节[\\s、：:.．]*`),
    sample: '第二节　重点任务',
    gives: { number: '二', value: 2 },
  },
  {
    form: 'han',
    pattern: new RegExp(`^(${han})(?:\\s?[、．.：:]|　)\\s*`),
    sample: '十一、加强组织建设',
    gives: { number: '十一', value: 11 },
  },
  {
    form: 'han-bracket',
    pattern: new RegExp(`^[（(〔【]\\s?(${han})\\s?[）)〕】][、.．]?\\s*`),
    sample: '（三）深化理论学习',
    gives: { number: '三', value: 3 },
  },
  {
    form: 'task',
    pattern: new RegExp(
      `^[【〔\\[（(]?(?:重点|主要|年度|具体)?(?:任务|工作|项目|举措|行动|工程|事项|目标|专项|实事|课题)(?:之|第)?\\s?(\\d{1,3}|${han})(?:[】〕\\]）)][、：:.．]?|[、：:.．　]|$)\\s*|^第(\\d{1,3}|${han})[件项大]?(?:民生)?(?:实事|任务|工程|举措|行动)[、：:　]\\s*`,
    ),
    sample: '【重点任务7】办好青年夜校',
    gives: { number: '7', value: 7 },
  },
  {
    form: 'article',
    pattern: new RegExp(`^第(${han}|\\d{1,3})[条项](?:[、：:.．]|\\s|　)*`),
    sample: '第三条　建立健全机制',
    gives: { number: '三', value: 3 },
  },
  {
    form: 'digit',
    pattern: /^(?:(\d{1,4})\s{0,2}(?:[、．.]|[，,]、?(?!\d))|([\u2488-\u249b]))\s*/,
    sample: '12．拓展保障范围',
    gives: { number: '12', value: 12 },
  },
  {
    form: 'digit-bracket',
    pattern: /^(?:[（(]\s?(\d{1,3})\s?[）)][、.．]?|(\d{1,3})[）)])\s*/,
    sample: '（1）举办讲座',
    gives: { number: '1', value: 1 },
  },
  {
    form: 'circle',
    pattern: /^([\u2460-\u2487\u2776-\u277f])\s*/,
    sample: '③开展走访',
    gives: { number: '③', value: 3 },
  },
  {
    form: 'counted',
    pattern:
      /^(?:([一二三四五六七八九十]{1,3})(?:是要?|要)(?![一求素点])[，：:]?|第([一二三四五六七八九十]{1,3})(?:(?:[件桩]事?)?[，：:]|、(?![一二三四五六七八九十第]))|头(一)[件桩]事?[，：:])\s*/,
    sample: '三是抓好队伍建设',
    gives: { number: '三', value: 3 },
  },
];

/** The rank of a form by its name. */
export const rankOf = (name: string): number => forms.findIndex(({ form }) => form === name);

/** What follows the point of a decimal: 3.5%, 3.5万, 2.0版, 3.5—4.2. Not the text of a task: 9.3月至5月, 6.110指挥中心. */
const decimals =
  /^\d{1,4}(?:[%％‰万亿倍元亩吨升克版℃]|个?百分点|个点|公里|千米|平方|公顷|米|小时|千瓦|兆|度(?!假)|[.．、，。；：）)～~—–-]|个月|$)/;
/** 二、十四五时期的思路 */
const fiveYears = /^十[一二三四五六七八]五(?=[\u4e00-\u9fff])(?![个名人项所家])/;
const years = /^(?:19|20)\d\d(?!\d)/;

/** The numbering that a line starts with. Decimals (0.36, 3.5%) and dates are none. */
export function marker(line: string): Marker | undefined {
  const start = line.slice(0, 40);
  for (const [rank, { pattern }] of forms.entries()) {
    const match = pattern.exec(start);
    if (!match) continue;
    const number = match.slice(1).find((group) => group !== undefined) ?? '';
    const value = valueOf(number);
    if (value === undefined || value === 0) return undefined;
    const rest = start.slice(match[0].length);
    // 二、三月份：
    if (rank === rankOf('han') && /^[一二三四五六七八九十]{1,2}月份?[：:]?$/.test(rest)) return undefined;
    const digits = rank === rankOf('digit') && /^\d/.test(rest);
    // `2024、2025年` is no task, 1000 after 999 is one.
    const large = value > 999;
    const comma = rank === rankOf('digit') && /[，,]\s*$/.test(match[0]);
    const doubtful =
      large ||
      digits ||
      comma ||
      (rank === rankOf('han') && /^[一二三四五六七八九十]/.test(rest) && !fiveYears.test(rest));
    if (digits && /[.．]$/.test(match[0]) && decimals.test(rest) && !years.test(rest)) return undefined;
    return { rank, number, value, length: match[0].length, doubtful };
  }
  return undefined;
}

function valueOf(number: string): number | undefined {
  if (/^\d+$/.test(number)) return Number(number);
  // ① … ⑳, ⑴ … ⒇, ⒈ … ⒛: twenty of each, one after the other.
  if (number >= '\u2460' && number <= '\u249b') return ((number.charCodeAt(0) - 0x2460) % 20) + 1;
  if (number >= '\u2776' && number <= '\u277f') return number.charCodeAt(0) - 0x2775;
  const value = hanValue(number.replaceAll('○', '〇'))?.toNumber();
  return value !== undefined && Number.isInteger(value) && value < 1000 ? value : undefined;
}

/** Behind a number that counts and numbers nothing: 12个, 3月; for use within a pattern. */
export const measureWord =
  '(?:[年月日时天周期届轮批个项家件条次名人位户处场所座类级大万亿多余岁点分厘成倍组站栋米公亩吨套辆台份本册幅首只头株棵盏门口片块段]|支(?!持|撑)|对(?!照|标|接)|把(?!握|牢|稳))';
