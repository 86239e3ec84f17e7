/** Which parts of the outline are tasks, which are headings over them, and which are neither. */
import { holdsPromise } from './decision.ts';
import { isGeneral } from './headings.ts';
import { rankOf } from './numbering.ts';
import { headingOf, sizeOf, type Item } from './outline.ts';
import { areLabels, framing, isChapter, isHeading, isHeadingToo, isListed, purpose } from './over.ts';
import { isReview, isSummary, situation } from './tense.ts';

export interface Level {
  tasks: Item[];
  /** Parts beside the tasks that hold text and no task: 指导思想, 保障措施 … */
  outside: Item[];
}

/**
 * Goes down from the widest parts while much of their text stands in numbered parts under mere headings. A numbering
 * that is asked for (its rank, or headings without numbers), or 【任务1】, 【任务2】, settle it, and so do numbers that run on below, from part to part.
 */
export function taskLevel(items: Item[], wanted?: number | 'heading', year?: number, title = ''): Level {
  const back = reviews(items, year, title);
  const ahead = items.filter((item) => !back.has(item));
  const { tasks, outside } = levelOf(ahead, wanted);
  return { tasks, outside: [...back, ...outside] };
}

/** The level of parts that look ahead. */
function levelOf(items: Item[], wanted: number | 'heading' | undefined): Level {
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

/**
 * 一、2024年工作成效 and 二、存在问题, or 一、主要工作 above 二、下一步计划, beside 三、2025年工作计划: what a report tells of before, where what is to come has a part too; in what
 * calls itself a summary, all before that part.
 */
function reviews(items: Item[], year: number | undefined, title: string): Set<Item> {
  const heading = (item: Item): string => headingOf(item).slice(0, 40);
  const named = items.flatMap((item) => /20\d\d(?=年)/.exec(heading(item))?.[0] ?? []);
  // 2024年主要工作, and a later year below it.
  if (items.some((item) => /20\d\d年/.test(heading(item)) && /(?:工作|情况)$/.test(heading(item))))
    year ??= named.length > 1 ? Number(named.at(-1)) : undefined;
  const back = items.filter((item) => isReview(heading(item), year));
  const first = items.find((item) => isAhead(heading(item), year));
  if (!first) return new Set();
  const before = items.slice(0, items.indexOf(first));
  if (/^(?:下一?步|下一?阶段|明年|今后)/.test(heading(first)))
    back.push(...before.filter((item) => /^(?:主要|重点)?(?:工作|做法)(?:开展|推进)?$/.test(heading(item))));
  return back.every((item) => before.includes(item)) ? new Set(isSummary(title) ? before : back) : new Set();
}

const isAhead = (heading: string, year: number | undefined): boolean =>
  !isReview(heading, year) &&
  ((/年|学期|下一?步|今后|工作/.test(heading) &&
    /^[^，。；：]*(?:计划|打算|安排|思路|部署|举措|展望|规划)$/.test(heading)) ||
    heading.includes(`${year}年`));

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
    if (on && parents.size > 1 && !parents.has(undefined) && list.length >= 4 && sizeOf(list) >= sizeOf(items) * 0.3)
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
    for (const item of level) if (leadsToLike(item, open) || isCaption(item, level)) open.add(item);
    alike(level, open);
    const inner = [...open].flatMap((item) => item.children);
    const through =
      inner.length > 1 ||
      [...open].every((item) => item.lines.length === 1) ||
      [...open].some((item) => isGeneral(headingOf(item)) || isChapter(item)) ||
      inner.some((item) => item.children.length > 1 && isHeading(item));
    // 八、文化周活动： above 1、书画展 2、钓鱼比赛, beside many parts that have none: its points and no tasks.
    const points = level.length > 5 && open.size * 3 <= level.length && sizeOf(inner) < inner.length * 20;
    // 2. and 3. of a part whose heading is lost, beside （三） with 1. below it; 总体目标 beside 主要措施.
    const isPeer = (item: Item): boolean => item.marker?.rank === inner[0]?.marker?.rank || isFraming(item);
    const peers = open.size > 0 && level.every((item) => open.has(item) || isPeer(item));
    if (!through || points || !(peers || sizeOf([...open]) >= sizeOf(level) * 0.15) || areLabels(level))
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

/** 1.政治建设 and 2.招商引资, both above （1）: all that stand so are headings, or none is. */
function alike(level: readonly Item[], open: Set<Item>): void {
  const digit = rankOf('digit');
  const listed = level.filter((item) => item.marker?.rank === digit && item.lines.length === 1 && isListed(item));
  const most = listed.filter((item) => open.has(item)).length * 2 > listed.length;
  for (const item of listed) {
    if (most) open.add(item);
    else open.delete(item);
  }
}

const isFraming = (item: Item | undefined): boolean => item !== undefined && framing.test(headingOf(item).slice(0, 30));

/**
 * 三、强化措施支部要…… above 1.…… 2.…… 3.……: most of its text stands in parts that are numbered as those below the mere
 * headings beside it, whatever its own words are.
 */
const leadsToLike = (item: Item, open: ReadonlySet<Item>): boolean =>
  !open.has(item) &&
  item.lines.length === 1 &&
  item.children.length > 1 &&
  sizeOf(item.children) >= item.size * 0.6 &&
  item.children.every(({ marker }) => marker?.rank === rankOf('digit')) &&
  [...open].some(({ rank, children: [first] }) => rank === item.rank && first?.marker?.rank === rankOf('digit'));

/** A short line without a number, the caption of a page's picture, above all of its points: no heading of one task. */
const isCaption = (item: Item, level: readonly Item[]): boolean =>
  level.length === 1 && !item.marker && item.children.length > 2 && item.children.every(({ marker }) => marker);

const unpromising = new RegExp(`回顾|总结|形势|背景|${situation}`);

/** Whether a framing part promises a number after all (主要目标: 增长5.5%左右): then it is worth a page. */
const promises = (item: Item): boolean =>
  !unpromising.test(headingOf(item)) && all([item]).some(({ lines }) => lines.some(({ text }) => holdsPromise(text)));

const all = (items: Item[]): Item[] => items.flatMap((item) => [item, ...all(item.children)]);
const above = (item: Item): Item[] => (item.parent ? [item.parent, ...above(item.parent)] : []);
