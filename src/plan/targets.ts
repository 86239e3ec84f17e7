/** The promises of a plan as records: what is counted, how much, how it binds, where it stands. */
import type { VFile } from 'vfile';
import { correct } from './corrections.ts';
import { distinguish, labelOf } from './labels.ts';
import { measureOf } from './measures.ts';
import type { Numeral } from './numerals.ts';
import type { Found } from './quantities.ts';
import type { PlanConfig, Target } from './schema.ts';
import { subjectOf, type Subject } from './subjects.ts';
import { tasksOf, type Plan } from './tree.ts';

/**
 * All targets in the plan's order, ids `<task>-<n>` in reading order, the editor's corrections made. A promise that
 * stands outside of any task has no page to be shown on and stays among the quantities.
 */
export function targets(plan: Plan, quantities: Found[], config: PlanConfig, file: VFile): Target[] {
  const corrected = correct(quantities, config, file);
  const themes = new Map(plan.children.flatMap((theme) => theme.children.map((task) => [task.id, theme.id] as const)));
  return tasksOf(plan).flatMap((task) => {
    const own = corrected.filter(({ found }) => found.task === task.id && found.role === 'target');
    const all = quantities.filter((found) => found.task === task.id);
    const earlier: { mention: Found['mention']; subject: Subject }[] = [];
    const drafts = own.map(({ found, entry }) => {
      const previous = all.findLast(
        (one) => one.mention.stretch === found.mention.stretch && one.mention.end <= found.mention.start,
      );
      const subject = subjectOf(
        found.mention,
        own.some((one) => one.found === previous) ? previous?.mention : undefined,
        earlier,
      );
      const last = earlier.findLast((one) => one.mention.stretch === found.mention.stretch)?.subject.words;
      const label = labelOf({ subject, before: found.mention.sentence.slice(0, found.mention.quoteStart) }, last);
      earlier.push({ mention: found.mention, subject });
      return { found, entry, subject, label };
    });
    const labels = distinguish(
      drafts.map(({ label, subject, found }) => ({ label, time: subject.time, unit: found.mention.unit })),
    );
    return drafts.map(({ found, entry, subject }, index): Target => {
      const { mention } = found;
      const note = entry?.note;
      return {
        id: `${task.id}-${index + 1}`,
        task: task.id,
        theme: themes.get(task.id) ?? '',
        subject: subject.words,
        label: entry?.label ?? labels[index] ?? subject.words,
        comparator: found.comparator,
        ...amounts(mention.numeral, mention.unit),
        measure: entry?.measure ?? measureOf(mention.unit, subject.words),
        quote: found.quote,
        sentence: found.sentence,
        place: found.place,
        by: entry ? 'editor' : 'rule',
        rule: found.rule,
        ...(note === undefined ? {} : { note }),
      };
    });
  });
}

type Amounts = Pick<Target, 'value' | 'valueMax' | 'unit' | 'asWritten'>;

/** Numbers leave the decimals of big.js only here. */
function amounts(numeral: Numeral, unit: string): Amounts {
  const value = numeral.value?.toNumber() ?? 0;
  const valueMax = numeral.valueMax?.toNumber();
  const max = valueMax === undefined ? {} : { valueMax };
  if (numeral.scale === '') return { value, ...max, unit };
  const written = numeral.writtenMax?.toNumber();
  const asWritten = {
    value: numeral.written?.toNumber() ?? value,
    ...(written === undefined ? {} : { valueMax: written }),
    unit: numeral.scale + unit,
  };
  return { value, ...max, unit, asWritten };
}
