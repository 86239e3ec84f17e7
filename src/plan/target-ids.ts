/** Ids of targets that were published stay with their words. */
import type { VFile } from 'vfile';
import { report } from './messages.ts';
import { addresses } from './order.ts';
import type { Published } from './published.ts';
import type { Target } from './schema.ts';

type PublishedTarget = Published['targets']['targets'][number];

/**
 * Gives targets the ids under which they were published: the same quote in the same sentence of the task, then the same
 * quote of the same subject. A number that changed is a new target: an embedded chart never silently shows another one.
 */
export function keepTargetIds(targets: Target[], previous: Published | undefined, file: VFile): Target[] {
  if (!previous) return targets;
  const left = new Map(previous.targets.targets.map((target) => [target.id, target]));
  const address = addresses([...previous.plan.retired.targets, ...left.keys()]);
  const kept = new Map<Target, string>();
  for (const key of [
    ({ task, sentence, quote, place }: PublishedTarget, all: readonly PublishedTarget[]) =>
      [
        task,
        sentence,
        quote,
        all.filter(
          (other) =>
            other.sentence === sentence && other.quote === quote && other.place.start.offset < place.start.offset,
        ).length,
      ].join('\n'),
    ({ task, quote, subject }: PublishedTarget) => [task, quote, subject].join('\n'),
  ]) {
    const byKey = Map.groupBy([...left.values()], (target) => key(target, previous.targets.targets));
    for (const target of targets) {
      const before = kept.has(target) ? undefined : byKey.get(key(target, targets))?.shift();
      if (!before) continue;
      kept.set(target, before.id);
      left.delete(before.id);
    }
  }
  for (const { id, quote } of left.values())
    report(file, 'target-id-retired', `原先发布的目标 ${id}“${quote}”已不在正文里；它的编号不再给别的目标`);
  return targets.map((target) => {
    const id = kept.get(target) ?? address(target.id);
    if (kept.has(target) && id !== target.id)
      report(file, 'target-id-kept', `目标“${target.quote}”原先发布为 ${id}，编号不变`, target.place);
    if (!kept.has(target)) report(file, 'target-id-new', `新的目标 ${id}“${target.quote}”`, target.place);
    return { ...target, id };
  });
}
