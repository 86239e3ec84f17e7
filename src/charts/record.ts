/** What all kinds of charts say of themselves: whose plan, which source, which date, which address. */
import type { Target } from '../plan/schema.ts';
import { chartText } from '../text.ts';
import type { Chart, ChartPlan, ChartSite } from './chart.ts';

/** All that a chart is made from. */
export interface ChartInput {
  plan: ChartPlan;
  targets: Target[];
  site: ChartSite;
}

/** The fields that every chart has, for the chart `id`. */
export function record(
  { plan, site }: ChartInput,
  id: string,
): Omit<Chart, 'kind' | 'title' | 'subtitle' | 'panels' | 'groups'> {
  const address = `charts/${id}/`;
  const base = site.site.endsWith('/') ? site.site : `${site.site}/`;
  return {
    plan: plan.plan,
    id,
    kicker: plan.title,
    source: chartText.source(plan.source?.name ?? plan.title, plan.issuer),
    ...(plan.updated === undefined ? {} : { date: plan.updated }),
    address,
    url: `${base}${plan.plan}/${address}`,
    site: site.name,
  };
}
