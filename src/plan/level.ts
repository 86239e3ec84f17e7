/** Which parts of the outline are tasks, which are headings over them, and which are neither. */
import { holdsPromise } from './decision.ts';
import { isGeneral } from './headings.ts';
import { rankOf } from './numbering.ts';
import type { Item } from './outline.ts';
import { sentenceEnds } from './sentences.ts';
import { leadingVerb } from './verbs.ts';

export interface Level {
  tasks: Item[];
  /** Parts beside the tasks that hold text and no task: 指导思想, 保障措施 … */
  outside: Item[];
}

/** Headings of parts that say why and whereto, but nothing to be done. */
const purpose =
  /指导思想|总体(?:要求|思路|目标)|工作(?:思路|目标|原则)|基本(?:原则|思路)|主要目标|目标(?:任务)?$|背景|回顾|工作总结|面临的?形势|形势分析|(?:重要|重大)意义/;
/** Headings of parts that frame the tasks. */
const framing = new RegExp(
  `${purpose.source}|工作(?:要求|步骤)|保障(?:措施|机制)|(?:组织|工作|实施)保障|组织领导|有关要求|实施步骤|时间安排|考核(?:评价|办法)?$|附则`,
);

/**
 * Goes down from the widest parts while much of their text stands in numbered parts under mere headings. A numbering
 * that is asked for (its rank, or headings without numbers), or 【任务1】, 【任务2】, settle it, and so do numbers that run on below, from part to part.
 */
export function taskLevel(items: Item[], wanted?: number | 'heading'): Level {
  if (wanted === 'heading') {
    const unnumbered = all(items).filter((item) => !item.marker);
    const narrowest = unnumbered.filter((item) => !all(item.children).some(({ marker }) => !marker));
    return narrowest.length > 0 ? only(narrowest, items) : descend(items);
  }
  for (const rank of wanted === undefined ? [rankOf('task')] : [wanted]) {
    const tagged = all(items).filter(
      (item) => item.marker?.rank === rank && !above(item).some((one) => one.marker?.rank === rank),
    );
    if (tagged.length >= (wanted === undefined ? 2 : 1)) return only(tagged, items);
  }
  const found = descend(items);
  const counted = wanted === undefined ? countedOn(items) : [];
  const tasks = new Set(found.tasks);
  if (counted.every((item) => tasks.has(item))) return found;
  const { outside } = only(counted, items);
  const promised = outside.filter(promises);
  return {
    tasks: [...counted, ...promised].sort((a, b) => (a.lines[0]?.start ?? 0) - (b.lines[0]?.start ?? 0)),
    outside: outside.filter((item) => !promised.includes(item)),
  };
}

/** These items as the tasks, and the parts beside them. */
function only(tasks: Item[], items: Item[]): Level {
  const inside = new Set(tasks.flatMap((item) => [...above(item), ...all([item])]));
  const beside = all(items).filter((item) => !inside.has(item) && (!item.parent || inside.has(item.parent)));
  return { tasks, outside: beside };
}

/** The parts of the narrowest form whose numbers run on from one part of the plan to the next: 1.–4. in （一）, 5.–9. in （二）. */
function countedOn(items: Item[]): Item[] {
  const byRank = Map.groupBy(
    all(items).filter(({ marker }) => marker),
    ({ marker }) => marker?.rank ?? 0,
  );
  for (const rank of [...byRank.keys()].sort((a, b) => b - a)) {
    const list = byRank.get(rank) ?? [];
    const parents = new Set(list.map(({ parent }) => parent));
    const on = runsOn(list) && !list.some((item) => above(item).some((one) => one.marker?.rank === rank));
    if (on && parents.size > 1 && !parents.has(undefined) && list.length >= 4 && size(list) >= size(items) * 0.3)
      return list;
  }
  return [];
}

const runsOn = (items: Item[]): boolean =>
  items.every(({ marker }, index) => index === 0 || marker?.value === (items[index - 1]?.marker?.value ?? 0) + 1);

