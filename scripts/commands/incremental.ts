/**
 * `node scripts/incremental.ts`: changes plans step by step, builds each state upon what was kept of the state before, and
 * compares it byte for byte with a build from nothing. Exit 1 where they differ, where too much was made again, or too little.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { differences } from '../lib/differences.ts';
import { root } from '../lib/step.ts';

const folder = join(root, '.cache', 'incremental');
const seeds = join(folder, 'seeds');
const content = join(folder, 'content');
const [dist, fresh] = [join(folder, 'dist'), join(folder, 'fresh')];

/** Where Astro keeps what it made: a copy is written when its path is made, never when it is restored. */
const copies = join(folder, 'astro', 'dist');
/** Where pictures and slides are kept, by what they are made of. */
const renders = join(folder, 'renders');

/** Where the builds from nothing keep their pictures: they find none of those that the others made. */
const apart = join(folder, 'apart');

/** A state of the plans: how it comes of the one before, and which of its files are to be kept or made again. */
interface State {
  title: string;
  commit: string;
  change: () => Promise<void>;
  kept: string[];
  made: string[];
}

const states: State[] = [
  {
    title: 'one sentence of one plan is edited',
    commit: '1111111',
    change: () => edit('linxi-library-2025/plan.txt', '不少于24场', '不少于26场'),
    kept: [
      'linxi-unions-2025/tasks/1/index.html',
      'linxi-unions-2025/charts/overview.png',
      'compare/linxi-unions-2024/linxi-unions-2025/index.html',
    ],
    made: [
      'index.html',
      'linxi-library-2025/tasks/s1-1/index.html',
      'linxi-library-2025/charts/overview.png',
      'pagefind/pagefind-entry.json',
    ],
  },
  {
    title: 'one plan is taken away',
    commit: '1111111',
    change: () => rm(join(seeds, 'linxi-unions-2024'), { recursive: true }),
    kept: ['linxi-library-2025/charts/overview.png', 'linxi-unions-2025/charts/overview.pptx'],
    made: ['about/index.html', 'linxi-unions-2025/index.html', 'pagefind/pagefind-entry.json'],
  },
  {
    title: 'another commit of the same words, which every page names',
    commit: '2222222',
    change: () => Promise.resolve(),
    kept: [
      'index.html',
      'linxi-library-2025/charts/overview.png',
      'linxi-library-2025/tasks/s1-1/index.html',
      'pagefind/pagefind-entry.json',
    ],
    made: [],
  },
];

async function edit(name: string, before: string, after: string): Promise<void> {
  const path = join(seeds, name);
  const text = await readFile(path, 'utf8');
  if (!text.includes(before)) throw new Error(`${name} does not say ${before}`);
  await writeFile(path, text.replace(before, after));
}

/** Runs a command of the project. Throws with what it says when it fails. */
function run(env: Record<string, string>, ...words: string[]): void {
  const { status, stdout, stderr } = spawnSync('node', words, {
    cwd: root,
    env: { ...process.env, CONTENT: content, NO_COLOR: '1', ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`node ${words.join(' ')} failed:\n${stdout}${stderr}`);
}

const convert = (): void => run({}, 'scripts/convert.ts', '--seeds', seeds, '--content', content);
const build = (commit: string, out: string, cache: string, ...more: string[]): void =>
  run({ COMMIT: commit, CACHE: cache }, 'scripts/build.ts', '--outDir', out, ...more);

const timeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.mtimeMs;

/** When a built file was made: its copy, or the file among those kept that has its bytes. NaN where there is neither. */
function madeAt(name: string): number {
  const bytes = readFileSync(join(dist, name));
  const keeps = (path: string): boolean => statSync(path).size === bytes.length && readFileSync(path).equals(bytes);
  const kept = (): string | undefined =>
    readdirSync(renders, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .find(keeps);
  return timeOf(join(copies, name)) ?? timeOf(kept() ?? '') ?? NaN;
}

/** What is wrong with a state built upon the one before, a line each. */
async function faultsOf({ commit, kept, made, change }: State): Promise<string[]> {
  await change();
  convert();
  const began = Date.now();
  build(commit, dist, folder);
  const faults = [
    ...kept.filter((name) => !(madeAt(name) < began)).map((name) => `made again: ${name}`),
    ...made.filter((name) => !(madeAt(name) >= began)).map((name) => `not made again: ${name}`),
  ];
  build(commit, fresh, apart, '--force');
  return [...faults, ...(await differences(dist, fresh))];
}

await rm(folder, { recursive: true, force: true });
await cp(join(root, 'tests', 'fixtures', 'years'), seeds, { recursive: true });
convert();
build('1111111', dist, folder);
for (const state of states) {
  const faults = await faultsOf(state);
  console.log(`${faults.length === 0 ? 'the same as from nothing' : 'NOT the same as from nothing'}: ${state.title}`);
  for (const fault of faults.slice(0, 20)) console.error(`  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
