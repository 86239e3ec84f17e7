/** Headings that Markdown signs with `#`, in a text whose parts have no numbers. */
import type { Line } from './lines.ts';
import type { Clean } from './tree.ts';

/**
 * Marks the headings of Markdown that have no number: three at least of two `#` or more, in a text none of whose numbers
 * stand behind such signs.
 */
export function markSigned(lines: readonly Line[], { seed, from }: Pick<Clean, 'seed' | 'from'>): void {
  const depths = lines.map((line) => {
    const at = from[line.start] ?? 0;
    return /(?:^|\n)(#{2,6})[^\S\n]*$/.exec(seed.slice(Math.max(0, at - 10), at))?.[1]?.length;
  });
  const signed = lines.filter((_, index) => depths[index] !== undefined);
  if (signed.length < 3 || signed.some(({ marker }) => marker)) return;
  lines.forEach((line, index) => {
    const depth = depths[index];
    if (depth !== undefined) line.depth = depth;
  });
}

// 1. 办好夜校, （一）……, - 办好夜校：……
const opensWork = /^[\d一二三四五六七八九十（(]|^(?:[-*•·]\s*)?[^。！？；：，]{2,16}[：。](?=.{4})/;

/** Whether such headings are the tasks themselves: fewer than half have parts of their own below them. */
export function areTasks(items: readonly Part[]): boolean {
  const signed = items.filter(({ lines }) => lines[0]?.depth !== undefined);
  const over = signed.filter(
    ({ children }) => children.filter(({ lines }) => opensWork.test(lines[0]?.text ?? '')).length > 1,
  );
  return signed.length >= 3 && over.length * 2 < signed.length;
}

interface Part {
  lines: readonly Line[];
  children: readonly Part[];
}
