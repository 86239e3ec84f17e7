/** Narrowing results: by theme, by measure, to tasks that promise a number. */
import type { Measure } from '../plan/schema.ts';

export interface Filters {
  /** Ids of themes; none: all. */
  themes: string[];
  measures: string[];
  /** Only tasks with a target. */
  targets: boolean;
}

export const noFilters: Filters = { themes: [], measures: [], targets: false };

/** What the filters look at: the theme's id (empty for the preamble) and the measures of the targets. */
export interface Traits {
  theme: string;
  measures: readonly Measure[];
}

/** How many results each choice would leave, the other groups of filters being as they are. */
export interface Facets {
  themes: Map<string, number>;
  measures: Map<Measure, number>;
  targets: number;
}

export const isFiltered = ({ themes, measures, targets }: Filters): boolean =>
  themes.length > 0 || measures.length > 0 || targets;

const passesTheme = ({ theme }: Traits, { themes }: Filters): boolean => themes.length === 0 || themes.includes(theme);
const passesMeasure = (traits: Traits, { measures }: Filters): boolean =>
  measures.length === 0 || traits.measures.some((measure) => measures.includes(measure));
const passesTargets = ({ measures }: Traits, { targets }: Filters): boolean => !targets || measures.length > 0;

/** Within a group any choice will do; every group must agree. */
export const passes = (traits: Traits, filters: Filters): boolean =>
  passesTheme(traits, filters) && passesMeasure(traits, filters) && passesTargets(traits, filters);

/** Counts for every choice that any of the results offers. */
export function facets(results: readonly Traits[], filters: Filters): Facets {
  const themes = new Map<string, number>();
  const measures = new Map<Measure, number>();
  let targets = 0;
  for (const traits of results) {
    const byTheme = passesTheme(traits, filters);
    const byMeasure = passesMeasure(traits, filters);
    const byTargets = passesTargets(traits, filters);
    if (traits.theme !== '') add(themes, traits.theme, byMeasure && byTargets);
    for (const measure of new Set(traits.measures)) add(measures, measure, byTheme && byTargets);
    if (byTheme && byMeasure && traits.measures.length > 0) targets++;
  }
  return { themes, measures, targets };
}

const add = <Key>(counts: Map<Key, number>, key: Key, one: boolean): void => {
  counts.set(key, (counts.get(key) ?? 0) + (one ? 1 : 0));
};
