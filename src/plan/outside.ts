/** Text that belongs to no task: the preamble, words under headings, parts that only frame the tasks, strays. */
import { findFields } from './fields.ts';
import type { Level } from './level.ts';
import type { Line } from './lines.ts';
import { mark } from './marking.ts';
import type { Numbered, Order } from './order.ts';
import { headingLength, type Item, type Outline } from './outline.ts';
import { linesOf } from './tasks.ts';
import type { Group } from './themes.ts';
import type { Clean } from './tree.ts';

/** 各单位要结合实际……: how a plan takes leave of its readers. */
const closing =
  /^(?:各[\p{Script=Han}（）、]{1,20}(?:要|应|须)|全[市县区省校院系团][\p{Script=Han}、]{1,20}(?:要|应)|各位(?:代表|委员|同志)|让我们|同志们|特此|以上)/u;

/**
 * Takes unnumbered paragraphs off tasks they do not belong to: in a plan whose tasks are one paragraph each, those
 * behind any task when the tasks are shuffled, and those behind the last task, which close the plan.
 */
export function takeStrays({ tasks: all, shuffled }: Order): Line[] {
  const tasks = all.filter(({ annex, aims }) => !annex && !aims);
  if (tasks.length === 0) return [];
  const start = ({ item }: Numbered): number => item.lines[0]?.start ?? 0;
  const last = tasks.reduce((a, b) => (start(a) > start(b) ? a : b));
  const others = tasks.filter((task) => task !== last);
  const single = others.filter(({ item }) => linesOf(item).length === 1).length;
  const plain = others.length >= 2 && single >= others.length * (shuffled ? 0.6 : 0.8);
  const bare = ({ item }: Numbered): boolean => !/[。；！]/.test(item.lines[0]?.text ?? '');
  // Others say all in their paragraph, the last is a heading: what follows is what it heads.
  const heads = bare(last) && others.filter(bare).length <= others.length * 0.2;
  const strays: Line[] = [];
  for (const task of shuffled && plain ? tasks : [last]) {
    if (task.item.children.length > 0) continue;
    const more = task.item.lines.slice(1).filter(({ text }) => findFields(text)[0]?.start !== 0);
    const ends = shuffled || (more.length <= 2 && !heads);
    const from = plain && ends ? 0 : more.findIndex(({ text }) => closing.test(text));
    if (from < 0) continue;
    const stray = more.slice(from);
    task.item.lines = task.item.lines.filter((line) => !stray.includes(line));
    strays.push(...stray);
  }
  return strays;
}

/** Takes the paragraphs below the headings over the first task off them: there, too, a plan says what it aims at. */
export function leadLines([first]: readonly Item[]): Line[] {
  const lines: Line[] = [];
  for (let item = first?.parent; item; item = item.parent) lines.unshift(...item.lines.splice(1));
  return lines;
}

/** The paragraphs of the preamble in the order of the file. Marks the numbers and headings among them in the seed. */
export function preambleLines(clean: Clean, found: Outline, level: Level, groups: Group[], strays: Line[]): Line[] {
  const lines = [...found.intro, ...strays];
  const tasks = new Set(level.tasks);
  const titled = new Set(groups.map(({ heading, by }) => (by === 'text' ? heading : undefined)));
  const visit = (item: Item): void => {
    if (tasks.has(item)) return;
    const [heading, ...others] = item.lines;
    if (!heading) return;
    const words = heading.start + (item.marker?.length ?? 0);
    mark(clean, heading.start, words, 'numbering');
    if (level.outside.includes(item)) {
      lines.push({ ...heading, start: words }, ...others, ...item.children.flatMap(linesOf));
      return;
    }
    const said = words + headingLength(item);
    const text = said + Number(clean.text.startsWith('　', said));
    mark(clean, titled.has(item) && !item.named ? said : words, text, 'furniture');
    lines.push({ ...heading, start: text }, ...others);
    item.children.forEach(visit);
  };
  found.items.forEach(visit);
  // What the notice calls an annex is shown as its theme's title.
  const names = [...titled].flatMap((item) => item?.named ?? []);
  for (const { start, end } of [...found.head, ...found.aside]) {
    const name = names.find((one) => one.start >= start && one.end <= end);
    mark(clean, start, name?.start ?? end, 'furniture');
    if (name) mark(clean, name.end, end, 'furniture');
  }
  return lines.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
}
