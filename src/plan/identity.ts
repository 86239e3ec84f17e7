/** Addresses that were published stay with their words; none is ever given to anything else. */
import type { VFile } from 'vfile';
import { report } from './messages.ts';
import { addresses } from './order.ts';
import { words } from './related.ts';
import type { PlanFile, PlanTask, Target, TargetsFile } from './schema.ts';
import type { Task, Theme } from './tree.ts';

/** Gives tasks the addresses under which their words were published; what was published and is gone stays retired. */
export function keepTaskIds(tasks: Task[], previous: PlanFile | undefined, file: VFile): void {
  if (!previous) return;
  const kept = matchTasks(tasks, previous.tasks);
  const published = [...previous.retired.tasks, ...previous.tasks.map(({ id }) => id)];
  const address = addresses(published);
  for (const task of tasks) {
    const before = kept.get(task);
    const id = before?.id ?? address(task.id);
    if (before && id !== task.id) {
      report(
        file,
        'id-kept',
        `任务${task.number}“${task.title.value}”原先发布在 tasks/${id}/，网址不变`,
        task.position,
      );
    }
    task.id = id;
  }
  const still = new Set([...kept.values()].map(({ id }) => id));
  for (const { id, title } of previous.tasks) {
    if (!still.has(id)) report(file, 'id-retired', `原先发布的任务${id}“${title}”已不在正文里；它的网址不再给别的任务`);
  }
}

const textOf = (task: PlanTask): string =>
  task.title +
  task.paragraphs
    .flat()
    .map(({ text }) => text)
    .join('');

/** The published task of each task: the same words first, then the most alike, at least half of the words the same. */
function matchTasks(tasks: Task[], published: readonly PlanTask[]): Map<Task, PlanTask> {
  const found = new Map<Task, PlanTask>();
  const left = new Map(published.map((task) => [task.id, task]));
  const take = (task: Task, before: PlanTask | undefined): void => {
    if (!before || found.has(task)) return;
    found.set(task, before);
    left.delete(before.id);
  };
  const own = new Map(tasks.map((task) => [task, task.title.value + task.children.map(({ value }) => value).join('')]));
  // The same text, then the same title; at its own address before any other.
  for (const key of [textOf, ({ title }: PlanTask) => title]) {
    const mine = (task: Task): string => (key === textOf ? (own.get(task) ?? '') : task.title.value);
    for (const task of tasks) {
      const same = left.get(task.id);
      if (same && key(same) === mine(task)) take(task, same);
    }
    const byWords = Map.groupBy([...left.values()], key);
    for (const task of tasks) if (!found.has(task)) take(task, byWords.get(mine(task))?.shift());
  }
  for (const [task, before] of alike(
    tasks.filter((task) => !found.has(task)),
    [...left.values()],
    own,
  )) {
    if (left.has(before.id)) take(task, before);
  }
  return found;
}

/** Pairs that share at least half of their words (Dice 1945), the most alike first, those at the same address before others. */
function alike(tasks: Task[], published: PlanTask[], own: Map<Task, string>): [Task, PlanTask][] {
  // A new text all over: comparing every pair would take too long and find nothing.
  if (tasks.length * published.length > 250_000) return [];
  const theirs = published.map((before) => ({ before, set: words(textOf(before)) }));
  const pairs = tasks.flatMap((task) => {
    const mine = words(own.get(task) ?? '');
    return theirs.map(({ before, set }) => {
      const shared = [...mine].filter((word) => set.has(word)).length;
      return {
        task,
        before,
        score: (2 * shared) / Math.max(1, mine.size + set.size) + (before.id === task.id ? 0.01 : 0),
      };
    });
  });
  return pairs
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score)
    .map(({ task, before }) => [task, before]);
}

/** Themes with ids: the editor's own; else the id a theme of that title was published with; else the next free `t1` … */
export function themeIds(themes: Theme[], previous?: PlanFile): Theme[] {
  const published = new Map(previous?.themes.map(({ title, id }) => [title, id]));
  const own = themes.map(({ id }) => id).filter((id) => id !== '');
  const taken = new Set(own);
  const kept = themes.map((theme) => {
    const id = theme.id === '' ? published.get(theme.title) : undefined;
    if (id === undefined || taken.has(id)) return theme;
    taken.add(id);
    return { ...theme, id };
  });
  const never = new Set([
    ...taken,
    ...(previous?.retired.themes ?? []),
    ...(previous?.themes.map(({ id }) => id) ?? []),
  ]);
  let turn = 0;
  return kept.map((theme) => {
    if (theme.id !== '') return theme;
    do turn += 1;
    while (never.has(`t${turn}`));
    return { ...theme, id: `t${turn}` };
  });
}

interface Identified {
  id: string;
}

/** All ids that were ever published and are not in use now, sorted. */
export function retire(
  before: readonly string[] = [],
  published: readonly Identified[] = [],
  now: readonly Identified[],
): string[] {
  const used = new Set(now.map(({ id }) => id));
  return [...new Set([...before, ...published.map(({ id }) => id)])].filter((id) => !used.has(id)).sort();
}

/** Gives targets the ids under which they were published: the same words in the same task, then the same subject and unit. */
export function keepTargetIds(
  targets: Target[],
  previous: { plan: PlanFile; targets: TargetsFile } | undefined,
  file: VFile,
): Target[] {
  if (!previous) return targets;
  const left = new Map(previous.targets.targets.map((target) => [target.id, target]));
  const address = addresses([...previous.plan.retired.targets, ...left.keys()]);
  const kept = new Map<Target, string>();
  for (const key of [
    ({ task, sentence, quote, place }: Target, all: readonly Target[]) =>
      [
        task,
        sentence,
        quote,
        all.filter(
          (other) =>
            other.sentence === sentence && other.quote === quote && other.place.start.offset < place.start.offset,
        ).length,
      ].join('\n'),
    ({ task, quote, subject }: Target) => [task, quote, subject].join('\n'),
    ({ task, subject, unit }: Target) => [task, subject, unit].join('\n'),
  ]) {
    const byKey = Map.groupBy([...left.values()], (target) => key(target, previous.targets.targets));
    for (const target of targets) {
      const before = kept.has(target) ? undefined : byKey.get(key(target, targets))?.shift();
      if (!before) continue;
      kept.set(target, before.id);
      left.delete(before.id);
    }
  }
  for (const { id, quote } of left.values())
    report(file, 'target-id-retired', `原先发布的目标 ${id}“${quote}”已不在正文里；它的编号不再给别的目标`);
  return targets.map((target) => {
    const id = kept.get(target) ?? address(target.id);
    if (kept.has(target) && id !== target.id)
      report(file, 'target-id-kept', `目标“${target.quote}”原先发布为 ${id}，编号不变`, target.place);
    if (!kept.has(target)) report(file, 'target-id-new', `新的目标 ${id}“${target.quote}”`, target.place);
    return { ...target, id };
  });
}
