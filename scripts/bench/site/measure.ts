/** What a command takes: seconds, and the memory of its processes together. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from '../../lib/step.ts';

export interface Measured {
  seconds: number;
  /** The most resident memory of the command and all that it started at one moment, in MiB; 0 where there is no /proc. */
  peak: number;
}

/** Runs a command of the project from its root. Throws with the end of its output when it fails. */
export async function measure([program, ...rest]: [string, ...string[]], env = {}): Promise<Measured> {
  const began = performance.now();
  const path = [join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
  const child = spawn(program, rest, {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env, PATH: path },
  });
  let [peak, said] = [0, ''];
  const listen = (text: Buffer): void => void (said = (said + String(text)).slice(-2000));
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const timer = setInterval(() => (peak = Math.max(peak, residentOf(child.pid ?? 0))), 100);
  const status = await new Promise<number>((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve(code ?? 1));
  }).finally(() => clearInterval(timer));
  if (status !== 0) throw new Error(`${program} ${rest.join(' ')} failed:\n${said}`);
  return { seconds: (performance.now() - began) / 1000, peak };
}

/** The resident memory of a process and its descendants in MiB. */
function residentOf(pid: number): number {
  const children = new Map<number, number[]>();
  const pages = new Map<number, number>();
  try {
    for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) read(Number(name));
  } catch {
    return 0;
  }
  function read(id: number): void {
    try {
      // The second field, the name, stands in brackets and may hold anything; the parent is the fourth.
      const [, parent] = readFileSync(`/proc/${id}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      pages.set(id, Number(readFileSync(`/proc/${id}/statm`, 'utf8').split(' ')[1]));
      children.set(Number(parent), [...(children.get(Number(parent)) ?? []), id]);
    } catch {
      // The process has ended meanwhile.
    }
  }
  const sum = (id: number): number =>
    (children.get(id) ?? []).reduce((total, child) => total + sum(child), pages.get(id) ?? 0);
  return (sum(pid) * 4096) / 2 ** 20;
}
