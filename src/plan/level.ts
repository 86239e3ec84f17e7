/** Which parts of the outline are tasks, which are headings over them, and which are neither. */
import { holdsPromise } from './decision.ts';
import type { Item } from './outline.ts';
import { rankOf } from './numbering.ts';

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
 * that is asked for (its rank), or 【任务1】, 【任务2】, settle it.
 */
export function taskLevel(items: Item[], wanted?: number): Level {
  for (const rank of wanted === undefined ? [rankOf('task')] : [wanted]) {
    const tagged = all(items).filter(
      (item) => item.marker?.rank === rank && !above(item).some((one) => one.marker?.rank === rank),
    );
    if (tagged.length < (wanted === undefined ? 2 : 1)) continue;
    const inside = new Set(tagged.flatMap((item) => [...above(item), ...all([item])]));
    const beside = all(items).filter((item) => !inside.has(item) && (!item.parent || inside.has(item.parent)));
    return { tasks: tagged, outside: beside };
  }
  const outside: Item[] = [];
  let level = items;
  for (;;) {
    const open = new Set(level.filter(isHeading));
    const inner = [...open].flatMap((item) => item.children);
    if (inner.length < 2 || size([...open]) < size(level) * 0.3) return { tasks: level, outside };
    const anew = inner.filter(({ marker }) => marker?.value === 1).length > 1;
    const next: Item[] = [];
    for (const item of level) {
      const heading = headingOf(item).slice(0, 30);
      if (open.has(item) && !(anew && purpose.test(heading))) next.push(...item.children);
      else if (framing.test(heading) && !promises(item)) outside.push(item);
      else next.push(item);
    }
    if (next.length === 0) return { tasks: level, outside };
    level = next;
  }
}

/** Whether a framing part promises a number after all (主要目标: 增长5.5%左右): then it is worth a page. */
const promises = (item: Item): boolean =>
  !/回顾|总结|形势|背景/.test(headingOf(item)) &&
  all([item]).some(({ lines }) => lines.some(({ text }) => holdsPromise(text)));

const size = (parts: Item[]): number => parts.reduce((sum, item) => sum + item.size, 0);
const all = (items: Item[]): Item[] => items.flatMap((item) => [item, ...all(item.children)]);
const above = (item: Item): Item[] => (item.parent ? [item.parent, ...above(item.parent)] : []);

/** Text of an item's first line without its number. */
export const headingOf = (item: Item): string => item.lines[0]?.text.slice(item.marker?.length ?? 0) ?? '';

/** Whether it is a mere heading over its parts. （1） and ① under 1. are parts of a task, and so is all under a 【任务】. */
function isHeading(item: Item): boolean {
  const [first] = item.children;
  if (!first) return false;
  const narrow =
    item.marker !== undefined && item.marker.rank >= rankOf('task') && item.marker.rank !== rankOf('article');
  const heading = headingOf(item);
  return !narrow && heading.length <= 60 && !/[。！？；].*\S/.test(heading);
}
