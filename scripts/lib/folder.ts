/** A new folder with all its files, or none: made under a hidden name, which `convert` passes over, and then renamed. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refused } from '../../src/plan/source/index.ts';
import { isAlive } from './turn.ts';

/** What is said of a folder that is there: what stands in it is somebody’s work. */
export const taken = (folder: string): string => `文件夹 ${folder} 已经有了，不会覆盖；请换一个名字，或先移走它`;

/** Makes `parent/name` with the given files and gives its path. Nothing is left behind where it cannot be made whole. */
export function makeFolder(parent: string, name: string, files: ReadonlyMap<string, Uint8Array>): string {
  const folder = join(parent, name);
  if (existsSync(folder)) throw new Refused(taken(folder));
  mkdirSync(parent, { recursive: true });
  clear(parent);
  const draft = join(parent, `.${name}.${process.pid}.new`);
  try {
    mkdirSync(draft);
    for (const [file, bytes] of files) writeFileSync(join(draft, file), bytes);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
  return folder;
}

/** Takes away what a run that was killed had begun. */
function clear(parent: string): void {
  for (const name of readdirSync(parent)) {
    const owner = /^\.[a-z0-9-]+\.(\d{1,10})\.new$/.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) rmSync(join(parent, name), { recursive: true, force: true });
  }
}
