/** What the search's scripts are told of each plan. */
import type { SearchSite } from '../elements/search-sources.ts';
import { address } from './address.ts';
import { readPlans } from './plans.ts';
import { isWhole } from './searchRecords.ts';

/** One for every plan, the newest first. */
export async function searchSites(): Promise<SearchSite[]> {
  const plans = await readPlans();
  return plans.map((library) => {
    const { plan, title } = library.plan;
    const whole = isWhole(library);
    return { base: address(), plan, title, whole, library: plans.length > 1 || !whole };
  });
}
