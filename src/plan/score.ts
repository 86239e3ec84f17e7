/** How well a plan was read, against labels made by hand. */
import { z } from 'astro/zod';
import { comparatorSchema, type Target } from './schema.ts';
import { simplify } from './simplified.ts';

const amountSchema = z.object({ value: z.number(), valueMax: z.number().nullish(), unit: z.string() });

/** The form of `gold.json`. An entry with `judgement` can be argued with: it counts neither for nor against. */
export const goldSchema = z.object({
  tasks: z.array(
    z.object({
      number: z.string(),
      /** Other right ways to write the number: 任务1 for 1, `A-1` for 1. */
      numberAlt: z.array(z.string()).nullish(),
      title: z.string(),
      /** Other right titles: the first clause of a long sentence, the other cell of a row. */
      titleAlt: z.array(z.string()).nullish(),
      judgement: z.string().optional(),
    }),
  ),
  targets: z.array(
    amountSchema.extend({
      /** Null where it stands in no task. */
      task: z.string().nullable(),
      quote: z.string(),
      start: z.int(),
      comparator: comparatorSchema,
      subject: z.string(),
      asWritten: amountSchema.nullish(),
      judgement: z.string().optional(),
    }),
  ),
});
export type Gold = z.infer<typeof goldSchema>;
type GoldTarget = Gold['targets'][number];

export const fields = ['value', 'unit', 'comparator', 'subject'] as const;
export type Field = (typeof fields)[number];

/** Counts, so that those of several texts can be added. */
export interface Score {
  /** Labels that cannot be argued with, and how many of them were found. */
  labels: number;
  found: number;
  /** What was found that no label knows. */
  beside: Target[];
  missed: GoldTarget[];
  right: Record<Field, number>;
  wrong: { field: Field; label: GoldTarget; target: Target }[];
  tasks: { labels: number; found: number; titled: number; ours: number; wrong: string[] };
}

/** Scores targets by overlapping spans, one found for one label, and tasks by number, in order, then by title. */
export function score(gold: Gold, targets: Target[], tasks: { number: string; title: string }[]): Score {
  const result: Score = {
    labels: 0,
    found: 0,
    beside: [],
    missed: [],
    right: { value: 0, unit: 0, comparator: 0, subject: 0 },
    wrong: [],
    tasks: scoreTasks(gold.tasks, tasks),
  };
  const taken = new Set<Target>();
  for (const label of gold.targets) {
    const target = targets.find((one) => !taken.has(one) && overlaps(label, one));
    if (target) taken.add(target);
    if (label.judgement !== undefined) continue;
    result.labels += 1;
    if (!target) result.missed.push(label);
    else {
      result.found += 1;
      for (const field of fields) {
        if (agrees[field](label, target)) result.right[field] += 1;
        else result.wrong.push({ field, label, target });
      }
    }
  }
  result.beside = targets.filter((target) => !taken.has(target));
  return result;
}

const overlaps = ({ start, quote }: GoldTarget, { place }: Target): boolean =>
  place.start.offset < start + quote.length && start < place.end.offset;

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
const same = (a: { value: number; valueMax?: number | null | undefined }, b: typeof a): boolean =>
  near(a.value, b.value) && near(a.valueMax ?? a.value, b.valueMax ?? b.value);
