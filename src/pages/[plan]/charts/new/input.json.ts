/** What the chart builder draws from: the part of the plan that charts read, and the targets. */
import { absolute, address } from '../../../../components/address.ts';
import { planPaths, readSite, type Library } from '../../../../components/plans.ts';
import type { ChartInput } from '../../../../charts/record.ts';

export const getStaticPaths = planPaths;

export async function GET({ props }: { props: { library: Library } }): Promise<Response> {
  const { plan, targets } = props.library;
  const site = await readSite();
  const input: ChartInput = {
    plan: {
      plan: plan.plan,
      title: plan.title,
      themes: plan.themes,
      tasks: plan.tasks.map(({ id, number, title, theme }) => ({ id, number, title, theme })),
      ...(plan.issuer ? { issuer: plan.issuer } : {}),
      ...(plan.updated ? { updated: plan.updated } : {}),
      ...(plan.source ? { source: plan.source } : {}),
    },
    targets,
    site: { site: absolute(address()), name: site.name },
  };
  return Response.json(input);
}
