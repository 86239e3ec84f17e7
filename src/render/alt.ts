/** What a picture shows, in words, for those who do not see it. */
import { descending } from 'd3';
import { type Chart, type CoverageChart, rowsOf, type TargetChart } from '../charts/chart.ts';
import { reach } from '../charts/panels.ts';
import { chartText } from '../text.ts';

/** More values than this are counted, not read out: the table has them. */
const bound = 30;

/**
 * The kind of chart, how many values, the largest and the smallest of each group that shares an axis, then each value
 * up to thirty; plain text in Chinese.
 */
export function alt(chart: Chart): string {
  return chart.kind === 'coverage' ? altCoverage(chart) : altTargets(chart);
}

function altTargets(chart: TargetChart): string {
  const rows = rowsOf(chart);
  const only = rows[0];
  if (rows.length === 1 && only && chart.kind !== 'compare')
    return chartText.alt.single(chart.title, only.label, only.said, only.sentence);
  const extremes = chart.panels
    .filter((panel) => panel.comparable && panel.rows.length > 1)
    .map((panel) => {
      const sorted = panel.rows.toSorted((a, b) => descending(reach(a), reach(b)));
      return chartText.alt.extremes(panel.title, sorted.length, sorted[0], sorted.at(-1));
    });
  const listed = rows
    .slice(0, bound)
    .map((row) =>
      row.before
        ? chartText.compare.value(row.label, row.before.said, row.said)
        : chartText.alt.value(row.label, row.said),
    );
  const more = rows.length > bound ? chartText.alt.more(rows.length - bound) : '';
  return [
    chartText.alt.bars(chart.title, rows.length, chart.panels.length),
    ...extremes,
    `${chartText.alt.values}${listed.join('；')}${more}。`,
  ].join('');
}

function altCoverage(chart: CoverageChart): string {
  const groups = chart.groups.map(({ theme, tasks }) => {
    const promising = tasks.filter((task) => task.targets > 0);
    const numbers = promising.map((task) => task.number).slice(0, bound);
    return chartText.alt.group(theme.title, tasks.length, promising.length, numbers);
  });
  return `${chartText.alt.cells(chart.title)}${groups.join('；')}。`;
}
