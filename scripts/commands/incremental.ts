/**
 * `node scripts/incremental.ts`: changes plans step by step, builds each state upon what was kept of the state before, and
 * compares it byte for byte with a build from nothing. Exit 1 where they differ, where too much was made again, or too little.
 */
import { spawnSync } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { differences } from '../lib/differences.ts';
import { root } from '../lib/step.ts';

const folder = join(root, '.cache', 'incremental');
const [seeds, content, dist, fresh] = ['seeds', 'content', 'dist', 'fresh'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
  string,
];

/** A state of the plans: how it comes of the one before, and what of it is to be kept or made again (parts of paths). */
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
    kept: ['/linxi-unions-2025/tasks/1/', '/linxi-unions-2025/charts/overview.png', '/compare/'],
    made: ['/linxi-library-2025/tasks/1/', '/linxi-library-2025/charts/overview.png', '/pagefind/'],
  },
  {
    title: 'one plan is taken away',
    commit: '1111111',
    change: () => rm(join(seeds, 'linxi-unions-2024'), { recursive: true }),
    kept: ['/linxi-library-2025/charts/overview.png', '/linxi-unions-2025/charts/overview.pptx'],
    made: ['/linxi-unions-2025/index.html', '/pagefind/'],
  },
  {
    title: 'another commit of the same words',
    commit: '2222222',
    change: () => Promise.resolve(),
    kept: ['/linxi-library-2025/charts/overview.png', '/linxi-unions-2025/charts/overview.pptx', '/pagefind/'],
    made: ['/linxi-library-2025/tasks/1/', '/linxi-unions-2025/tasks/1/'],
  },
];

async function edit(name: string, before: string, after: string): Promise<void> {
  const path = join(seeds, name);
  const text = await readFile(path, 'utf8');
  if (!text.includes(before)) throw new Error(`${name} does not say ${before}`);
  await writeFile(path, text.replace(before, after));
}

/** Runs a command of the project; gives what it says. Throws with that when it fails. */
function run(env: Record<string, string>, ...words: string[]): string {
  const { status, stdout, stderr } = spawnSync('node', words, {
    cwd: root,
    env: { ...process.env, CONTENT: content, NO_COLOR: '1', ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`node ${words.join(' ')} failed:\n${stdout}${stderr}`);
  return stdout;
}

const convert = (): string => run({}, 'scripts/convert.ts', '--seeds', seeds, '--content', content);
const build = (commit: string, out: string, ...more: string[]): string =>
  run({ COMMIT: commit }, 'scripts/build.ts', '--outDir', out, ...more);

/** What is wrong with a state built upon the one before, a line each. */
async function faultsOf({ commit, kept, made, change }: State): Promise<string[]> {
  await change();
  convert();
  const said = build(commit, dist);
  const restored = said.split('\n').filter((line) => line.includes('(restored)'));
  build(commit, fresh, '--force');
  return [
    ...kept.filter((part) => !restored.some((line) => line.includes(part))).map((part) => `made again: ${part}`),
    ...made.filter((part) => restored.some((line) => line.includes(part))).map((part) => `not made again: ${part}`),
    ...(await differences(dist, fresh)),
  ];
}

await rm(folder, { recursive: true, force: true });
await cp(join(root, 'tests', 'fixtures', 'years'), seeds, { recursive: true });
convert();
build('1111111', dist);
for (const state of states) {
  const faults = await faultsOf(state);
  console.log(`${faults.length === 0 ? 'the same as from nothing' : 'NOT the same as from nothing'}: ${state.title}`);
  for (const fault of faults.slice(0, 20)) console.error(`  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
