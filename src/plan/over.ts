/** Whether an item stands as a mere heading over its parts, or they are parts of what it says itself. */
import { isGeneral } from './headings.ts';
import { rankOf } from './numbering.ts';
import { headingLength, headingOf, sizeOf, type Item } from './outline.ts';
import { situation } from './tense.ts';
import { leadingVerb } from './verbs.ts';

/** Headings of parts that say why and whereto, but nothing to be done. */
export const purpose = new RegExp(
  `指导思想|总体(?:要求|思路|目标)|工作(?:思路|目标|原则)|基本(?:原则|思路)|主要目标|目标(?:任务)?$|背景|回顾|工作总结|${situation}|面临的?形势|形势分析|(?:重要|重大)意义`,
);
/** Headings of parts that frame the tasks. */
export const framing = new RegExp(
  `${purpose.source}|工作(?:要求|步骤)|保障(?:措施|机制)|(?:组织|工作|实施)保障|组织领导|有关要求|实施步骤|时间安排|活动(?:意义|背景|目的|主题|时间|地点|对象|要求|口号)$|(?:主办|承办)单位$|注意事项$|考核(?:评价|办法)?$|附则`,
);

/** 产业发展方面: names where there is work, and none of it. */
const isArea = (heading: string): boolean => /^[^，。；]{2,16}(?:方面|领域|板块|条线)[：:]?$/.test(heading);

/**
 * 二、就业帮扶 above 一是扩大就业。…… 二是办好培训。……: whether its parts, each with a heading sentence, are the tasks,
 * beside others whose parts are.
 */
export function isHeadingToo(item: Item): boolean {
  const heading = headingOf(item);
  return (
    item.lines.length === 1 &&
    heading.length <= 30 &&
    !/[。！？；，：]/.test(heading) &&
    !framing.test(heading) &&
    item.children.length >= 2 &&
    item.children.every(
      (child) => child.marker?.rank === rankOf('counted') && /^[^。！？；：，]{4,30}[。：].{8}/.test(headingOf(child)),
    )
  );
}

/** 藏品管理, 重点举措: says where there is work and does none. */
const namesOnly = (heading: string): boolean =>
  isGeneral(heading) ||
  (/^[^。！？；，：、]{2,12}$/.test(heading) && !leadingVerb.test(heading) && !working.test(heading));
const working =
  /^(?:加[强大快]|强化|健全|完善|优化|深化|细化|抓|做|严|规范|落实|促进|营造|坚持|突出|助推|践行|聚焦|持续|全面|积极|进一步|着力|切实|扎实|大力|不断|创新|丰富|拓展|拓宽|打|守|筑|织|压实|维护|保障|传承|弘扬)/;

/** 1.政治建设 above （1）…… （2）……: a heading alone, over parts that are not mere points of it. */
export const isListed = ({ children: [first] }: Item): boolean => first?.marker?.rank === rankOf('digit-bracket');

/**
 * （一）强化项目支撑。抓住政策窗口期…… above 1.提速续建项目。…… 2.提高开工率。……: whether its words only lead up to its parts,
 * which have headings of their own and most of the text.
 */
const introduces = (item: Item): boolean =>
  item.children.length > 1 &&
  headingLength(item) <= 40 &&
  sizeOf(item.children) >= item.size * 0.5 &&
  item.children.every(
    (child) => child.marker?.rank === rankOf('digit') && /^[^。！？；]{4,40}。.{10}/.test(headingOf(child)),
  );

/** （一）工作计划　根据形势，重点是…… above 1、…… 2、……: a general heading, with what leads up to its parts on its line. */
const announces = (item: Item): boolean =>
  item.children.length > 1 &&
  sizeOf(item.children) >= item.size * 0.5 &&
  isGeneral(headingOf(item).slice(0, headingLength(item)));

/** 某省 above all there is, 一是…… 二是…… 三是……, or 工作会议召开: a lone heading without a number. */
const standsOverAll = ({ marker, parent, lines: [line], children, size }: Item): boolean =>
  !marker &&
  !parent &&
  children.length > 2 &&
  (/(?:召开|举行|印发|发布|出台)$/.test(line?.text ?? '') ||
    ((line?.text.length ?? 0) <= 12 && sizeOf(children) >= size * 0.6));

/** 第一章, 第二节, 第一篇: never a task where it has numbered parts. */
export const isChapter = ({ marker }: Item): boolean => marker !== undefined && marker.rank <= rankOf('section');

/** Whether it is a mere heading over its parts. （1） and ① under 1. are parts of a task, and so is all under a 【任务】. */
export function isHeading(item: Item): boolean {
  const [first] = item.children;
  if (!first) return false;
  const heading = headingOf(item);
  if (first.opening?.name === 'headed') return true;
  if (isChapter(item) && (first.marker?.rank ?? Infinity) <= rankOf('digit')) return true;
  // Such paragraphs make whatever stands over them a heading, be it numbered or not.
  if (first.opening && item.lines.length === 1 && heading.length <= 30 && !/[。！？；]/.test(heading)) return true;
  // 一是, 二是 and paragraphs with a heading of their own are the tasks only where nothing else is.
  const names = item.children.length > 1 && (isGeneral(heading) || isArea(heading));
  if (first.rank >= rankOf('counted') && !names && !standsOverAll(item)) return false;
  // 第二、下半年计划 above 一、……
  const counted =
    item.marker?.rank === rankOf('counted') && first.rank > item.rank && first.marker?.rank === rankOf('han');
  const narrow =
    item.marker !== undefined &&
    !counted &&
    item.marker.rank >= rankOf('task') &&
    item.marker.rank !== rankOf('article');
  if (narrow && item.lines.length === 1 && first.marker?.rank === rankOf('digit-bracket') && namesOnly(heading)) {
    const beside = item.parent?.children ?? [item];
    const alike = beside.filter((one) => isListed(one) && namesOnly(headingOf(one)));
    return isGeneral(heading) || alike.length * 2 > beside.length;
  }
  if (!narrow && (introduces(item) || announces(item))) return true;
  // 2、怎么干。……重点做好以下工作： above （1）……
  if (narrow && announces(item) && item.lines.at(-1)?.text.endsWith('：')) return true;
  return !narrow && heading.length <= 60 && !/[。！？；].*\S/.test(heading);
}

/** （一）协商形式：…… （二）时间安排：…… below each of several headings: what is said of each, in the same words. */
export function areLabels(level: Item[]): boolean {
  const labels = level.map(({ children }) =>
    children.flatMap((child) => /^[^，。；：]{2,10}(?=：)/.exec(headingOf(child))?.[0] ?? []),
  );
  const [first = []] = labels;
  return (
    labels.length >= 2 &&
    first.length >= 2 &&
    labels.every(
      (names, index) => names.length === level[index]?.children.length && names.every((name, at) => name === first[at]),
    )
  );
}
