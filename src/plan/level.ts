/** Which parts of the outline are tasks, which are headings over them, and which are neither. */
import type { Item } from './outline.ts';
import { rankOf } from './numbering.ts';

export interface Level {
  tasks: Item[];
  /** Parts beside the tasks that hold text and no task: 指导思想, 保障措施 … */
  outside: Item[];
}

/** Headings of parts that say why and how, but nothing to be done. */
const framing =
  /指导思想|总体(?:要求|思路|目标)|工作(?:思路|目标|原则|要求|步骤)|基本(?:原则|思路)|主要目标|目标(?:任务)?$|背景|回顾|总结|形势|意义|保障|组织领导|有关要求|实施步骤|时间安排|考核|附则/;

/** Goes down from the widest parts while most of their text stands in numbered parts under mere headings. */
export function taskLevel(items: Item[]): Level {
  const outside: Item[] = [];
  let level = items;
  for (;;) {
    const open = level.filter(isHeading);
    const inner = open.flatMap((item) => item.children);
    const size = (parts: Item[]) => parts.reduce((sum, item) => sum + item.size, 0);
    if (inner.length < 2 || size(open) < size(level) * 0.3) break;
    const next: Item[] = [];
    for (const item of level) {
      if (open.includes(item)) next.push(...item.children);
      else if (framing.test(headingOf(item).slice(0, 30))) outside.push(item);
      else next.push(item);
    }
    level = next;
  }
  return { tasks: level, outside };
}

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
