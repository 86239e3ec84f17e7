/** What the editor says of a number in plan.yml, put over what the rules found. */
import type { VFile } from 'vfile';
import { report } from './messages.ts';
import type { Found } from './quantities.ts';
import type { PlanConfig } from './schema.ts';

export type Correction = NonNullable<PlanConfig['targets']>[number];

/** A quantity with the editor's entry on it, if there is one; its role is the editor's where they gave one. */
export interface Corrected {
  found: Found;
  entry?: Correction;
}

/**
 * Finds the number that each entry means: by its id (as the rules number them) or by its words, noise taken out. An entry
 * by quote without a role makes its number a target. What is not found is reported.
 */
export function correct(quantities: Found[], config: PlanConfig, file: VFile): Corrected[] {
  const entries = new Map<Found, Correction>();
  const numbered = idsOf(quantities);
  for (const entry of config.targets ?? []) {
    const found = entry.id === undefined ? byQuote(quantities, entry) : numbered.get(entry.id);
    if (found) entries.set(found, entry);
    else {
      const what = entry.id === undefined ? `原文中找不到“${entry.quote ?? ''}”` : `没有编号为 ${entry.id} 的目标`;
      report(file, 'target-not-found', `${what}，请核对 plan.yml 的 targets；quote 须与原文一致（装饰符号不写）`);
    }
  }
  return quantities.map((found) => {
    const entry = entries.get(found);
    if (!entry) return { found };
    const role = entry.role ?? (entry.id === undefined ? 'target' : found.role);
    return {
      found: { ...found, role, rule: 'editor', ...(entry.note === undefined ? {} : { note: entry.note }) },
      entry,
    };
  });
}

function idsOf(quantities: Found[]): Map<string, Found> {
  const counts = new Map<string, number>();
  return new Map(
    quantities
      .filter(({ role }) => role === 'target')
      .map((found) => {
        const n = (counts.get(found.task) ?? 0) + 1;
        counts.set(found.task, n);
        return [`${found.task}-${n}`, found];
      }),
  );
}

/** The number whose words the entry quotes: the same words, or words that hold exactly one number of the text. */
function byQuote(quantities: Found[], { quote = '', task }: Correction): Found | undefined {
  const own = quantities.filter((found) => task === undefined || found.task === task);
  return (
    own.find((found) => found.quote === quote) ??
    own.find((found) => quote.includes(found.quote) && found.sentence.includes(quote)) ??
    own.find((found) => found.quote.includes(quote))
  );
}
