/** Running the steps of a command: each says what it does, how long it took and how it ended. */
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root, wherever the command was called from. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where Node keeps what it compiled: a program's modules are a tenth of a second of each start. */
const compiled = join(root, '.cache', 'node');

export interface Step {
  title: string;
  /** A program of `node_modules/.bin`, or `node`, with its arguments. */
  command: readonly [string, ...string[]];
  env?: Readonly<Record<string, string>>;
}

/** Starts a program of the project with its own Node first in the PATH. Its output goes to ours. */
export function start(command: Step['command'], env: Step['env'] = {}) {
  const [program, ...rest] = command;
  const path = [join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
  return spawn(program, rest, {
    cwd: root,
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: compiled, ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env, PATH: path },
    shell: process.platform === 'win32',
  });
}

/** Runs a step to its end. Gives whether it succeeded; says its title before and its time after. */
export async function run(step: Step): Promise<boolean> {
  const began = performance.now();
  console.log(`\n▸ ${step.title}`);
  const code = await new Promise<number>((resolve) => {
    const child = start(step.command, step.env);
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (status) => resolve(status ?? 1));
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${step.title} (${seconds} s)`);
  return code === 0;
}

/** Runs steps one after another and stops the process at the first that fails. */
export async function runAll(steps: readonly Step[]): Promise<void> {
  for (const step of steps) if (!(await run(step))) process.exit(1);
}
