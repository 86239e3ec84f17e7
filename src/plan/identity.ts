/** Addresses that were published stay with their words; none is ever given to anything else. */
import type { VFile } from 'vfile';
import { report } from './messages.ts';
import { addresses } from './order.ts';
import { words } from './related.ts';
import type { PublishedPlan } from './published.ts';
import type { Task, Theme } from './tree.ts';

type PublishedTask = PublishedPlan['tasks'][number];

/** Gives tasks the addresses under which their words were published; what was published and is gone stays retired. */
export function keepTaskIds(tasks: Task[], previous: PublishedPlan | undefined, file: VFile): void {
  if (!previous || tasks.length === 0) return;
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

const textOf = (task: PublishedTask): string =>
  task.title +
  task.paragraphs
    .flat()
    .map(({ text }) => text)
    .join('');

/** The published task of each task: the same words first, then the most alike, at least half of the words the same. */
function matchTasks(tasks: Task[], published: readonly PublishedTask[]): Map<Task, PublishedTask> {
  const found = new Map<Task, PublishedTask>();
  const left = new Map(published.map((task) => [task.id, task]));
  const take = (task: Task, before: PublishedTask | undefined): void => {
    if (!before || found.has(task)) return;
    found.set(task, before);
    left.delete(before.id);
  };
  const own = new Map(tasks.map((task) => [task, task.title.value + task.children.map(({ value }) => value).join('')]));
  // The same text, then the same title; at its own address before any other.
  for (const key of [textOf, ({ title }: PublishedTask) => title]) {
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
function alike(tasks: Task[], published: PublishedTask[], own: Map<Task, string>): [Task, PublishedTask][] {
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
export function themeIds(themes: Theme[], previous?: PublishedPlan): Theme[] {
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
