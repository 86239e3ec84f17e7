/** What a chart shows: titles, panels, rows. Data without drawing: no place, no colour, no medium. */
import type { Comparator, Measure, PlanFile, PlanTask } from '../plan/schema.ts';

/** The part of a plan that charts read; a browser needs no more than this to draw. */
export type ChartPlan = Pick<PlanFile, 'plan' | 'title' | 'themes'> &
  Partial<Pick<PlanFile, 'issuer' | 'updated' | 'source'>> & {
    tasks: Pick<PlanTask, 'id' | 'number' | 'title' | 'theme'>[];
  };

/** Where the site stands (with its base path) and what it is called: both are printed in every picture. */
export interface ChartSite {
  site: string;
  name: string;
}

export interface ChartTheme {
  id: string;
  /** The sign that tells themes apart where colours repeat. */
  number: number;
  title: string;
}

export interface ChartTask {
  id: string;
  number: string;
  title: string;
}

/** An amount with its words. */
export interface Amount {
  comparator: Comparator;
  /** Multiplied out (万, 亿); a percentage in points. */
  value: number;
  valueMax?: number;
  unit: string;
  asWritten?: { value: number; valueMax?: number; unit: string };
  /** Comparator, value and unit as printed beside the mark: `≥30场`, `3—5所`, `约1.28万亿斤`. */
  shown: string;
  /** The same in words, for titles and alt text: `不少于30场`. */
  said: string;
}

/** One promised number. */
export interface Row extends Amount {
  /** The target's id. */
  id: string;
  label: string;
  /** In a chart of two plans: what the earlier one promised of the same thing, on the same axis. */
  before?: Amount;
  theme: ChartTheme;
  task: ChartTask;
  /** The task's page, relative to the plan's address. */
  address: string;
  /** The plan's own sentence. */
  sentence: string;
}

/** Rows that may share one axis. */
export interface Panel {
  id: string;
  measure: Measure;
  title: string;
  units: string[];
  /** The greatest value of the rows: the axis runs from zero to it. */
  max: number;
  /** False for `other`: its one row shares with nothing, so it is told as a number, without a length. */
  comparable: boolean;
  rows: Row[];
}

/** The tasks of one theme, and how many targets each has. */
export interface CoverageGroup {
  theme: ChartTheme;
  tasks: (ChartTask & { address: string; targets: number })[];
}

interface Common {
  /** The plan's id. */
  plan: string;
  id: string;
  /** The plan's title, so that a picture on its own says whose it is. */
  kicker: string;
  /** The message: a sentence made from the data. */
  title: string;
  /** What is measured. */
  subtitle: string;
  /** Where the numbers come from. */
  source: string;
  /** The data's date, `2024-03-01`; absent if the editor gave none. */
  date?: string;
  /** The chart's page, relative to the plan's address. */
  address: string;
  /** The chart's page in full. */
  url: string;
  /** The site's name. */
  site: string;
}

export interface TargetChart extends Common {
  kind: 'overview' | 'theme' | 'measure' | 'target' | 'custom' | 'compare';
  panels: Panel[];
  /** In a chart of two plans: what the earlier and the later one are called, such as 2024年 and 2025年. */
  periods?: readonly [string, string];
}

export interface CoverageChart extends Common {
  kind: 'coverage';
  groups: CoverageGroup[];
}

export type Chart = TargetChart | CoverageChart;

/** All rows of a chart in its order; none for `coverage`, which counts tasks. */
export const rowsOf = (chart: Chart): Row[] =>
  chart.kind === 'coverage' ? [] : chart.panels.flatMap((panel) => panel.rows);

/** The themes that a chart shows, each once, by their number. */
export function themesOf(chart: Chart): ChartTheme[] {
  const all =
    chart.kind === 'coverage' ? chart.groups.map((group) => group.theme) : rowsOf(chart).map((row) => row.theme);
  return [...new Map(all.map((theme) => [theme.id, theme])).values()].sort((a, b) => a.number - b.number);
}
