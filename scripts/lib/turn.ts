/** One conversion at a time: a file with the process's id stands in the work folder while one runs. */
import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
  const path = join(folder, 'turn');
  take(folder, path);
  try {
    return work();
  } finally {
    rmSync(path, { force: true });
    try {
      rmdirSync(folder);
    } catch {
      // A journal is left for the next run, or another has taken its turn.
    }
  }
}

function take(folder: string, path: string): void {
  for (;;) {
    makeIn(folder);
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST' && code !== 'ENOENT') throw error;
    }
    const owner = ownerOf(path);
    if (owner !== undefined && isAlive(owner)) throw new Busy(owner);
    if (owner !== undefined) discard(path, owner);
  }
}

/** Makes the work folder. Not by `recursive` at once: on a read-only disk that says that something is not there. */
function makeIn(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') mkdirSync(folder, { recursive: true });
    else if (code !== 'EEXIST') throw error;
  }
}

/** Removes the turn of a process that is gone; should another have taken it over in between, gives that one's back. */
function discard(path: string, owner: number): void {
  const stale = `${path}.${process.pid}`;
  try {
    renameSync(path, stale);
  } catch {
    return;
  }
  const taken = ownerOf(stale);
  if (taken === owner) rmSync(stale);
  else {
    renameSync(stale, path);
    throw new Busy(taken ?? 0);
  }
}

/** The process that holds the turn; `undefined` when it has just let go; 0 for one that has not yet written its id, or -1 when it never will. */
function ownerOf(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    if (Number.isInteger(pid) && pid > 0) return pid;
    return Date.now() - statSync(path).mtimeMs > 10_000 ? -1 : 0;
  } catch {
    return undefined;
  }
}

/** Whether a process is there; 0 stands for one that has not yet said which it is. */
export function isAlive(pid: number): boolean {
  if (pid <= 0) return pid === 0;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
