/** Slides with native, editable charts: one file a chart, and the deck of a plan. Runs in Node and in a browser. */
import type { Chart, ChartPlan } from '../charts/chart.ts';
import { addChart } from './pptx/slides.ts';
import { addSources, addTitle, addWithout } from './pptx/frame.ts';
import { present } from './pptx/document.ts';

/** A chart as a presentation of one slide, or of a few if it has more rows than a slide can show. */
export async function pptx(chart: Chart): Promise<Uint8Array> {
  const file = present(chart.title, chart.site, chart.date);
  addChart(file, chart);
  return file.finish();
}

/** The deck of a plan: title, overview, a slide a theme (also those that promise no number), sources. */
export async function deck(plan: ChartPlan, charts: readonly Chart[]): Promise<Uint8Array> {
  const [first] = charts;
  if (!first) throw new Error(`deck: ${plan.plan} has no charts`);
  const file = present(plan.title, first.site, plan.updated);
  const overview =
    charts.find((chart) => chart.kind === 'overview') ?? charts.find((chart) => chart.kind === 'coverage');
  addTitle(file.page('cover'), plan, overview ?? first);
  if (overview) addChart(file, overview);
  for (const theme of plan.themes) {
    const chart = charts.find(({ id }) => id === `theme-${theme.id}`);
    if (chart) addChart(file, chart);
    else addWithout(file.page(), plan, theme, first);
  }
  addSources(file.page(), plan, first);
  return file.finish();
}
