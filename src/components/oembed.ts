/** oEmbed of each chart page: https://oembed.com, type `rich`. */
import { frames, type Chart } from '../charts/index.ts';
import { frameCode } from '../render/embed.ts';
import { absolute, address, file } from './address.ts';
import { embedSize } from './charts.ts';
import { jsonKey, keptJson } from './kept.ts';

/** What is told of a chart. `provider` is the site's name. */
async function describe(chart: Chart, provider: string) {
  const [width, height] = await embedSize(chart);
  const html = frameCode({
    title: chart.title,
    frame: absolute(address(chart.plan, 'embed', chart.id)),
    script: absolute(file('embed.js')),
    ratio: [width, height],
  });
  return {
    type: 'rich',
    version: '1.0',
    title: chart.title,
    provider_name: provider,
    provider_url: absolute(address()),
    thumbnail_url: absolute(file(chart.plan, 'charts', `${chart.id}.share.png`)),
    thumbnail_width: frames.share.width,
    thumbnail_height: frames.share.height,
    width,
    height,
    html,
  };
}

/** The document of a chart, kept. */
export const oembed = (chart: Chart, provider: string) =>
  keptJson('oembed', [chart, provider], () => describe(chart, provider));

/** The key of its path. */
export const oembedKey = (chart: Chart, provider: string): string => jsonKey('oembed', [chart, provider]);
