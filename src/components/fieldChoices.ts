/** The fields of tasks as choices of a filter: who leads, who supports, by when. */
import { bodiesIn } from '../plan/bodies.ts';
import type { PlanTask } from '../plan/schema.ts';

const keys = ['lead', 'support', 'deadline'] as const;
type Key = (typeof keys)[number];

/** What a task says under a key: each body for itself, a deadline as a whole. */
export const fieldValues = ({ fields }: PlanTask, key: Key): string[] => [
  ...new Set(
    fields
      .filter((field) => field.key === key && field.value !== '')
      .flatMap(({ value }) =>
        key === 'deadline'
          ? [value]
          : bodiesIn(value)
              .filter(({ body }) => body)
              .map(({ text }) => text),
      ),
  ),
];

/** A select for each key that tells tasks apart, under the plan's own label, its values by how often they stand. */
export function fieldChoices(tasks: readonly PlanTask[]) {
  return keys.flatMap((key) => {
    const counts = new Map<string, number>();
    for (const value of tasks.flatMap((task) => fieldValues(task, key)))
      counts.set(value, (counts.get(value) ?? 0) + 1);
    const label = tasks.flatMap(({ fields }) => fields).find((field) => field.key === key)?.label ?? '';
    const values = [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b, 'zh-CN', { numeric: true }));
    return values.length > 1 ? [{ key, label, values }] : [];
  });
}

/** As data attributes of a row: each value on a line of its own. */
export const fieldData = (task: PlanTask): Record<string, string> =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const values = fieldValues(task, key);
      return values.length > 0 ? [[`data-${key}`, values.join('\n')]] : [];
    }),
  );
