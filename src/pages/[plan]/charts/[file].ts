/** The files of every chart: pictures, slides, tables. A new medium is one line in components/exports.ts. */
import { chartsOf } from '../../../components/charts.ts';
import { makeExport, mediaOf, type Medium } from '../../../components/exports.ts';
import { readPlans, type Library } from '../../../components/plans.ts';
import type { Chart } from '../../../charts/index.ts';

export async function getStaticPaths() {
  const plans = await readPlans();
  const all = await Promise.all(
    plans.map(async (library) =>
      (await chartsOf(library)).flatMap((chart) =>
        mediaOf(chart).map((medium) => ({
          params: { plan: library.plan.plan, file: `${chart.id}${medium.suffix}` },
          props: { library, chart, medium },
        })),
      ),
    ),
  );
  return all.flat();
}

interface Props {
  library: Library;
  chart: Chart;
  medium: Medium;
}

export async function GET({ props }: { props: Props }): Promise<Response> {
  const bytes = await makeExport(props.medium, props.chart, props.library);
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': props.medium.type } });
}
