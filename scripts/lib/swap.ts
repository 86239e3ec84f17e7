/**
 * Puts new content in the place of the old so that a reader, or the next command, never finds half of it. Everything is
 * first written aside, into a work folder beside `content/`; then a journal is written; then folders are renamed. Killed
 * before the journal, the next run throws the work away; killed after it, the next run finishes the renames.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** The work folder of a content folder: on the same disk, since only there can folders be renamed. */
export const workOf = (content: string): string =>
  join(dirname(resolve(content)), `.${basename(resolve(content))}.convert`);

/** A plan's new files by path; `undefined` where the plan goes. */
export type Change = readonly [id: string, files: ReadonlyMap<string, string> | undefined];

interface Planned {
  id: string;
  gone: boolean;
}

/** Where a test may stop the run, as a crash would. */
export type Step = 'written' | 'journal' | 'moved';

/** Makes all changes or, on an error before the journal, none. `reached` hears of each step. */
export function swap(
  content: string,
  changes: readonly Change[],
  reached: (step: Step) => void = () => undefined,
): void {
  const work = workOf(content);
  rmSync(join(work, 'next'), { recursive: true, force: true });
  mkdirSync(join(work, 'next'), { recursive: true });
  try {
    for (const [id, files] of changes) {
      for (const [path, text] of files ?? []) {
        const target = join(work, 'next', id, path);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, text);
        reached('written');
      }
    }
  } catch (error) {
    rmSync(join(work, 'next'), { recursive: true, force: true });
    throw error;
  }
  const journal = join(work, 'journal.json');
  writeFileSync(
    `${journal}.new`,
    JSON.stringify(changes.map(([id, files]): Planned => ({ id, gone: files === undefined }))),
  );
  renameSync(`${journal}.new`, journal);
  reached('journal');
  finish(content, reached);
}

/** Finishes what an earlier run began: says whether it did. Without a journal, what was written aside is thrown away. */
export function recover(content: string): boolean {
  const work = workOf(content);
  const begun = existsSync(join(work, 'journal.json'));
  if (begun) finish(content);
  for (const part of ['next', 'old', 'journal.json.new']) rmSync(join(work, part), { recursive: true, force: true });
  return begun;
}

/** Moves every plan of the journal into place. An error on the way puts all back as it was before it is thrown. */
function finish(content: string, reached: (step: Step) => void = () => undefined): void {
  const work = workOf(content);
  const journal = join(work, 'journal.json');
  const plans = JSON.parse(readFileSync(journal, 'utf8')) as Planned[];
  const back: (() => void)[] = [];
  const move = (from: string, to: string): void => {
    renameSync(from, to);
    back.push(() => renameSync(to, from));
    reached('moved');
  };
  try {
    mkdirSync(content, { recursive: true });
    mkdirSync(join(work, 'old'), { recursive: true });
    for (const { id, gone } of plans) {
      const next = join(work, 'next', id);
      const [place, old] = [join(content, id), join(work, 'old', id)];
      // Once the new folder has been moved there is nothing left to do for this plan.
      if (!gone && !existsSync(next)) continue;
      if (existsSync(place)) move(place, old);
      if (!gone) move(next, place);
    }
  } catch (error) {
    for (const undo of back.reverse()) undo();
    rmSync(journal);
    throw error;
  }
  rmSync(journal);
  for (const part of ['next', 'old']) rmSync(join(work, part), { recursive: true, force: true });
}
