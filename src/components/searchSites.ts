/** What the search's scripts are told of each plan. */
import type { PlanChoices } from '../elements/search-session.ts';
import type { SearchSite } from '../elements/search-sources.ts';
import { address } from './address.ts';
import { readPlans, type Library } from './plans.ts';
import { isWhole } from './searchRecords.ts';

/** Whose plans there are, of which periods (the newest first) and with which measures: what the page of the search lets choose. */
export async function searchChoices(): Promise<PlanChoices> {
  const plans = await readPlans();
  const each = (key: 'issuer' | 'period'): string[] => [
    ...new Set(plans.flatMap(({ plan }) => (plan[key] === undefined ? [] : [plan[key]]))),
  ];
  const measures = new Set(plans.flatMap(({ targets }) => targets.map(({ measure }) => measure)));
  return { issuers: each('issuer'), periods: each('period'), measures: [...measures] };
}

let known: { plans: readonly Library[]; sites: SearchSite[] } | undefined;

/** One for every plan, the newest first. Made once a build: every page asks. */
export async function searchSites(): Promise<SearchSite[]> {
  const plans = await readPlans();
  if (known?.plans !== plans) known = { plans, sites: plans.map((library) => siteOf(library, plans.length)) };
  return known.sites;
}

function siteOf(library: Library, count: number): SearchSite {
  const { plan, title } = library.plan;
  const whole = isWhole(library);
  return { base: address(), plan, title, whole, library: count > 1 || !whole };
}
