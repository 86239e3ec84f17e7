/** The slides of a deck that show no chart: its title, themes without a number, its sources. */
import type { Chart, ChartPlan } from '../../charts/chart.ts';
import { balance } from '../../charts/width.ts';
import { chartText } from '../../text.ts';
import { lightInks } from '../palette.ts';
import { type Page, type Said, slide, titleTop } from './document.ts';

const width = slide.width - 2 * slide.pad;
const { pad } = slide;

/** The address of the plan itself, from the address of one of its charts. */
const home = (chart: Chart): string => chart.url.slice(0, chart.url.length - chart.address.length);

/** Whose plan, of when, what it promises in one line. */
export function addTitle(page: Page, plan: ChartPlan, overview: Chart): void {
  const size = balance(plan.title, 44, width).length > 2 ? 34 : 44;
  const lines = balance(plan.title, size, width).length;
  if (plan.issuer)
    page.text(
      [{ text: plan.issuer, points: 18, bold: true, ink: 'accent' }],
      { x: pad, y: 150, width, height: 26 },
      'issuer',
    );
  page.title(plan.title, size);
  const y = titleTop.cover + lines * size * 1.25 + 14;
  page.text([{ text: overview.title, points: 20, ink: 'muted' }], { x: pad, y, width, height: 30 }, 'message');
  page.rule({ x: pad, y: slide.height - 60, width, height: 0.75 }, lightInks.rule, 'rule');
  const said = [overview.source, ...(overview.date ? [chartText.date(overview.date)] : [])].join('　');
  page.text(
    [{ text: said, points: 12, ink: 'muted' }],
    { x: pad, y: slide.height - 50, width: width * 0.65, height: 18 },
    'source',
  );
  page.text(
    [{ text: overview.site, points: 12, ink: 'muted', link: home(overview) }],
    { x: pad + width * 0.65, y: slide.height - 50, width: width * 0.35, height: 18 },
    'link',
    { align: 'right' },
  );
  page.notes([plan.title, overview.title, said, home(overview)]);
}

/** A theme whose tasks promise no number: its tasks, so that the deck has the whole plan. */
export function addWithout(page: Page, plan: ChartPlan, theme: ChartPlan['themes'][number], like: Chart): void {
  const tasks = plan.tasks.filter((task) => task.theme === theme.id);
  const size = tasks.length > 14 ? 12 : 16;
  page.text(
    [{ text: plan.title, points: 12, bold: true, ink: 'accent' }],
    { x: pad, y: 30, width, height: 16 },
    'kicker',
  );
  page.title(chartText.slides.noTargets(theme.title, tasks.length), 28);
  const runs = tasks.map((task): Said => ({ text: `${chartText.taskLine(task.number, task.title)}\n`, points: size }));
  page.text(runs, { x: pad, y: 110, width, height: slide.height - 180 }, 'tasks', { leading: 1.5 });
  page.rule({ x: pad, y: slide.height - 60, width, height: 0.75 }, lightInks.rule, 'rule');
  page.text(
    [{ text: like.source, points: 10.5, ink: 'muted' }],
    { x: pad, y: slide.height - 52, width, height: 16 },
    'source',
  );
  page.notes([
    chartText.slides.noTargets(theme.title, tasks.length),
    ...tasks.map((task) => chartText.taskLine(task.number, task.title)),
  ]);
}

/** Where the numbers come from, what they mean, how to change them, where to read on. */
export function addSources(page: Page, plan: ChartPlan, like: Chart): void {
  const lines = chartText.slides.sourceLines;
  const { source } = plan;
  const said: Said[] = [
    lines.name(source?.name ?? plan.title),
    ...(source?.url ? [lines.url(source.url)] : []),
    ...(source?.note ? [lines.note(source.note)] : []),
    ...(plan.updated ? [lines.date(plan.updated)] : []),
    lines.promise,
    lines.edit,
  ].map((text) => ({ text: `${text}\n`, points: 16 }));
  page.text(
    [{ text: plan.title, points: 12, bold: true, ink: 'accent' }],
    { x: pad, y: 30, width, height: 16 },
    'kicker',
  );
  page.title(chartText.slides.sources, 28);
  const link: Said = { text: lines.site(like.site, home(like)), points: 16, link: home(like) };
  page.text([...said, link], { x: pad, y: 110, width, height: slide.height - 160 }, 'sources', { leading: 1.5 });
  page.notes([...said.map(({ text }) => text.trim()), link.text]);
}
