/** `npm run score -- DIR [NAME …]`: how well the plans in DIR, each with `plan.txt` and `gold.json`, are read. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { clean } from '../../src/plan/clean.ts';
import { parse } from '../../src/plan/parse.ts';
import { quantities } from '../../src/plan/quantities.ts';
import { planConfigSchema } from '../../src/plan/schema.ts';
import { fields, goldSchema, score, total, type Score } from '../../src/plan/score.ts';
import { targets } from '../../src/plan/targets.ts';
import { tasksOf } from '../../src/plan/tree.ts';

/** Reads `plan.txt` as `convert` would, without a `plan.yml`, and scores it against `gold.json`. */
function readAndScore(folder: string): Score {
  const path = join(folder, 'plan.txt');
  const file = new VFile({ path, value: readFileSync(path, 'utf8') });
  const config = planConfigSchema.parse({});
  const plan = parse(clean(String(file), config, file), config, file);
  const found = targets(plan, quantities(plan, file));
  const tasks = tasksOf(plan).map(({ number, title }) => ({ number, title: title.value }));
  return score(goldSchema.parse(JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8'))), found, tasks);
}

const share = (part: number, whole: number): string => (whole === 0 ? '    –' : (part / whole).toFixed(3));

function line(name: string, one: Score): string {
  const { labels, found, beside, right, tasks } = one;
  const cells = [
    share(found, labels),
    share(found, found + beside.length),
    ...fields.map((field) => share(right[field], found)),
    share(tasks.found, tasks.labels),
    share(tasks.titled, tasks.found),
  ];
  return `${name.padEnd(30)}${String(labels).padStart(6)}  ${cells.map((cell) => cell.padStart(10)).join('')}`;
}

function details(one: Score): string[] {
  return [
    ...one.missed.map(({ quote, subject, task }) => `  missed   ${quote}  (${subject}, task ${task})`),
    ...one.beside.map(({ quote, rule, sentence }) => `  beside   ${quote}  [${rule}]  ${sentence}`),
    ...one.wrong.map(({ field, label, target }) => {
      return `  ${field.padEnd(11)}${target.quote}: ${JSON.stringify(target[field])}, not ${JSON.stringify(label[field])}  ${target.sentence}`;
    }),
    ...one.tasks.wrong.map((task) => `  task     ${task}`),
  ];
}

const [dir, ...only] = process.argv.slice(2);
if (dir === undefined) {
  console.error('Usage: npm run score -- DIR [NAME …], where DIR holds <name>/plan.txt and <name>/gold.json');
  process.exit(2);
}
const names = readdirSync(dir)
  .filter((name) => existsSync(join(dir, name, 'gold.json')) && (only.length === 0 || only.includes(name)))
  .sort();
const header = ['recall', 'precision', ...fields, 'tasks', 'titles'].map((word) => word.padStart(10)).join('');
console.log(`${''.padEnd(30)}labels  ${header}`);
const scores = names.map((name) => {
  const one = readAndScore(join(dir, name));
  console.log([line(name, one), ...details(one)].join('\n'));
  return one;
});
console.log(line('total', total(scores)));
