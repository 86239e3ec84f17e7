/** A plan whose words attack: markup, formulas, quotes, control characters. Invented. */
import { charts, type Chart } from '../../src/charts/index.ts';
import type { Target } from '../../src/plan/schema.ts';
import { makeTarget, plan, site } from '../charts/plan.ts';

export const words = [
  '=HYPERLINK("http://x","点我")',
  '+1+1',
  '-2',
  '@SUM(A1)',
  '＝1+1',
  '\t缩进',
  '<script>alert(1)</script>&amp;',
  `“引号” ' " \` {x} $\{y}`,
  '换\n行',
  '控\u0000制\u0007字\u001b符\ufffe',
  '𠮷野家😀\ud800',
  ']]> <!-- -->',
];

export const targets: Target[] = words.map((label, n) =>
  makeTarget(`1-${n + 1}`, '1', 'reading', [1, label, '>=', n + 1, n % 2 === 0 ? '场' : '<次>&"', 'activities']),
);

export const hostilePlan = {
  ...plan,
  title: '=《<b>要点</b>》&"',
  tasks: plan.tasks.map((task) => ({ ...task, title: `+${task.title}<i>` })),
};

export const hostile: Chart[] = charts(hostilePlan, targets, site);
