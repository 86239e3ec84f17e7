/** What the editor says of a number in plan.yml, put over what the rules found. */
import type { VFile } from 'vfile';
import { tell } from './config.ts';
import type { Found } from './quantities.ts';
import type { Published } from './published.ts';
import type { PlanConfig } from './schema.ts';

export type Correction = NonNullable<PlanConfig['targets']>[number];

/**
 * The quantities with the editor's corrections: role, note and, kept for the target, label and measure. An entry means a
 * number by its target's id, as it is or was published, or by its words; an entry by words without a role makes a
 * target. What is not found, or stands in two places, is reported at its line of plan.yml.
 */
export function correct(
  quantities: Found[],
  config: PlanConfig,
  file: VFile,
  published?: Published['targets'],
): Found[] {
  const entries = new Map<Found, Correction>();
  const ids = config.targets?.some(({ id }) => id !== undefined)
    ? idsOf(quantities, published)
    : new Map<string, Found>();
  config.targets?.forEach((entry, index) => {
    const found = entry.id === undefined ? byQuote(quantities, entry) : ids.get(entry.id);
    if (found) entries.set(found, entry);
    else {
      const key = entry.id === undefined ? 'quote' : 'id';
      const what =
        entry.id === undefined ? `正文里找不到带数字的“${entry.quote ?? ''}”` : `没有编号为 ${entry.id} 的目标`;
      const mend = '请照抄原文（装饰符号可以不写）；编号见 targets.json';
      tell(config, file, 'target-not-found', `${what}；${mend}`, ['targets', index, key]);
    }
  });
  return quantities.map((found) => {
    const entry = entries.get(found);
    if (!entry) return found;
    const role = entry.role ?? (entry.id === undefined ? 'target' : found.role);
    const rule = role === found.role ? found.rule : 'editor';
    return { ...found, role, rule, entry, ...(entry.note === undefined ? {} : { note: entry.note }) };
  });
}

/** The number that each target id means: where it was published, else by its turn among the targets that the rules find. */
function idsOf(quantities: Found[], published?: Published['targets']): Map<string, Found> {
  const promises = quantities.filter(({ role }) => role === 'target');
  const ids = new Map<string, Found>();
  for (const { id, task, quote, sentence } of published?.targets ?? []) {
    const left = quantities.filter(
      (found) => found.task === task && found.quote === quote && ![...ids.values()].includes(found),
    );
    const found = left.find((one) => one.sentence === sentence) ?? left[0];
    if (found) ids.set(id, found);
  }
  const taken = new Set(ids.values());
  const turns = new Map<string, number>();
  for (const found of promises) {
    const turn = (turns.get(found.task) ?? 0) + 1;
    turns.set(found.task, turn);
    const id = `${found.task}-${turn}`;
    if (!ids.has(id) && !taken.has(found)) ids.set(id, found);
  }
  return ids;
}

const bare = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** The number whose words the entry quotes: the very words; else the first number within the quoted stretch of a sentence. */
function byQuote(quantities: Found[], { quote = '', task }: Correction): Found | undefined {
  const words = bare(quote);
  const own = quantities.filter((found) => task === undefined || found.task === task);
  const within = (found: Found): boolean => {
    const sentence = bare(found.sentence);
    return words.includes(bare(found.quote)) && sentence.includes(words) && overlaps(found, quote);
  };
  return own.find((found) => bare(found.quote) === words) ?? own.find(within);
}

/** Whether the number stands inside the quoted words, and is not the same number elsewhere in the sentence. */
function overlaps({ mention }: Found, quote: string): boolean {
  const at = mention.sentence.indexOf(quote);
  return at < 0 || (at <= mention.start && mention.end <= at + quote.length);
}
