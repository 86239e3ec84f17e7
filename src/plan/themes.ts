/** Which task belongs to which theme: as plan.yml says, else as the text's headings say, else all to one. */
import type { VFile } from 'vfile';
import { tell } from './config.ts';
import { report } from './messages.ts';
import type { Numbered } from './order.ts';
import { isGeneral } from './headings.ts';
import { headingOf, type Item } from './outline.ts';
import type { PlanConfig } from './schema.ts';

export interface Group {
  id?: string;
  title: string;
  by: 'text' | 'editor' | 'assumed';
  tasks: Numbered[];
  /** The heading it is named after. */
  heading?: Item;
}

/** The groups in their order; messages about plan.yml's themes go to plan.yml, at the place of the list. */
export function group(all: Numbered[], config: PlanConfig, file: VFile): Group[] {
  const annexes = all.filter(({ annex, aims }) => annex ?? aims);
  const tasks = all.filter(({ annex, aims }) => !annex && !aims);
  checkIds(config, file);
  const groups = grouped(tasks, annexes, config, file);
  // An annex that nobody puts elsewhere is a theme of its own, and so are the aims.
  const placed = new Set(groups.flatMap((one) => one.tasks));
  const alone = annexes
    .filter((annex) => !placed.has(annex))
    .map((annex) => ({ title: '', by: 'text' as const, tasks: [annex], heading: annex.item }));
  const isAims = ({ tasks: [task] }: Group): boolean => task?.aims === true;
  return [...alone.filter(isAims), ...groups, ...alone.filter((one) => !isAims(one))];
}

function grouped(tasks: Numbered[], annexes: Numbered[], config: PlanConfig, file: VFile): Group[] {
  if (config.themes?.some((theme) => theme.tasks !== undefined)) return byEditor([...tasks, ...annexes], config, file);
  const headed = byHeading(tasks);
  if (headed && config.themes) return named(headed, config, file);
  if (headed) return headed;
  const title = config.themes?.[0]?.title ?? config.title ?? '全部任务';
  if ((config.themes?.length ?? 0) > 1) {
    tell(config, file, 'config-value', '正文没有标题可以对应；请在 themes 的每一项写明 tasks', ['themes']);
  }
  if (!config.themes) report(file, 'assumed-theme', '正文没有标题，plan.yml 也没有写 themes：所有任务归为一组');
  return [
    {
      ...(config.themes?.[0]?.id ? { id: config.themes[0].id } : {}),
      title,
      by: config.themes ? 'editor' : 'assumed',
      tasks,
    },
  ];
}

function checkIds(config: PlanConfig, file: VFile): void {
  const seen = new Set<string>();
  config.themes?.forEach(({ id }, index) => {
    if (id !== undefined && seen.has(id)) {
      tell(config, file, 'theme-id-twice', `主题的 id“${id}”写了两次；每个主题要有自己的网址名`, [
        'themes',
        index,
        'id',
      ]);
    }
    if (id !== undefined) seen.add(id);
  });
}

/** The widest headings of which at least two hold tasks; a single one where all stand under it. */
function byHeading(tasks: Numbered[]): Group[] | undefined {
  const chains = tasks.map(({ item }) => chainOf(item));
  const deepest = chains.reduce((most, { length }) => Math.max(most, length), 0);
  if (deepest < 2) return undefined;
  let depth = 0;
  while (depth < deepest - 2 && new Set(chains.map((chain) => chain[depth])).size < 2) depth += 1;
  return withLost(groupsAt(tasks, depth).flatMap((one) => withinGeneral(one, depth + 1)));
}

/** The tasks by the heading that each has at a depth, or by themselves. */
function groupsAt(tasks: Numbered[], depth: number): Group[] {
  const headingOfTask = ({ item }: Numbered): Item => chainOf(item)[depth] ?? item;
  return [...Map.groupBy(tasks, headingOfTask)].map(([heading, list]): Group => {
    return { title: '', by: 'text', tasks: list, heading };
  });
}

/** 二、重点任务 says nothing of its tasks: the headings below it do, where it holds nothing else. */
function withinGeneral(one: Group, depth: number): Group[] {
  const inner = groupsAt(one.tasks, depth);
  const headed = inner.every(({ heading, tasks }) => tasks.every(({ item }) => item !== heading));
  return one.heading && isGeneral(headingOf(one.heading)) && headed && inner.length > 1 ? inner : [one];
}

