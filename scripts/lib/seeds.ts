/** Reads `seeds/` from the disk: one folder a plan. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { VFile } from 'vfile';
import { report } from '../../src/plan/messages.ts';
import { idSchema, reservedIds } from '../../src/plan/schema.ts';

export interface SeedFolder {
  id: string;
  /** plan.txt; its messages say what is wrong with the folder too. */
  seed: VFile;
  /** plan.yml, where there is one. */
  config?: VFile;
}
export interface Seeds {
  site?: VFile;
  plans: SeedFolder[];
}

/** All plans by id. Hidden folders and loose files are passed over; a folder that cannot be a plan carries a fatal message. */
export function readSeeds(folder: string): Seeds {
  const site = join(folder, 'site.yml');
  const names = readdirSync(folder)
    .filter((name) => !name.startsWith('.') && statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory())
    .sort();
  return {
    ...(existsSync(site) ? { site: readVFile(site) } : {}),
    plans: names.map((id) => readPlan(folder, id)),
  };
}

/** Why a folder of that name can be no plan; `undefined` where it can. */
export function wrongId(id: string): string | undefined {
  const wrong = idSchema.safeParse(id).error?.issues[0]?.message;
  if (wrong !== undefined) return `文件夹名“${id}”要用作网址，${wrong}`;
  if ((reservedIds as readonly string[]).includes(id))
    return `文件夹名“${id}”是网站自己的网址，请换一个，例如 ${id}-2025`;
  return undefined;
}

function readPlan(folder: string, id: string): SeedFolder {
  const path = join(folder, id, 'plan.txt');
  const config = join(folder, id, 'plan.yml');
  const exists = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  const seed = exists ? readVFile(path) : new VFile({ path: relative('.', path), value: '' });
  const wrong = wrongId(id);
  if (wrong !== undefined) report(seed, 'plan-id', wrong);
  if (!exists) report(seed, 'plan-missing', `文件夹“${id}”里没有 plan.txt；请把计划正文放进去，或删去这个文件夹`);
  return { id, seed, ...(existsSync(config) ? { config: readVFile(config) } : {}) };
}

/** A file with the path that the editor would type. */
function readVFile(path: string): VFile {
  return new VFile({ path: relative('.', path) || path, value: readFileSync(path) });
}
