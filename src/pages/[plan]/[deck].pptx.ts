/** `/<plan>/<plan>.pptx`: the deck, a slide per theme. */
import { chartsOf } from '../../components/charts.ts';
import { kept, withExports } from '../../components/kept.ts';
import { fileKey, pathsOf } from '../../components/paths.ts';
import type { Library } from '../../components/plans.ts';

export const getStaticPaths = () =>
  pathsOf(fileKey, (library) => (withExports ? [{ params: { deck: library.plan.plan }, props: { library } }] : []));

export async function GET({ props }: { props: { library: Library } }): Promise<Response> {
  const { plan } = props.library;
  const charts = await chartsOf(props.library);
  const make = async () => (await import('../../render/pptx.ts')).deck(plan, charts);
  const { bytes } = await kept('deck', { themes: plan.themes, charts }, make);
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
  });
}
