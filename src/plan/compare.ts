/** Two plans side by side: which promise of the one is which of the other. */
import { axisOf } from './axis.ts';
import { words } from './related.ts';
import type { PlanTask, Target } from './schema.ts';

/** A plan with its targets. */
export interface Promises {
  plan: { tasks: readonly Pick<PlanTask, 'id' | 'title'>[] };
  targets: readonly Target[];
}

/** The later number beside the earlier one; `reworded`: the same number under another comparator, or a range. */
export type Change = 'higher' | 'lower' | 'same' | 'reworded';

export interface Pair {
  earlier: Target;
  later: Target;
  change: Change;
}

/** Promises that look alike and yet cannot be set against each other, with the reason. */
export interface Unmatched {
  earlier: Target[];
  later: Target[];
  /** `unit`: one thing, counted in units that do not compare; `ambiguous`: more than one could be meant. */
  reason: 'unit' | 'ambiguous';
}

export interface Comparison {
  /** In the order of the later plan. */
  pairs: Pair[];
  unmatched: Unmatched[];
  /** Targets of the later plan that the earlier one has nothing like. */
  added: Target[];
  /** Targets of the earlier plan that the later one has nothing like. */
  gone: Target[];
}

/** Likeness from which two promises may be of one thing, and by how much the best must be ahead of the next. */
const alike = 0.55;
const ahead = 0.1;

/**
 * Matches the targets of two plans by what they count. Two targets are as like as the words of their subjects (Dice 1945,
 * over pairs of characters), a little by their tasks' titles; those that are each other's best, and clearly so, are
 * one promise. What is like more than one other, or is counted in another unit, is said to be unmatched and not guessed.
 */
export function compare(earlier: Promises, later: Promises): Comparison {
  const scores = likenesses(earlier, later);
  const olds = earlier.targets.map((_, at) => ranked(scores.map((row) => row[at] ?? 0)));
  const news = later.targets.map((_, at) => ranked(scores[at] ?? []));
  const taken = { earlier: new Set<Target>(), later: new Set<Target>() };
  const pairs: Pair[] = [];
  const unmatched: Unmatched[] = [];
  const take = (from: Target[], to: Target[]): void => {
    for (const one of from) taken.earlier.add(one);
    for (const one of to) taken.later.add(one);
  };
  for (const [at, target] of later.targets.entries()) {
    const best = news[at]?.[0];
    const other = best && earlier.targets[best.at];
    if (!best || !other || best.score < alike || !isClear(news[at]) || !isClear(olds[best.at])) continue;
    if (olds[best.at]?.[0]?.at !== at) continue;
    take([other], [target]);
    if (compares(other, target)) pairs.push({ earlier: other, later: target, change: changeOf(other, target) });
    else unmatched.push({ earlier: [other], later: [target], reason: 'unit' });
  }
  for (const [at, target] of later.targets.entries()) {
    if (taken.later.has(target)) continue;
    const candidates = (news[at] ?? [])
      .filter(({ score }) => score >= alike)
      .flatMap((one) => earlier.targets[one.at] ?? [])
      .filter((one) => !taken.earlier.has(one));
    if (candidates.length === 0) continue;
    take(candidates, [target]);
    unmatched.push({ earlier: candidates, later: [target], reason: 'ambiguous' });
  }
  return {
    pairs,
    unmatched,
    added: later.targets.filter((target) => !taken.later.has(target)),
    gone: earlier.targets.filter((target) => !taken.earlier.has(target)),
  };
}

interface Ranked {
  at: number;
  score: number;
}

const ranked = (scores: readonly number[]): Ranked[] =>
  scores.map((score, at) => ({ at, score })).sort((a, b) => b.score - a.score || a.at - b.at);

/** Whether the first is ahead of the second; two that are the very same words are not told apart by a hair. */
const isClear = (list: Ranked[] = []): boolean => (list[0]?.score ?? 0) - (list[1]?.score ?? 0) >= ahead;

/** How like each later target (row) is to each earlier one (column), from 0 to 1. */
function likenesses(earlier: Promises, later: Promises): number[][] {
  const olds = earlier.targets.map((target) => features(target, earlier));
  return later.targets.map((target) => {
    const own = features(target, later);
    return olds.map((old) => likeness(old, own));
  });
}

interface Features {
  label: string;
  words: Set<string>;
  task: Set<string>;
  axis: string;
}

function features(target: Target, { plan }: Promises): Features {
  const task = plan.tasks.find(({ id }) => id === target.task);
  return {
    label: target.label,
    words: words(`${target.label}\n${target.subject}`),
    task: words(task?.title ?? ''),
    axis: axisOf(target.measure, target.unit, ''),
  };
}

/** Words weigh most; the task tells “职工” of one promise from that of another; the unit decides between equals. */
function likeness(a: Features, b: Features): number {
  const said = a.label === b.label ? 1 : dice(a.words, b.words);
  if (said === 0) return 0;
  return 0.7 * said + 0.2 * dice(a.task, b.task) + (a.axis === b.axis ? 0.1 : 0);
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

/** Whether both amounts may stand on one axis; two of measure `other` do if their units are one word. */
const compares = (a: Target, b: Target): boolean =>
  axisOf(a.measure, a.unit, a.unit) === axisOf(b.measure, b.unit, b.unit);

function changeOf(a: Target, b: Target): Change {
  const [from, to] = [a.valueMax ?? a.value, b.valueMax ?? b.value];
  if (to !== from) return to > from ? 'higher' : 'lower';
  return a.comparator === b.comparator && a.value === b.value ? 'same' : 'reworded';
}
