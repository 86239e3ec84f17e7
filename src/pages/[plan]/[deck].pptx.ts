/** `/<plan>/<plan>.pptx`: the deck, a slide per theme. */
import { chartsOf } from '../../components/charts.ts';
import { kept, withExports } from '../../components/pictures.ts';
import { readPlans, type Library } from '../../components/plans.ts';
import { deck } from '../../render/pptx.ts';

export async function getStaticPaths() {
  const plans = withExports ? await readPlans() : [];
  return plans.map((library) => ({
    params: { plan: library.plan.plan, deck: library.plan.plan },
    props: { library },
  }));
}

export async function GET({ props }: { props: { library: Library } }): Promise<Response> {
  const { plan } = props.library;
  const charts = await chartsOf(props.library);
  const bytes = await kept('deck', { themes: plan.themes, charts }, () => deck(plan, charts));
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
  });
}
