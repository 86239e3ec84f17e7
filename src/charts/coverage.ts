import { chartText } from '../text.ts';
import type { CoverageChart } from './chart.ts';
import { record, type ChartInput } from './record.ts';

/** Which tasks promise a number: one cell a task, by theme. */
export function coverage(input: ChartInput): CoverageChart {
  const { plan, targets } = input;
  const groups = plan.themes.map(({ id, number, title }) => ({
    theme: { id, number, title },
    tasks: plan.tasks
      .filter((task) => task.theme === id)
      .map((task) => ({
        id: task.id,
        number: task.number,
        title: task.title,
        address: `tasks/${task.id}/`,
        targets: targets.filter((target) => target.task === task.id).length,
      })),
  }));
  const promising = groups.flatMap((group) => group.tasks).filter((task) => task.targets > 0).length;
  return {
    ...record(input, 'coverage'),
    kind: 'coverage',
    title: chartText.coverageTitle(plan.tasks.length, promising),
    subtitle: chartText.coverageSubtitle,
    groups: groups.filter((group) => group.tasks.length > 0),
  };
}
