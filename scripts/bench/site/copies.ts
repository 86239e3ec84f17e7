/** Many plans out of the one that the site ships with: the same words, other addresses, issuers and years. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { root } from '../../lib/step.ts';
import { measure, type Measured } from './measure.ts';

const original = join(root, 'seeds', 'jiaxing-2024');
/** Years that one issuer has plans of: neighbours are compared, so this is how many pages of comparisons there are. */
const years = 5;

/** Writes the folders of `count` plans below `seeds`. */
async function writeSeeds(seeds: string, count: number): Promise<void> {
  await rm(seeds, { recursive: true, force: true });
  await mkdir(seeds, { recursive: true });
  await cp(join(root, 'seeds', 'site.yml'), join(seeds, 'site.yml'));
  const written = await readFile(join(original, 'plan.yml'), 'utf8');
  for (let at = 0; at < count; at += 1) {
    const [issuer, year] = [Math.floor(at / years), 2024 - (at % years)];
    const folder = join(seeds, `issuer${issuer}-${year}`);
    const config = parseDocument(written);
    config.set('issuer', `${String(config.get('issuer'))}${issuer}`);
    config.set('period', String(year));
    await mkdir(folder);
    await cp(join(original, 'plan.txt'), join(folder, 'plan.txt'));
    await writeFile(join(folder, 'plan.yml'), String(config));
  }
}

/** `count` plans converted into `<folder>/content`, from nothing; gives what the conversion took. */
export async function convertCopies(folder: string, count: number): Promise<Measured> {
  const [seeds, content] = [join(folder, 'seeds'), join(folder, 'content')];
  await writeSeeds(seeds, count);
  await rm(content, { recursive: true, force: true });
  return convert(folder);
}

/** Says another number in one of the plans, and converts them; gives what the conversion took. */
export async function editCopy(folder: string): Promise<Measured> {
  const path = join(folder, 'seeds', 'issuer0-2024', 'plan.txt');
  const text = await readFile(path, 'utf8');
  await writeFile(
    path,
    text.replace(/\d场/, (words) => `${(Number(words[0]) % 9) + 1}场`),
  );
  return convert(folder);
}

const convert = (folder: string): Promise<Measured> =>
  measure(['node', 'scripts/convert.ts', '--seeds', join(folder, 'seeds'), '--content', join(folder, 'content')]);

/** Builds `<folder>/content` into `<folder>/dist`, with no record of an earlier build but the pictures kept in `<folder>/kept`. */
export async function buildCopies(folder: string, env: Record<string, string> = {}): Promise<Measured> {
  for (const name of ['dist', 'kept/astro']) await rm(join(folder, name), { recursive: true, force: true });
  return buildUpon(folder, env);
}

/** Builds the same upon all that earlier builds left. */
export function buildUpon(folder: string, env: Record<string, string> = {}): Promise<Measured> {
  return measure(['node', 'scripts/build.ts', '--outDir', join(folder, 'dist')], {
    ...{ CONTENT: join(folder, 'content'), CACHE: join(folder, 'kept') },
    ...env,
  });
}
