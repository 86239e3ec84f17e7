import type { Chart } from '../../../charts/index.ts';
import { chartsOf } from '../../../components/charts.ts';
import { oembed, oembedKey } from '../../../components/oembed.ts';
import { pathsBelow } from '../../../components/paths.ts';
import { readSite } from '../../../components/plans.ts';

export const getStaticPaths = () =>
  pathsBelow(async (library) => {
    const { name } = await readSite();
    return (await chartsOf(library)).map((chart) => ({
      params: { chart: chart.id },
      props: { chart, name },
      cacheKey: oembedKey(chart, name),
    }));
  });

export const GET = async ({ props: { chart, name } }: { props: { chart: Chart; name: string } }): Promise<Response> =>
  Response.json(await oembed(chart, name));
