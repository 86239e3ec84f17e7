/** The charts of a plan as pages need them: made once a plan, drawn for every width that a page may give them. */
import { charts, layout, pageFrame, pageWidths, type Chart } from '../charts/index.ts';
import type { ChartInput } from '../charts/record.ts';
import { alt } from '../render/alt.ts';
import { css } from '../render/palette.ts';
import { svg } from '../render/svg.ts';
import type { PlanFile } from '../plan/schema.ts';
import { absolute, address } from './address.ts';
import { keptJson } from './kept.ts';
import { pageKey, pathsOf } from './paths.ts';
import { readSite, type Library } from './plans.ts';

const known = new WeakMap<PlanFile, Promise<Chart[]>>();

async function make({ plan, targets }: Library): Promise<Chart[]> {
  const site = await readSite();
  return charts(plan, targets, { site: absolute(address()), name: site.name });
}

/** All charts of a plan, in the gallery's order. */
export function chartsOf(library: Library): Promise<Chart[]> {
  const made = known.get(library.plan) ?? make(library);
  known.set(library.plan, made);
  return made;
}

/** One chart by its id; throws when the plan has none, since only our own pages ask. */
export async function chartOf(library: Library, id: string): Promise<Chart> {
  const chart = (await chartsOf(library)).find((candidate) => candidate.id === id);
  if (chart === undefined) throw new Error(`${library.plan.plan} has no chart ${id}`);
  return chart;
}

/** The static paths of what exists once a chart. */
export const chartPaths = () =>
  pathsOf(pageKey, async (library) =>
    (await chartsOf(library)).map((chart) => ({ params: { chart: chart.id }, props: { library, chart } })),
  );

/** What the chart builder draws from: the part of the plan that charts read, and the targets. */
export async function chartInput({ plan, targets }: Library): Promise<ChartInput> {
  const site = await readSite();
  return {
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
}

/** A chart drawn for a page. */
export interface Drawn {
  /** Once a width, side by side: a container query shows the one that fits. */
  markup: string;
  /** Of the widest, in pixels. */
  height: number;
}

function draw(chart: Chart): Drawn {
  const scenes = pageWidths.map((width) => ({ width, scene: layout(chart, pageFrame(width)) }));
  const description = alt(chart);
  return {
    markup: scenes.map(({ width, scene }) => svg(scene, css, { description, id: `${chart.id}-${width}` })).join(''),
    height: scenes.at(-1)?.scene.height ?? 0,
  };
}

/** The chart as pages show it, kept: its own page, its frame for other sites and its theme's page ask for it. */
export const drawn = (chart: Chart): Promise<Drawn> => keptJson('page', chart, () => draw(chart));

/** The size of a frame on another site that shows the widest drawing, with the line below it, in pixels. */
export async function embedSize(chart: Chart): Promise<readonly [width: number, height: number]> {
  return [Math.max(...pageWidths) + 24, (await drawn(chart)).height + 64];
}
