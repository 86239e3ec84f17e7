import { compare as match } from '../plan/compare.ts';
import type { Target } from '../plan/schema.ts';
import { chartText } from '../text.ts';
import type { ChartPlan, ChartSite, TargetChart } from './chart.ts';
import { amountOf, panelsOf, rowOf } from './panels.ts';
import { record } from './record.ts';

/** A plan, what it is called beside another (2024年), and its targets. */
export interface Side {
  plan: ChartPlan;
  period: string;
  targets: Target[];
}

/**
 * Two plans of one issuer: a row a promise that both make, the earlier amount above the later. Themes and tasks are the
 * later plan's. `undefined` where no promise of the one is found in the other.
 */
export function compare(earlier: Side, later: Side, site: ChartSite): TargetChart | undefined {
  const { pairs } = match(earlier, later);
  if (pairs.length === 0) return undefined;
  const count = (change: string) => pairs.filter((pair) => pair.change === change).length;
  const base = record({ plan: later.plan, targets: later.targets, site }, 'compare');
  const address = `compare/${earlier.plan.plan}/${later.plan.plan}/`;
  return {
    ...base,
    address,
    url: base.url.replace(`${later.plan.plan}/${base.address}`, address),
    kind: 'compare',
    kicker: chartText.compare.kicker(later.plan.issuer ?? later.plan.title),
    title: chartText.compare.title(later.period, earlier.period, pairs.length, count('higher'), count('lower')),
    subtitle: chartText.compare.subtitle(earlier.period, later.period),
    source: chartText.compare.source(earlier.plan.title, later.plan.title),
    panels: panelsOf(
      pairs.map((pair) => pair.later),
      pairs.map((pair) => ({ ...rowOf(later.plan, pair.later), before: amountOf(pair.earlier) })),
    ),
    periods: [earlier.period, later.period],
  };
}
