/** The cleaned text as a plan: what is a title, a theme, a task, and what stands outside the tasks. */
import type { VFile } from 'vfile';
import { takeAims } from './aims.ts';
import { tell } from './config.ts';
import { gaps } from './gaps.ts';
import { keepTaskIds, themeIds } from './identity.ts';
import { taskLevel } from './level.ts';
import { readLines } from './lines.ts';
import { report } from './messages.ts';
import { names } from './names.ts';
import { marker } from './numbering.ts';
import { order, type Numbered, type Order } from './order.ts';
import { headingLength, headingOf, outline, type Outline } from './outline.ts';
import { leadLines, preambleLines, takeStrays } from './outside.ts';
import type { PublishedPlan } from './published.ts';
import type { PlanConfig } from './schema.ts';
import { areTasks, markSigned } from './signed.ts';
import { describe } from './structure.ts';
import { taskOf } from './tasks.ts';
import { yearOf } from './tense.ts';
import { sentencesOf } from './texts.ts';
import { group, type Group } from './themes.ts';
import { placeOf, type Clean, type Plan, type Task, type Theme } from './tree.ts';

/**
 * Reads a plan. Addresses that `previous` published are kept. A text without tasks gets the fatal message `no-tasks`.
 * The plan's id is the name of the seed's folder, taken from the file's path.
 */
export function parse(clean: Clean, config: PlanConfig, file: VFile, previous?: PublishedPlan): Plan {
  const wanted = wantedForm(config, file);
  const lines = readLines(clean.legible);
  markSigned(lines, clean);
  const found = outline(lines, wanted === 'heading');
  const title = config.title ?? found.head.map(({ text }) => text).join('');
  const year = yearOf(config.period, title, clean.legible);
  const level = taskLevel(found.items, wanted ?? (areTasks(found.items) ? 'heading' : undefined), year, title);
  const opening = [...found.intro, ...leadLines(level.tasks)];
  const { intro, aims } = level.tasks.length > 0 ? takeAims(opening, year) : { intro: opening };
  const ordered = order(level.tasks, clean, file, found.annexes, aims);
  if (ordered.tasks.length === 0) {
    report(
      file,
      'no-tasks',
      '没有找到任务：没有一行以编号（如“1.”“一、”“（一）”）开头，也没有小标题；请检查 plan.txt 的内容',
    );
  }
  const strays = takeStrays(ordered);
  for (const { text, start, end } of strays) {
    report(
      file,
      'text-outside',
      `这一段没有编号，不属于任何任务，归入前言：“${text.slice(0, 15)}…”`,
      placeOf(clean, start, end),
    );
  }
  const groups = ordered.tasks.length > 0 ? group(ordered.tasks, config, file) : [];
  const preamble = preambleLines(clean, { ...found, intro }, level, groups, strays);
  const tasks = new Map(
    ordered.tasks.map((numbered) => [numbered, taskOf(clean, numbered.item, numbered.id, numbered.number)]),
  );
  [...tasks.values()].forEach((task, index) => (task.order = index));
  checkTasks([...tasks.values()], file);
  keepTaskIds([...tasks.values()], previous, file);

  const plan: Plan = {
    type: 'plan',
    id: file.dirname?.split(/[\\/]/).at(-1) ?? '',
    title: titleOfPlan(clean, found, config, file),
    ...(config.issuer ? { issuer: config.issuer } : {}),
    ...(config.period ? { period: config.period } : {}),
    structure: describe(ordered, groups, clean.text),
    clean,
    preamble: preamble.flatMap((line, index) => sentencesOf(clean, [line], index)),
    names: [],
    gaps: [],
    children: themesOf(clean, groups, ordered, tasks, previous),
    position: placeOf(clean, 0, clean.text.length),
  };
  if (ordered.tasks.length > 0) report(file, 'structure', plan.structure);
  plan.names = names(plan);
  plan.gaps = gaps(plan, config, file);
  return plan;
}

/** The rank of the numbering that plan.yml says the tasks have, or that they have headings and no numbers. */
function wantedForm(config: PlanConfig, file: VFile): number | 'heading' | undefined {
  if (config.numbering === undefined) return undefined;
  if (config.numbering === '小标题') return 'heading';
  const found = marker(`${config.numbering} `) ?? marker(`${config.numbering}、`);
  if (!found)
    tell(
      config,
      file,
      'config-value',
      `numbering“${config.numbering}”不是编号；照正文写一个，例如“（一）”或“1.”，没有编号就写“小标题”`,
      ['numbering'],
    );
  return found?.rank;
}

/** Themes with their tasks; one named after a heading has that heading's place, unless the heading is the task itself. */
function themesOf(
  clean: Clean,
  groups: Group[],
  ordered: Order,
  tasks: Map<Numbered, Task>,
  previous?: PublishedPlan,
): Theme[] {
  const items = new Set(ordered.tasks.map(({ item }) => item));
  const themes = groups.map((entry, index): Theme => {
    const children = entry.tasks.flatMap((numbered) => tasks.get(numbered) ?? []);
    const theme: Theme = {
      type: 'theme',
      id: entry.id ?? '',
      number: index + 1,
      title: entry.title,
      by: entry.by,
      children,
    };
    if (entry.by !== 'text' || !entry.heading) return theme;
    if (items.has(entry.heading)) return { ...theme, title: children[0]?.title.value ?? '' };
    const { named } = entry.heading;
    if (named)
      return {
        ...theme,
        title: clean.text.slice(named.start, named.end),
        position: placeOf(clean, named.start, named.end),
      };
    const start = (entry.heading.lines[0]?.start ?? 0) + (entry.heading.marker?.length ?? 0);
    const heading = headingOf(entry.heading).slice(0, headingLength(entry.heading));
    const end = start + heading.replace(/(?<![。！？：:；;，,、\s　])[。！？：:；;，,、\s　]+$/, '').length;
    return { ...theme, title: clean.text.slice(start, end), position: placeOf(clean, start, end) };
  });
  return themeIds(themes, previous);
}

/** A task without words is always told; one with a title alone where nearly all the others say more. */
function checkTasks(tasks: Task[], file: VFile): void {
  const bare = tasks.filter(({ children }) => children.length === 0);
  for (const task of bare) {
    if (task.title.value === '') {
      report(file, 'task-empty', `任务${task.number}只有编号，没有内容；请核对原文是否缺失`, task.position);
    } else if (bare.length <= tasks.length / 10) {
      report(file, 'task-empty', `任务${task.number}只有标题，没有正文；请核对原文是否缺失`, task.position);
    }
  }
}

function titleOfPlan(clean: Clean, { head, named }: Outline, config: PlanConfig, file: VFile): string {
  if (config.title) return config.title;
  const all = head.map(({ start, end }) => clean.text.slice(start, end));
  // • 政府信息公开, 某县新闻网: what stands above the title is the site's.
  const plain = all.filter((line) => !/^[•·]|^\d{1,6}$|网站?$/.test(line));
  // 某市政协工作报告 / 工作报告: said twice.
  const once = plain.filter((line, index) => !plain.slice(0, index).some((above) => above.includes(line)));
  const lines = once.length > 0 ? once : all;
  const whole = lines.join('');
  const written = (whole.length <= 50 ? whole : (lines.at(-1) ?? '')) || named;
  const title = written === '' ? (file.dirname?.split(/[\\/]/).at(-1) ?? '') : written;
  const origin = written === '' ? '文件夹名' : '正文开头';
  report(file, 'assumed-title', `plan.yml 没有写 title，取${origin}“${title}”为标题；不对请写明`);
  return title;
}
