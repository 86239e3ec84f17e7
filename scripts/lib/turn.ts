/** One conversion at a time: a file with the process's id stands in the work folder while one runs. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workOf } from './swap.ts';

/** Another conversion of the same content is running. */
export class Busy extends Error {
  readonly pid: number;
  constructor(pid: number) {
    super(`另一个转换正在进行（进程 ${pid}）；请等它结束再试`);
    this.pid = pid;
  }
}

/** Runs `work` while this process holds the turn. A turn whose process is gone is taken over. Throws `Busy` when taken. */
export function inTurn<T>(content: string, work: () => T): T {
  const folder = workOf(content);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'turn');
  take(path);
  try {
    return work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function take(path: string): void {
  for (let tries = 0; ; tries += 1) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = ownerOf(path);
    if (owner !== undefined && (tries > 3 || isAlive(owner))) throw new Busy(owner);
    rmSync(path, { force: true });
  }
}

/** The process that holds the turn; `undefined` when it has just let go. A file still empty is being written: its writer holds it. */
function ownerOf(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    if (Number.isInteger(pid) && pid > 0) return pid;
    return Date.now() - statSync(path).mtimeMs > 10_000 ? undefined : 0;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  if (pid === 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