function descend(items: Item[]): Level {
  const outside: Item[] = [];
  let level = items;
  for (;;) {
    const open = new Set(level.filter(isHeading));
    const too = level.filter(isHeadingToo);
    const named = level.filter((item) => !framing.test(headingOf(item).slice(0, 30)));
    if (open.size >= too.length && (open.size + too.length) * 2 > named.length) for (const item of too) open.add(item);
    const inner = [...open].flatMap((item) => item.children);
    const through =
      inner.length > 1 ||
      [...open].every((item) => item.lines.length === 1) ||
      [...open].some((item) => isGeneral(headingOf(item))) ||
      inner.some((item) => item.children.length > 1 && isHeading(item));
    // 2. and 3. of a part whose heading is lost, beside （三） with 1. below it.
    const peers =
      open.size > 0 && level.every((item) => open.has(item) || item.marker?.rank === inner[0]?.marker?.rank);
    if (!through || !(peers || size([...open]) >= size(level) * 0.15) || areLabels(level))
      return { tasks: level, outside };
    const anew = !runsOn(inner);
    const next: Item[] = [];
    for (const item of level) {
      const heading = headingOf(item).slice(0, 30);
      if (open.has(item) && !(anew && purpose.test(heading))) next.push(...item.children);
      else if ((framing.test(heading) || isFraming(item.parent)) && !promises(item)) outside.push(item);
      else next.push(item);
    }
    if (next.length === 0) return { tasks: level, outside };
    level = next;
  }
}

/** （一）协商形式：…… （二）时间安排：…… below each of several headings: what is said of each, in the same words. */
function areLabels(level: Item[]): boolean {
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

const isFraming = (item: Item | undefined): boolean => item !== undefined && framing.test(headingOf(item).slice(0, 30));

/** Whether a framing part promises a number after all (主要目标: 增长5.5%左右): then it is worth a page. */
const promises = (item: Item): boolean =>
  !/回顾|总结|形势|背景/.test(headingOf(item)) &&
  all([item]).some(({ lines }) => lines.some(({ text }) => holdsPromise(text)));

const size = (parts: Item[]): number => parts.reduce((sum, item) => sum + item.size, 0);
const all = (items: Item[]): Item[] => items.flatMap((item) => [item, ...all(item.children)]);
const above = (item: Item): Item[] => (item.parent ? [item.parent, ...above(item.parent)] : []);

/** Text of an item's first line without its number. */
export const headingOf = (item: Item): string => item.lines[0]?.text.slice(item.marker?.length ?? 0).trimEnd() ?? '';

/** How many characters of an item's first line are its heading: up to the first stop, where text goes on behind it. */
export function headingLength(item: Item): number {
  const heading = headingOf(item);
  const [first = heading.length] = sentenceEnds(heading);
  return first <= 60 ? first : heading.length;
}

/** 产业发展方面: names where there is work, and none of it. */
const isArea = (heading: string): boolean => /^[^，。；]{2,16}(?:方面|领域|板块|条线)[：:]?$/.test(heading);

/**
 * 二、就业帮扶 above 一是扩大就业。…… 二是办好培训。……: whether its parts, each with a heading sentence, are the tasks,
 * beside others whose parts are.
 */
function isHeadingToo(item: Item): boolean {
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

const isListed = ({ children: [first] }: Item): boolean => first?.marker?.rank === rankOf('digit-bracket');

/**
 * （一）强化项目支撑。抓住政策窗口期…… above 1.提速续建项目。…… 2.提高开工率。……: whether its words only lead up to its parts,
 * which have headings of their own and most of the text.
 */
const introduces = (item: Item): boolean =>
  item.children.length > 1 &&
  headingLength(item) <= 40 &&
  size(item.children) >= item.size * 0.5 &&
  item.children.every(
    (child) => child.marker?.rank === rankOf('digit') && /^[^。！？；]{4,40}。.{10}/.test(headingOf(child)),
  );

/** Whether it is a mere heading over its parts. （1） and ① under 1. are parts of a task, and so is all under a 【任务】. */
function isHeading(item: Item): boolean {
  const [first] = item.children;
  if (!first) return false;
  const heading = headingOf(item);
  if (first.opening?.name === 'headed') return true;
  // Such paragraphs make whatever stands over them a heading, be it numbered or not.
  if (first.opening && item.lines.length === 1 && heading.length <= 30 && !/[。！？；]/.test(heading)) return true;
  // 一是, 二是 and paragraphs with a heading of their own are the tasks only where nothing else is.
  const names = item.children.length > 1 && (isGeneral(heading) || isArea(heading));
  if (first.rank >= rankOf('counted') && !names) return false;
  const narrow =
    item.marker !== undefined && item.marker.rank >= rankOf('task') && item.marker.rank !== rankOf('article');
  if (narrow && item.lines.length === 1 && first.marker?.rank === rankOf('digit-bracket') && namesOnly(heading)) {
    const beside = item.parent?.children ?? [item];
    return isGeneral(heading) || beside.filter(isListed).length * 2 > beside.length;
  }
  if (!narrow && introduces(item)) return true;
  return !narrow && heading.length <= 60 && !/[。！？；].*\S/.test(heading);
}
