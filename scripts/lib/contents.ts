/** Reads `content/` from the disk: what was published, and the files that are there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedSchema, type Published } from '../../src/plan/published.ts';

/**
 * The published records of a plan, so that its ids are kept. `undefined` where nothing was published. Content that is
 * there but cannot be read throws: to go on without it would give published ids away.
 */
export function readPublished(content: string, id: string): Published | undefined {
  const plan = join(content, id, 'plan.json');
  const targets = join(content, id, 'targets.json');
  if (!existsSync(plan)) return undefined;
  try {
    const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
    return publishedSchema.parse({ plan: read(plan), targets: read(targets) });
  } catch (error) {
    throw new Error(`${plan} 或 targets.json 读不出来，已发布的网址无从保留；请用版本库恢复这个文件夹后再运行`, {
      cause: error,
    });
  }
}

/** Folders of `content/` that hold a plan. */
export function readPlanIds(content: string): string[] {
  if (!existsSync(content)) return [];
  return readdirSync(content)
    .filter((name) => existsSync(join(content, name, 'plan.json')))
    .sort();
}

/** Whether a folder of that name is there that no conversion made. */
export const isForeign = (content: string, id: string): boolean =>
  !existsSync(join(content, id, 'plan.json')) && readFiles(join(content, id)).size > 0;

/** All files below a folder, by path with `/`, with their bytes. */
export function readFiles(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  if (!existsSync(folder)) return found;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name);
    found.set(path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8'));
  }
  return found;
}