/** Tasks whose heading is lost, numbered like those under one, are a group together: 2.–5. above （三） with its 1. and 2. */
function withLost(groups: Group[]): Group[] {
  const ranks = new Set(
    groups.flatMap(({ tasks }) => tasks.flatMap(({ item }) => (item.parent ? item.marker?.rank : undefined) ?? [])),
  );
  const lost = new Set(
    groups.filter(
      ({ heading, tasks: [task] }) =>
        heading === task?.item && heading?.marker !== undefined && ranks.has(heading.marker.rank),
    ),
  );
  const [first] = lost;
  if (lost.size < 2 || !first) return groups;
  const together: Group = { title: '其他任务', by: 'assumed', tasks: [...lost].flatMap(({ tasks }) => tasks) };
  return groups.flatMap((one) => (one === first ? [together] : lost.has(one) ? [] : [one]));
}

/** From the widest heading down to the item itself. */
const chainOf = (item: Item): Item[] => (item.parent ? [...chainOf(item.parent), item] : [item]);

/** Themes of plan.yml that name no tasks name the text's headings anew, in their order. */
function named(groups: Group[], config: PlanConfig, file: VFile): Group[] {
  const themes = config.themes ?? [];
  if (themes.length !== groups.length) {
    tell(
      config,
      file,
      'config-value',
      `themes 写了${themes.length}个而没有写 tasks；正文有${groups.length}个标题，两者须一一对应，或逐个写明 tasks`,
      ['themes'],
    );
    return groups;
  }
  return groups.map((found, index) => {
    const { id, title = found.title } = themes[index] ?? {};
    return { ...found, ...(id ? { id } : {}), title, by: 'editor' };
  });
}

function byEditor(tasks: Numbered[], config: PlanConfig, file: VFile): Group[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const taken = new Map<string, string>();
  const groups = (config.themes ?? []).map((theme, index): Group => {
    const path = ['themes', index, 'tasks'];
    const list: Numbered[] = [];
    for (const entry of [theme.tasks ?? []].flat()) {
      for (const id of expand(entry, byId)) {
        const task = byId.get(id);
        const before = taken.get(id);
        if (!task)
          tell(
            config,
            file,
            'theme-task-missing',
            `主题“${theme.title}”列有任务${id}，正文没有这个编号；现有：${some([...byId.keys()])}`,
            path,
          );
        else if (before !== undefined)
          tell(
            config,
            file,
            'theme-task-twice',
            `任务${id}既在“${before}”又在“${theme.title}”；一项任务只能属于一个主题`,
            path,
          );
        else {
          taken.set(id, theme.title);
          list.push(task);
        }
      }
    }
    return { ...(theme.id ? { id: theme.id } : {}), title: theme.title, by: 'editor', tasks: list };
  });
  const left = tasks.filter(({ id, annex, aims }) => !taken.has(id) && !annex && !aims).map(({ id }) => id);
  if (left.length > 0)
    tell(config, file, 'theme-task-none', `任务${some(left)}不属于任何主题；请写进 themes 中某一项的 tasks`, [
      'themes',
    ]);
  return groups;
}

const some = (ids: string[]): string =>
  ids.length > 12 ? `${ids.slice(0, 12).join('、')} 等${ids.length}项` : ids.join('、');

/** `1-4`, `1–4`, `s1-1—s1-4`, `7-b`, `1, 3`; a range takes what the text has between its ends. An id as such goes first. */
function expand(entry: string, byId: Map<string, Numbered>): string[] {
  return entry.split(/[,，、;；\s]+/).flatMap((part) => {
    if (part === '' || byId.has(part)) return part === '' ? [] : [part];
    const [, from, to] =
      /^(\d{1,5})\s*[-–—~～至]\s*(\d{1,5})$/.exec(part) ?? /^(s\d+-\d+)[–—~～至](s\d+-\d+)$/.exec(part) ?? [];
    if (from === undefined || to === undefined) return [part];
    return range(from, to, byId);
  });
}

function range(from: string, to: string, byId: Map<string, Numbered>): string[] {
  const ids = [...byId.keys()];
  const number = (id: string): number => Number(/(?<!\d)\d+$/.exec(id)?.[0] ?? Number.NaN);
  const stem = from.replace(/(?<!\d)\d+$/, '');
  const wanted: string[] = [];
  if (to.replace(/(?<!\d)\d+$/, '') !== stem || number(to) < number(from) || number(to) - number(from) > 9999)
    return [`${from}-${to}`];
  for (let value = number(from); value <= number(to); value += 1) {
    const same = ids.filter(
      (id) => id === `${stem}${value}` || (id.startsWith(`${stem}${value}-`) && /-[a-z]$/.test(id)),
    );
    wanted.push(...(same.length > 0 ? same : [`${stem}${value}`]));
  }
  return wanted;
}
