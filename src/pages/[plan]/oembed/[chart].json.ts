/** oEmbed of each chart page: https://oembed.com, type `rich`. */
import { absolute, address, file } from '../../../components/address.ts';
import { chartPaths, embedSize } from '../../../components/charts.ts';
import { frameCode } from '../../../render/embed.ts';
import { readSite } from '../../../components/plans.ts';
import { frames, type Chart } from '../../../charts/index.ts';

export const getStaticPaths = chartPaths;

export async function GET({ props: { chart } }: { props: { chart: Chart } }): Promise<Response> {
  const site = await readSite();
  const [width, height] = await embedSize(chart);
  const picture = absolute(file(chart.plan, 'charts', `${chart.id}.share.png`));
  const html = frameCode({
    title: chart.title,
    frame: absolute(address(chart.plan, 'embed', chart.id)),
    script: absolute(file('embed.js')),
    ratio: [width, height],
  });
  return Response.json({
    type: 'rich',
    version: '1.0',
    title: chart.title,
    provider_name: site.name,
    provider_url: absolute(address()),
    thumbnail_url: picture,
    thumbnail_width: frames.share.width,
    thumbnail_height: frames.share.height,
    width,
    height,
    html,
  });
}
