/** What is written to `content/<plan>/`: plan.json, targets.json and the pages, as records and as the bytes of files. */
import { retire, type Published } from './published.ts';
import { mdx } from './mdx.ts';
import type { Page } from './pages.ts';
import { record } from './record.ts';
import { register } from './register.ts';
import {
  planSchema,
  targetsSchema,
  type PlanConfig,
  type PlanFile,
  type PlanTask,
  type Quantity,
  type Target,
  type TargetsFile,
} from './schema.ts';
import type { Seed } from './seed.ts';
import { isDerived } from './tasks.ts';
import { paragraphsOf } from './names.ts';
import { tasksOf, type Plan, type Sentence, type Task } from './tree.ts';
import { typography } from './typography.ts';

/** The records of a plan as files have them. */
export interface Records {
  plan: PlanFile;
  targets: TargetsFile;
}
export interface Content extends Records {
  pages: Page[];
}

/** Everything that is known of a plan besides its tree. */
export interface Findings {
  quantities: readonly Quantity[];
  targets: readonly Target[];
  config: PlanConfig;
  seed: Seed;
  previous?: Published | undefined;
}

/** The records of a plan, checked against their schemas: what does not fit is a slip of ours and throws. */
export function content(plan: Plan, { quantities, targets, config, seed, previous }: Findings): Records {
  const themes = plan.children.map(({ id, number, title, by, children }) => ({
    id,
    number,
    title,
    by,
    tasks: children.map((task) => task.id),
  }));
  const tasks = tasksOf(plan).map((task) => taskFile(plan, task));
  const before = previous?.plan.retired;
  const file: PlanFile = {
    plan: plan.id,
    title: plan.title,
    ...(config.issuer ? { issuer: config.issuer } : {}),
    ...(config.period ? { period: config.period } : {}),
    ...(config.updated ? { updated: config.updated } : {}),
    ...(config.source ? { source: config.source } : {}),
    seed: {
      sha256: seed.sha256,
      encoding: seed.encoding,
      characters: [...seed.text].length,
      lines: seed.text.split(/\r\n|\n|\r/).length,
    },
    structure: plan.structure,
    preamble: written(plan.preamble),
    themes,
    tasks,
    names: register(plan),
    gaps: plan.gaps.map(({ id, task, rule, quote, note, by, position }) => ({
      id,
      task,
      rule,
      quote,
      note,
      by,
      place: position,
    })),
    quantities: [...quantities],
    account: accountOf(plan),
    retired: {
      tasks: retire(before?.tasks, previous?.plan.tasks, tasks),
      themes: retire(before?.themes, previous?.plan.themes, themes),
      targets: retire(before?.targets, previous?.targets.targets, targets),
    },
    record: record(plan),
  };
  return { plan: planSchema.parse(file), targets: targetsSchema.parse({ plan: plan.id, targets }) };
}

const written = (sentences: readonly Sentence[]) =>
  paragraphsOf(sentences).map((paragraph) =>
    paragraph.map(({ value, position }) => ({ text: value, place: position })),
  );

function taskFile(plan: Plan, task: Task): PlanTask {
  return {
    id: task.id,
    number: task.number,
    title: task.title.value,
    ...(isDerived(task) ? { derived: true as const } : {}),
    theme: plan.children.find(({ children }) => children.includes(task))?.id ?? '',
    place: task.position,
    paragraphs: written(task.children),
    fields: task.fields.map(({ key, label, value, position }) => ({ key, label, value, place: position })),
  };
}

const descriptions: Record<string, string> = {
  ...Object.fromEntries(typography.map(({ rule, description }) => [rule, description])),
  table: '表格各栏之间的空格与换行改为制表符',
  wrap: '接回被折断的行',
  'blank line': '去掉空行',
  numbering: '编号，移到标题之前单独显示',
  furniture: '页面上的其他文字（标题行、日期、页码等），不算正文',
  field: '牵头单位、完成时限等，移到任务的字段里',
};

/** What was done to the text, by rule, in a stable order: noise first, then typography as the table has it. */
function accountOf({ clean }: Plan): PlanFile['account'] {
  const order = Object.keys(descriptions);
  return [...clean.account]
    .map(([rule, characters]) => ({
      rule,
      characters,
      description: descriptions[rule] ?? `去掉装饰符号 ${rule.replace('noise ', '')}`,
    }))
    .sort((a, b) => order.indexOf(a.rule) - order.indexOf(b.rule) || (a.rule < b.rule ? -1 : 1));
}

/** The files below `content/<plan>/` by path, in the order of their paths. */
export function files({ plan, targets, pages }: Content): Map<string, string> {
  const all: [string, string][] = pages.map((page) => [page.file, mdx(page)]);
  all.push(['plan.json', json(plan)], ['targets.json', json(targets)]);
  return new Map(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** JSON that reads well in a diff: two spaces, and whatever fits a line of 120 on one line; so a run of the record is a line. */
export function json(value: unknown): string {
  return `${laidOut(value, '')}\n`;
}

function laidOut(value: unknown, indent: string): string {
  const flat = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || flat.length + indent.length <= 120) return flat;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const parts = Array.isArray(value)
    ? value.map((part) => laidOut(part, inner))
    : Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${laidOut(part, inner)}`);
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}
