/** The way of the data: a seed's bytes in, its content out. */
import type { VFile } from 'vfile';
import { clean } from './clean.ts';
import { content, type Content } from './content.ts';
import { correct } from './corrections.ts';
import { isFatal } from './messages.ts';
import { pages } from './pages.ts';
import { parse } from './parse.ts';
import type { Published } from './published.ts';
import { quantities, quantityFile } from './quantities.ts';
import type { PlanConfig } from './schema.ts';
import { readSeed } from './seed.ts';
import { keepTargetIds } from './target-ids.ts';
import { targets } from './targets.ts';

/** The content of one plan, or `undefined` after a fatal message. `previous` is what was published: its ids are kept. */
export function compile(file: VFile, config: PlanConfig, previous?: Published): Content | undefined {
  const seed = readSeed(file);
  if (!seed) return undefined;
  const plan = parse(clean(seed.text, config, file), config, file, previous?.plan);
  const found = correct(quantities(plan, file), config, file, previous?.targets);
  const promised = keepTargetIds(targets(plan, found), previous, file);
  if (isFatal(file)) return undefined;
  const findings = { quantities: found.map(quantityFile), targets: promised, config, seed, previous };
  return { ...content(plan, findings), pages: pages(plan, promised) };
}
