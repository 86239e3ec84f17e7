/** A hundred made-up plans of thirty tasks: the sentences of a real one, dealt out anew, the same on every run. */
import type { PlanFile } from '../../../src/plan/schema.ts';
import { random } from './queries.ts';

const copies = 100;

/** 3,000 tasks for every 30 that the plan has. */
export function manyPlans(plan: PlanFile): PlanFile[] {
  const next = random(3000);
  const titles = plan.tasks.map(({ title }) => title);
  const sentences = plan.tasks.flatMap(({ paragraphs }) => paragraphs.flat());
  const any = <Item>(items: Item[]): Item => items[Math.floor(next() * items.length)] as Item;
  return Array.from({ length: copies }, (_, copy) => ({
    ...plan,
    plan: `plan-${copy}`,
    tasks: plan.tasks.map((task) => ({
      ...task,
      title: any(titles),
      paragraphs: task.paragraphs.map((paragraph) => paragraph.map(() => any(sentences))),
    })),
  }));
}

/** The stretches of 1 to 4 characters that stand most often: the dearest to look for; then some taken at random. */
export function dearQueries(plans: PlanFile[]): string[] {
  const counts = new Map<string, number>();
  for (const { tasks } of plans) {
    for (const text of tasks.flatMap(({ title, paragraphs }) => [title, ...paragraphs.flat().map((one) => one.text)])) {
      for (let length = 1; length <= 4; length++) {
        for (let at = 0; at + length <= text.length; at++) {
          const stretch = text.slice(at, at + length);
          if (/^[\p{Script=Han}\d]+$/u.test(stretch)) counts.set(stretch, (counts.get(stretch) ?? 0) + 1);
        }
      }
    }
  }
  const sorted = [...counts].sort((one, other) => other[1] - one[1]).map(([stretch]) => stretch);
  const dear = [1, 2, 3, 4].flatMap((length) => sorted.filter((stretch) => stretch.length === length).slice(0, 6));
  const next = random(50);
  return [...dear, ...Array.from({ length: 40 }, () => sorted[Math.floor(next() * sorted.length)] ?? '')];
}
