/** Plans for tests: read from text, and written out so that a reviewer can read them. */
import { VFile } from 'vfile';
import { clean } from '../../src/plan/clean.ts';
import { parse } from '../../src/plan/parse.ts';
import { planConfigSchema, type PlanConfig } from '../../src/plan/schema.ts';
import { isDerived } from '../../src/plan/tasks.ts';
import { tasksOf, type Plan, type Sentence } from '../../src/plan/tree.ts';

/** A plan read from text without a plan.yml, or with what one would say. */
export function read(text: string, config: PlanConfig = planConfigSchema.parse({})): { plan: Plan; file: VFile } {
  const file = new VFile({ path: 'seeds/sample/plan.txt', value: text });
  return { plan: parse(clean(text, config, file), config, file), file };
}

/** The tree, a node a line: themes, tasks, sentences by paragraph, fields, names, gaps. */
export function outlined(plan: Plan): string {
  const body = (sentences: readonly Sentence[], indent: string) =>
    sentences.map(({ value, paragraph }) => `${indent}${paragraph + 1}| ${value}`);
  const lines = [`${plan.title} — ${plan.structure}`, ...body(plan.preamble, '  ')];
  for (const theme of plan.children) {
    lines.push('', `# ${theme.id} ${theme.title} (${theme.by})`);
    for (const task of theme.children) {
      lines.push(`  ${task.id} [${task.number}] ${isDerived(task) ? '~ ' : ''}${task.title.value}`);
      lines.push(...body(task.children, '      '));
      for (const { key, label, value } of task.fields) lines.push(`      ${key}: ${label} = ${value}`);
    }
  }
  const kinds = tasksOf(plan).length > 0 ? plan.names.map(({ kind, value, task }) => `${kind} ${task} ${value}`) : [];
  if (kinds.length > 0) lines.push('', ...kinds);
  if (plan.gaps.length > 0) lines.push('', ...plan.gaps.map((gap) => `${gap.id} ${gap.task} ${gap.rule} ${gap.quote}`));
  return `${lines.join('\n')}\n`;
}

/** The messages, one a line: place, rule, reason. */
export const messagesOf = (...files: VFile[]): string =>
  files
    .flatMap(({ messages }) => messages)
    .map(
      ({ line, column, ruleId, reason, fatal }) =>
        `${line ?? '-'}:${column ?? '-'} ${fatal ? 'fatal ' : ''}${ruleId} ${reason}\n`,
    )
    .join('');
