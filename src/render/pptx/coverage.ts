/** Coverage as a native chart: of each theme's tasks, how many promise a number. */
import type { CoverageChart } from '../../charts/chart.ts';
import { chartText } from '../../text.ts';
import { lightInks } from '../palette.ts';
import { escape } from '../xml.ts';
import {
  type Axes,
  chartSpace,
  fill,
  type Native,
  type Plot,
  seriesData,
  seriesName,
  textProperties,
} from './native.ts';

/** Two stacked series of task counts; a zero prints nothing. */
export function coverageBars(chart: CoverageChart, plot: Plot, axes: Axes): Native {
  const { circled, has, hasNot, tasks } = chartText.slides;
  const cells: Native['cells'] = [
    [null, has, hasNot],
    ...chart.groups.map((group) => {
      const promising = group.tasks.filter((task) => task.targets > 0).length;
      return [`${circled(group.theme.number)} ${group.theme.title}`, promising, group.tasks.length - promising];
    }),
  ];
  const format = `0"${tasks}";;`;
  const series = (at: number, colour: string, ink: string) =>
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>${seriesName(cells, at)}<c:spPr>${fill(colour)}</c:spPr><c:invertIfNegative val="0"/>` +
    `<c:dLbls><c:numFmt formatCode="${escape(format)}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${textProperties(axes.points, ink, true)}` +
    '<c:dLblPos val="ctr"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>' +
    `<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>${seriesData(cells, at, format)}</c:ser>`;
  return {
    xml: chartSpace(
      series(0, lightInks.accent, lightInks.ground) + series(1, lightInks.rule, lightInks.ink),
      plot,
      axes,
      true,
    ),
    cells,
  };
}
