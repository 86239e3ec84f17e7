/** The tasks' order, numbers and addresses: as they run on through the plan, or start anew in each part. */
import type { VFile } from 'vfile';
import { report } from './messages.ts';
import type { Item } from './outline.ts';
import { placeOf, type Clean } from './tree.ts';

export interface Numbered {
  item: Item;
  /** As written; the turn in the plan where no number is. */
  number: string;
  value: number;
  /** The address: `7`, `7-b`, `s3-2`, `annex-1`, `part-1`, `aims`. */
  id: string;
  /** An annexed table of indicators: it stands outside the plan's own numbering and headings. */
  annex?: true;
  /** What the plan's opening words promise; it stands outside of the numbering and the headings too. */
  aims?: true;
  /** A part that promises numbers, numbered otherwise than the tasks whose numbers run on: 一、工作目标 above 1.–9. */
  beside?: true;
}

/** How the numbers go: on through the plan, anew in each part, or there are none. */
export type Counting = 'running' | 'restarting' | 'none';

export interface Order {
  tasks: Numbered[];
  counting: Counting;
  /** Whether the file has the tasks in another order than their numbers. */
  shuffled: boolean;
}

/**
 * Puts tasks in the plan's order and gives each its address; says what numbers are missing or come twice. The aims
 * come first and annexes last, if there are tasks.
 */
export function order(items: Item[], clean: Clean, file: VFile, annexes: readonly Item[] = [], aims?: Item): Order {
  const bare = items.filter(({ marker }) => !marker);
  // 一、总体目标 above tasks without a number: these count for themselves.
  const turns = new Map((bare.length * 2 > items.length ? bare : items).map((item, index) => [item, index + 1]));
  const valued = items.map((item) => ({
    item,
    number: item.marker?.number ?? String(turns.get(item)),
    value: item.marker?.value ?? turns.get(item) ?? 0,
  }));
  const others = besides(valued);
  const counted = valued.filter((task) => !others.has(task));
  const sections = sectionsOf(counted);
  const counting: Counting = !items.some(({ marker }) => marker)
    ? 'none'
    : sections.length > 1
      ? 'restarting'
      : 'running';
  const shuffled =
    counting === 'running' &&
    counted.some(({ value }, index) => value < (counted[index - 1]?.value ?? 0)) &&
    isWhole(counted);
  if (shuffled) valued.sort((a, b) => a.value - b.value || startOf(a.item) - startOf(b.item));
  const headings = new Set(items.flatMap(above));
  for (const section of counting === 'restarting' ? sections : [counted]) checkNumbers(section, headings, clean, file);

  const sectionOf = new Map(sections.flatMap((part, index) => part.map((task) => [task, index + 1])));
  const address = addresses();
  let parts = 0;
  const tasks = valued.map((task) => {
    if (others.has(task)) return { ...task, id: address(`part-${(parts += 1)}`), beside: true as const };
    const wanted = counting === 'restarting' ? `s${sectionOf.get(task)}-${task.value}` : String(task.value);
    return { ...task, id: address(wanted) };
  });
  const annexed = annexes.map((item, index) => ({
    ...{ item, number: item.marker?.number ?? '', value: index + 1, id: address(`annex-${index + 1}`) },
    annex: true as const,
  }));
  const before = aims ? [{ item: aims, number: '目标', value: 0, id: address('aims'), aims: true as const }] : [];
  return { tasks: tasks.length > 0 ? [...before, ...tasks, ...annexed] : [], counting, shuffled };
}

/** Nearly all numbers are there, so that only their order is lost: not 13, 14, 15 of another text above 1. */
const isWhole = (tasks: Valued[]): boolean => {
  const values = new Set(tasks.map(({ value }) => value));
  return values.size >= tasks.reduce((most, { value }) => Math.max(most, value), 0) * 0.6;
};

/** Gives each address once: the second who wants `7` gets `7-b`, then `-c` … `-z`, `-27` …; none of `taken` is given. */
export function addresses(taken: Iterable<string> = []): (wanted: string) => string {
  const given = new Set(taken);
  const turns = new Map<string, number>();
  return (wanted) => {
    let turn = turns.get(wanted) ?? 0;
    let id = wanted;
    for (; given.has(id) || turn > 0; turn += 1) {
      id = turn === 0 ? wanted : `${wanted}-${turn < 26 ? String.fromCharCode(97 + turn) : turn + 1}`;
      if (!given.has(id)) break;
    }
    turns.set(wanted, turn);
    given.add(id);
    return id;
  };
}

