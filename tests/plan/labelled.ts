/**
 * Fixtures whose numbers are labelled in place. `{20名|20|名|=|青年}` is a target: quote, value (a range as 3..5), unit,
 * comparator, subject. `{2024年|date}` has that role. `{一次|}` can be argued with. All other numbers are no targets.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { clean } from '../../src/plan/clean.ts';
import { parse } from '../../src/plan/parse.ts';
import { quantities, type Found } from '../../src/plan/quantities.ts';
import { comparatorSchema, type Target } from '../../src/plan/schema.ts';
import type { Gold } from '../../src/plan/score.ts';
import { targets } from '../../src/plan/targets.ts';
import { tasksOf, type Plan } from '../../src/plan/tree.ts';

export interface Labelled {
  text: string;
  gold: Gold;
  roles: { start: number; end: number; role: string }[];
}

/** Takes the labels out of a labelled text. */
export function readLabels(source: string): Labelled {
  const labelled: Labelled = { text: '', gold: { tasks: [], targets: [] }, roles: [] };
  let done = 0;
  for (const match of source.matchAll(/\{([^{}|]+)\|([^{}]*)\}/g)) {
    labelled.text += source.slice(done, match.index);
    done = match.index + match[0].length;
    const [quote = '', first = '', unit = '', comparator = '', subject = ''] = match[0].slice(1, -1).split('|');
    const start = labelled.text.length;
    labelled.text += quote;
    if (subject === '' && first !== '') labelled.roles.push({ start, end: start + quote.length, role: first });
    else {
      const [value = 0, valueMax] = first.split('..').map(Number);
      const amount = { value, ...(valueMax === undefined ? {} : { valueMax }), unit };
      const judged = subject === '' ? { judgement: 'arguable', comparator: '=' as const } : {};
      const cue = subject === '' ? '=' : comparatorSchema.parse(comparator);
      labelled.gold.targets.push({ task: '', quote, start, ...amount, comparator: cue, subject, ...judged });
    }
  }
  labelled.text += source.slice(done);
  return labelled;
}

/** Reads a text as `convert` would, without a plan.yml. */
export function readPlan(text: string): { plan: Plan; found: Found[]; targets: Target[]; file: VFile } {
  const file = new VFile({ path: 'plan/plan.txt', value: text });
  const plan = parse(clean(text, { noise: '' }, file), {}, file);
  const found = quantities(plan, file);
  return { plan, found, targets: targets(plan, found), file };
}

export const folder = new URL('../fixtures/numbers/', import.meta.url);
/** All labelled texts, by name. */
export const labelledNames = readdirSync(folder)
  .map((name) => name.replace(/\.txt$/, ''))
  .sort();
export const readLabelled = (name: string): Labelled =>
  readLabels(readFileSync(new URL(`${name}.txt`, folder), 'utf8'));
export const tasksIn = (plan: Plan) => tasksOf(plan).map(({ number, title }) => ({ number, title: title.value }));
