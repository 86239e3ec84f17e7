/** All seeds to all content, in memory: nothing is written here. */
import type { VFile } from 'vfile';
import { configFile, planConfig, siteConfig } from '../../src/plan/config.ts';
import { files, type Content } from '../../src/plan/content.ts';
import { compile } from '../../src/plan/index.ts';
import { isFatal } from '../../src/plan/messages.ts';
import { planConfigSchema } from '../../src/plan/schema.ts';
import { readFiles, readPlanIds, readPublished } from './contents.ts';
import { readSeeds, type SeedFolder } from './seeds.ts';

export interface Converted {
  id: string;
  /** plan.txt and plan.yml with their messages. */
  files: VFile[];
  /** `undefined` where the plan cannot be used. */
  content?: Content;
  /** Its files by path below `content/<plan>/`. */
  written: Map<string, string>;
}
export interface Conversion {
  plans: Converted[];
  site?: VFile;
  /** Whether anything is fatal: then nothing may be written. */
  failed: boolean;
}

/** Converts every plan of a folder of seeds; ids that `content` holds are kept. */
export function convertAll(seeds: string, content: string): Conversion {
  const { plans: folders, site } = readSeeds(seeds);
  if (site) siteConfig(site);
  const plans = folders.map((folder) => convertOne(folder, content));
  const failed =
    plans.length === 0 || plans.some((plan) => plan.content === undefined) || (site !== undefined && isFatal(site));
  return { plans, ...(site ? { site } : {}), failed };
}

function convertOne({ id, seed, config }: SeedFolder, content: string): Converted {
  const all = config ? [seed, config] : [seed];
  const read = config ? planConfig(config) : planConfigSchema.parse({});
  const usable = read !== undefined && !isFatal(seed);
  const made = usable ? compile(seed, read, readPublished(content, id)) : undefined;
  if (made === undefined || (read && isFatal(configFile(read) ?? seed))) return { id, files: all, written: new Map() };
  return { id, files: all, content: made, written: files(made) };
}

/** What differs between the conversion and the disk, as paths below `content/`: to be written, and to go. */
export interface Difference {
  path: string;
  what: 'new' | 'changed' | 'gone';
}

export function compare({ plans }: Conversion, content: string): Difference[] {
  const found: Difference[] = [];
  for (const { id, written } of plans) {
    const there = readFiles(`${content}/${id}`);
    for (const [path, text] of written) {
      if (there.get(path) !== text) found.push({ path: `${id}/${path}`, what: there.has(path) ? 'changed' : 'new' });
    }
    for (const path of there.keys()) if (!written.has(path)) found.push({ path: `${id}/${path}`, what: 'gone' });
  }
  const ids = new Set(plans.map(({ id }) => id));
  for (const id of readPlanIds(content)) {
    if (!ids.has(id))
      found.push(
        ...[...readFiles(`${content}/${id}`).keys()].map((path) => ({ path: `${id}/${path}`, what: 'gone' as const })),
      );
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