const startOf = (item: Item): number => item.lines[0]?.start ?? 0;

type Valued = Omit<Numbered, 'id' | 'annex' | 'aims' | 'beside'>;

/** The parts that are numbered otherwise, where most tasks have numbers that run on; else none. */
function besides(tasks: Valued[]): Set<Valued> {
  const groups = [...Map.groupBy(tasks, ({ item }) => item.marker?.rank).values()];
  const most = groups.reduce((a, b) => (b.length > a.length ? b : a), []);
  if (!countsOn(most) || most.length < 4 || most.length <= tasks.length / 2) return new Set();
  const main = new Set(most);
  return new Set(tasks.filter((task) => !main.has(task)));
}

/**
 * The parts in which numbers start anew, or all tasks as one. They start anew where two parts under different headings
 * hold the same number, where forms of numbering mix, or, without headings, where whole runs from 1 follow each other.
 */
function sectionsOf(tasks: Valued[]): Valued[][] {
  const byHeading = [...Map.groupBy(tasks, ({ item }) => item.parent).values()];
  const mixed = new Set(tasks.map(({ item }) => item.marker?.rank)).size > 1;
  if (byHeading.length > 1) {
    const ones = byHeading.filter((part) => part.some(({ value }) => value === 1)).length;
    // 2.–5. of a part whose beginning is lost, above （三） with 1. and 2.: each counts on, and together they do not.
    const twice = new Set(tasks.map(({ value }) => value)).size < tasks.length;
    const anew = byHeading.some(
      (part, index) => index > 0 && part[0]?.value === 1 && headingAt(part) > headingAt(byHeading[index - 1]),
    );
    return mixed || ones > 1 || ((twice || anew) && byHeading.every(countsOn)) ? byHeading : [tasks];
  }
  const runs: Valued[][] = [];
  for (const task of tasks) {
    if (task.value === 1 || runs.length === 0) runs.push([]);
    runs.at(-1)?.push(task);
  }
  const whole = runs.every((run) => run.length > 1 && run.every(({ value }, index) => value === index + 1));
  return runs.length > 1 && whole ? runs : [tasks];
}

const headingAt = (part: readonly Valued[] | undefined): number => part?.[0]?.item.parent?.marker?.value ?? 0;

const countsOn = (part: readonly Valued[]): boolean =>
  part.every(({ value }, index) => index === 0 || value === (part[index - 1]?.value ?? 0) + 1);

const above = ({ parent }: Item): Item[] => (parent ? [parent, ...above(parent)] : []);

/** `headings` stand over tasks and may have the number that is missing among them: 一、 and 三、 are tasks, 二、 has some below it. */
function checkNumbers(tasks: Valued[], headings: ReadonlySet<Item>, clean: Clean, file: VFile): void {
  let last: Valued | undefined;
  const heads = (value: number, { item }: Valued): boolean =>
    [...headings].some(
      ({ marker, parent }) => parent === item.parent && marker?.rank === item.marker?.rank && marker?.value === value,
    );
  for (const task of [...tasks].sort((a, b) => a.value - b.value)) {
    const [line] = task.item.lines;
    if (!line || task.item.marker === undefined) continue;
    const place = placeOf(clean, line.start, line.start + task.item.marker.length);
    const skipped = task.value - (last?.value ?? task.value - 1) - 1;
    const between = Array.from({ length: Math.max(0, Math.min(skipped, 100)) }, (_, index) => task.value - 1 - index);
    if (skipped > 0 && between.every((value) => heads(value, task))) {
      last = task;
      continue;
    }
    if (skipped > 0) {
      const missing = skipped === 1 ? String(task.value - 1) : `${(last?.value ?? 0) + 1}—${task.value - 1}`;
      report(
        file,
        'number-missing',
        `编号${missing}在正文里没有；请核对原文是否缺了任务，或编号写法与其他任务不同`,
        place,
      );
    } else if (skipped < 0) {
      report(file, 'number-twice', `编号${task.number}出现了不止一次；后一处的网址加上 -b。请核对原文的编号`, place);
    }
    last = task;
  }
}