/** Either script, pinyin or none: the same words. */
const plain = (text: string): string => simplify(text.normalize('NFKC').replace(/\([a-zà-ǜ]{1,6}\)|[\s“”"]/gu, ''));
const holds = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

// Either reading of a number is right, before or after 万 was multiplied out; `>=` is right where 达到 N is labelled `=`.
const agrees: Record<Field, (label: GoldTarget, target: Target) => boolean> = {
  value: (label, target) => readings(label).some((one) => readings(target).some((other) => same(one, other))),
  unit: (label, target) =>
    readings(label).some((one) => readings(target).some(({ unit }) => plain(unit) === plain(one.unit))),
  comparator: (label, { comparator }) =>
    comparator === label.comparator || (label.comparator === '=' && comparator === '>='),
  subject: (label, { subject }) => subject !== '' && holds(plain(label.subject), plain(subject)),
};

const readings = <Amount extends z.infer<typeof amountSchema>>(
  amount: Amount & { asWritten?: Amount | null | undefined | object },
) => [amount, amount.asWritten].filter((one): one is Amount => Boolean(one));

/** 第三条 and 三, 重点任务7 and 7, （二） and 二 are the same number; a task without one is told by its title. */
const bare = (number: string): string => plain(number).replace(/[()【】、.]|^第|[条项章节是]$|^.*任务/g, '');
const isSame = (label: Gold['tasks'][number], task: { number: string; title: string }): boolean =>
  [label.number, ...(label.numberAlt ?? [])].some((number) =>
    number === '' ? holds(plain(label.title), plain(task.title)) : bare(number) === bare(task.number),
  );

const isTitled = (label: Gold['tasks'][number], { title }: { title: string }): boolean =>
  [label.title, ...(label.titleAlt ?? [])].some((one) => plain(one) === plain(title));

function scoreTasks(gold: Gold['tasks'], ours: { number: string; title: string }[]): Score['tasks'] {
  const labels = gold.filter(({ judgement }) => judgement === undefined).length;
  const result: Score['tasks'] = { labels, found: 0, titled: 0, ours: ours.length, wrong: [] };
  const pairs = inTurn(gold, ours);
  for (const [index, label] of gold.entries()) {
    const task = pairs.get(index);
    if (label.judgement !== undefined) continue;
    if (!task) {
      result.wrong.push(`${label.number} ${label.title}`);
      continue;
    }
    result.found += 1;
    if (isTitled(label, task)) result.titled += 1;
    else result.wrong.push(`${label.number} ${label.title} ≠ ${task.title}`);
  }
  return result;
}

/**
 * Labels with the tasks that are theirs, both in their order, as many as can be. 一、 and （一） are both 一: of several with
 * the number the one with the title is meant, and one that counts comes before one that can be argued with.
 */
function inTurn<Task extends { number: string; title: string }>(gold: Gold['tasks'], ours: Task[]): Map<number, Task> {
  const worth = (label: Gold['tasks'][number], task: Task): number =>
    !isSame(label, task) ? 0 : (label.judgement === undefined ? 1 : 0.01) + (isTitled(label, task) ? 0.5 : 0);
  const best = gold.map(() => new Float64Array(ours.length + 1));
  best.push(new Float64Array(ours.length + 1));
  const at = (index: number, turn: number): number => best[index]?.[turn] ?? 0;
  for (let index = gold.length - 1; index >= 0; index -= 1) {
    for (let turn = ours.length - 1; turn >= 0; turn -= 1) {
      const own = worth(gold[index] as Gold['tasks'][number], ours[turn] as Task);
      const taken = own > 0 ? own + at(index + 1, turn + 1) : 0;
      (best[index] as Float64Array)[turn] = Math.max(taken, at(index + 1, turn), at(index, turn + 1));
    }
  }
  const pairs = new Map<number, Task>();
  for (let index = 0, turn = 0; index < gold.length && turn < ours.length;) {
    if (at(index, turn) === at(index + 1, turn)) index += 1;
    else if (at(index, turn) === at(index, turn + 1)) turn += 1;
    else pairs.set(index++, ours[turn++] as Task);
  }
  return pairs;
}

/** The counts of several texts together. */
export function total(scores: Score[]): Score {
  const sum = (of: (one: Score) => number): number => scores.reduce((count, one) => count + of(one), 0);
  return {
    labels: sum(({ labels }) => labels),
    found: sum(({ found }) => found),
    beside: scores.flatMap(({ beside }) => beside),
    missed: scores.flatMap(({ missed }) => missed),
    right: {
      value: sum(({ right }) => right.value),
      unit: sum(({ right }) => right.unit),
      comparator: sum(({ right }) => right.comparator),
      subject: sum(({ right }) => right.subject),
    },
    wrong: scores.flatMap(({ wrong }) => wrong),
    tasks: {
      labels: sum(({ tasks }) => tasks.labels),
      found: sum(({ tasks }) => tasks.found),
      titled: sum(({ tasks }) => tasks.titled),
      ours: sum(({ tasks }) => tasks.ours),
      wrong: scores.flatMap(({ tasks }) => tasks.wrong),
    },
  };
}
