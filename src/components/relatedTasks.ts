/** Related tasks of a plan, computed once a plan. */
import { related } from '../plan/related.ts';
import type { PlanFile, PlanTask } from '../plan/schema.ts';

const known = new WeakMap<PlanFile, PlanTask[][]>();

/** For each task, in the plan's order, those nearest to it. */
export function relatedTasks(plan: PlanFile): PlanTask[][] {
  const before = known.get(plan);
  if (before) return before;
  const texts = plan.tasks.map(
    (task) =>
      task.title +
      task.paragraphs
        .flat()
        .map((sentence) => sentence.text)
        .join(''),
  );
  const found = related(texts).map((others) => others.flatMap((at) => plan.tasks[at] ?? []));
  known.set(plan, found);
  return found;
}
