/** Narrowing results: by theme, by measure, to tasks that promise a number; and where there are many plans, by whose and when. */
import type { Measure } from '../plan/schema.ts';

export interface Filters {
  /** Ids of themes; none: all. */
  themes: string[];
  measures: string[];
  /** Only tasks with a target. */
  targets: boolean;
  /** Names of issuers, and periods as plans write them. */
  issuers: string[];
  periods: string[];
}

export const noFilters: Filters = { themes: [], measures: [], targets: false, issuers: [], periods: [] };

/** What the filters look at: the theme's id (empty for the preamble), the measures of the targets, whose plan and when. */
export interface Traits {
  theme: string;
  measures: readonly Measure[];
  issuer?: string | undefined;
  period?: string | undefined;
}

/** How many results each choice would leave, the other groups of filters being as they are. */
export interface Facets {
  themes: Map<string, number>;
  measures: Map<string, number>;
  targets: number;
  issuers: Map<string, number>;
  periods: Map<string, number>;
}

type Group = keyof Filters;

const groups: Record<Group, (traits: Traits, filters: Filters) => boolean> = {
  themes: ({ theme }, { themes }) => allows(themes, [theme]),
  measures: ({ measures }, filters) => allows(filters.measures, measures),
  targets: ({ measures }, { targets }) => !targets || measures.length > 0,
  issuers: ({ issuer = '' }, { issuers }) => allows(issuers, [issuer]),
  periods: ({ period = '' }, { periods }) => allows(periods, [period]),
};
const names = Object.keys(groups) as Group[];

const allows = (chosen: readonly string[], has: readonly string[]): boolean =>
  chosen.length === 0 || has.some((one) => chosen.includes(one));

export const isFiltered = (filters: Filters): boolean =>
  names.some((name) => (name === 'targets' ? filters.targets : filters[name].length > 0));

/** Within a group any choice will do; every group must agree. */
export const passes = (traits: Traits, filters: Filters): boolean =>
  names.every((name) => groups[name](traits, filters));

/** Counts for every choice that any of the results offers. */
export function facets(results: readonly Traits[], filters: Filters): Facets {
  const found: Facets = {
    ...{ themes: new Map(), measures: new Map(), issuers: new Map(), periods: new Map() },
    targets: 0,
  };
  for (const traits of results) {
    const failing = names.filter((name) => !groups[name](traits, filters));
    /** Whether all groups but this one agree. */
    const left = (name: Group): boolean => failing.every((other) => other === name);
    if (traits.theme !== '') add(found.themes, traits.theme, left('themes'));
    for (const measure of new Set(traits.measures)) add(found.measures, measure, left('measures'));
    if (traits.measures.length > 0 && left('targets')) found.targets++;
    if (traits.issuer !== undefined) add(found.issuers, traits.issuer, left('issuers'));
    if (traits.period !== undefined) add(found.periods, traits.period, left('periods'));
  }
  return found;
}

/** The counts of two answers together. */
export function sumFacets(one: Facets, other: Facets): Facets {
  const sum = (name: Exclude<Group, 'targets'>): Map<string, number> => {
    const both = new Map(one[name]);
    for (const [key, count] of other[name]) both.set(key, (both.get(key) ?? 0) + count);
    return both;
  };
  return {
    ...{ themes: sum('themes'), measures: sum('measures'), issuers: sum('issuers'), periods: sum('periods') },
    targets: one.targets + other.targets,
  };
}

const add = (counts: Map<string, number>, key: string, one: boolean): void => {
  counts.set(key, (counts.get(key) ?? 0) + (one ? 1 : 0));
};
