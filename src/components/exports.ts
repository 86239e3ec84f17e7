/** The files of a chart: one line a medium. Pages ask for names and sizes, routes for bytes; both get the same bytes. */
import type { Kept } from '../../scripts/lib/cache.ts';
import { frames, layout, type Chart } from '../charts/index.ts';
import { alt } from '../render/alt.ts';
import { csv } from '../render/csv.ts';
import { json } from '../render/json.ts';
import { light, transparent, type Palette } from '../render/palette.ts';
import { svg } from '../render/svg.ts';
import { absolute, file } from './address.ts';
import { chartsOf } from './charts.ts';
import { findJson, kept, keptFile, keptJson, pathKey, withExports, type KeptFile } from './kept.ts';
import { pathsBelow } from './paths.ts';
import { picture } from './pictures.ts';
import type { Library } from './plans.ts';

/** The plans whose words a chart shows: one, or two that are compared. */
export type Shown = [Library, ...Library[]];

export interface Medium {
  /** What follows the chart's id in the file's name. */
  suffix: string;
  type: string;
  make: (chart: Chart, libraries: Shown) => Promise<Kept>;
}

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The drawing in a fixed frame, kept: three files show the slide. */
const drawn = (chart: Chart, frame: keyof typeof frames, palette: Palette = light): Promise<Kept> =>
  kept('svg', { chart, frame, palette }, () =>
    text(svg(layout(chart, frames[frame]), palette, { description: alt(chart) })),
  );

const still = (suffix: string, frame: keyof typeof frames, palette?: Palette): Medium => ({
  suffix,
  type: 'image/png',
  make: async (chart, libraries) =>
    picture(new TextDecoder().decode((await drawn(chart, frame, palette)).bytes), ...libraries),
});

/** Slides and sheets load their writers when one is made: a build mostly finds all of them kept. */
const media: Medium[] = [
  still('.png', 'slide'),
  still('.slide-transparent.png', 'slide', transparent),
  still('.share.png', 'share'),
  still('.square.png', 'square'),
  { suffix: '.svg', type: 'image/svg+xml', make: (chart) => drawn(chart, 'slide') },
  {
    suffix: '.pptx',
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    make: (chart) => kept('pptx', chart, async () => (await import('../render/pptx.ts')).pptx(chart)),
  },
  { suffix: '.csv', type: 'text/csv; charset=utf-8', make: (chart) => kept('csv', chart, () => text(csv(chart))) },
  {
    suffix: '.xlsx',
    type: sheet,
    make: (chart) => kept('xlsx', chart, async () => (await import('../render/xlsx.ts')).xlsx(chart)),
  },
  {
    suffix: '.json',
    type: 'application/json',
    make: (chart) => {
      const schema = absolute(file('schema', 'chart.json'));
      return kept('json', [chart, schema], () => text(json(chart, schema)));
    },
  },
];

/** The media of a chart; single targets have no table files. None where exports are left out. */
export const mediaOf = (chart: Chart): Medium[] =>
  withExports ? media.filter(({ suffix }) => chart.kind !== 'target' || !['.csv', '.xlsx'].includes(suffix)) : [];

/** A file of a chart, by what follows the chart's id in its name. */
interface ChartFile extends KeptFile {
  suffix: string;
}

/** Every file of a chart with its size in bytes. Only that stays in memory: a hundred plans have gigabytes of files. */
export async function exportsOf(chart: Chart, ...libraries: Shown): Promise<(ChartFile & { name: string })[]> {
  const files = await keptJson<ChartFile[]>('files', [chart, withExports], () =>
    Promise.all(
      mediaOf(chart).map(async ({ suffix, make }) => ({ suffix, ...keptFile(await make(chart, libraries)) })),
    ),
  );
  return files.map((one) => ({ ...one, name: `${chart.id}${one.suffix}` }));
}

const found = new WeakMap<Chart, ChartFile[] | undefined>();

/** The key of the path of a chart's file. */
export function exportKey(chart: Chart, suffix: string): string | undefined {
  const files = found.has(chart) ? found.get(chart) : findJson<ChartFile[]>('files', [chart, withExports]);
  found.set(chart, files);
  const file = files?.find((one) => one.suffix === suffix);
  return file && pathKey(file);
}

/** The static paths of one medium: every chart of every plan that has it. */
export const exportPaths = (suffix: string) =>
  pathsBelow(async (library) =>
    (await chartsOf(library)).flatMap((chart) =>
      mediaOf(chart)
        .filter((medium) => medium.suffix === suffix)
        .map((medium) => ({
          params: { chart: chart.id },
          props: { libraries: [library], chart, medium },
          cacheKey: exportKey(chart, suffix),
        })),
    ),
  );

/** The answer of a medium's route. */
export async function serveExport({
  props: { libraries, chart, medium },
}: {
  props: { libraries: Shown; chart: Chart; medium: Medium };
}): Promise<Response> {
  const { bytes } = await medium.make(chart, libraries);
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': medium.type } });
}
