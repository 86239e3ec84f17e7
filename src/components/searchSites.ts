/** What the search's scripts are told of each plan. */
import type { PlanChoices } from '../elements/search-session.ts';
import type { SearchSite } from '../elements/search-sources.ts';
import { address } from './address.ts';
import { readPlans } from './plans.ts';
import { isWhole } from './searchRecords.ts';

/** Whose plans there are and of which periods, the newest first: what the page of the search lets choose. */
export async function searchChoices(): Promise<PlanChoices> {
  const plans = await readPlans();
  const each = (key: 'issuer' | 'period'): string[] => [
    ...new Set(plans.flatMap(({ plan }) => (plan[key] === undefined ? [] : [plan[key]]))),
  ];
  return { issuers: each('issuer'), periods: each('period') };
}

/** One for every plan, the newest first. */
export async function searchSites(): Promise<SearchSite[]> {
  const plans = await readPlans();
  return plans.map((library) => {
    const { plan, title } = library.plan;
    const whole = isWhole(library);
    return { base: address(), plan, title, whole, library: plans.length > 1 || !whole };
  });
}
