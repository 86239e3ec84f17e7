/** Neighbouring plans of one issuer, each pair with what became of its promises. */
import { compare as chartOf, type TargetChart } from '../charts/index.ts';
import { compare, type Comparison } from '../plan/compare.ts';
import { siteText } from '../text.ts';
import { absolute, address } from './address.ts';
import { exportKey, mediaOf, type Medium } from './exports.ts';
import { pageKey } from './paths.ts';
import { readPlans, readSite, type Library } from './plans.ts';

/** A plan and the one before it. */
export interface Neighbours {
  earlier: Library;
  later: Library;
  /** What each is called beside the other, such as 2024年; the title where a plan says no period. */
  periods: readonly [string, string];
}

/** Two plans, compared. */
export interface Compared extends Neighbours {
  comparison: Comparison;
  /** Absent where no promise of the one is found in the other. */
  chart: TargetChart | undefined;
}

/** All pairs of neighbours, the newest first: plans of one issuer in the order of their periods. */
export function neighboursOf(plans: readonly Library[]): Neighbours[] {
  const issuers = Map.groupBy(plans, ({ plan }) => plan.issuer ?? '');
  return [...issuers].flatMap(([issuer, own]) =>
    issuer === '' ? [] : own.slice(1).flatMap((earlier, at) => pair(earlier, own[at])),
  );
}

function pair(earlier: Library, later: Library | undefined): Neighbours[] {
  if (later === undefined || earlier.plan.period === undefined || later.plan.period === undefined) return [];
  if (earlier.plan.period === later.plan.period) return [];
  return [{ earlier, later, periods: [siteText.period(earlier.plan.period), siteText.period(later.plan.period)] }];
}

/** The address of the page of two plans. */
export const compareAddress = ({ earlier, later }: Neighbours): string =>
  address('compare', earlier.plan.plan, later.plan.plan);

const made = new WeakMap<Library, Compared>();

async function make(neighbours: Neighbours): Promise<Compared> {
  const site = await readSite();
  const { earlier, later, periods } = neighbours;
  const side = ({ plan, targets }: Library, period: string) => ({ plan, targets, period });
  return {
    ...neighbours,
    comparison: compare(earlier, later),
    chart: chartOf(side(earlier, periods[0]), side(later, periods[1]), { site: absolute(address()), name: site.name }),
  };
}

/** All pairs, compared once a build. */
export async function readComparisons(): Promise<Compared[]> {
  const all = neighboursOf(await readPlans());
  return Promise.all(
    all.map(async (neighbours) => {
      const compared = made.get(neighbours.later) ?? (await make(neighbours));
      made.set(neighbours.later, compared);
      return compared;
    }),
  );
}

const params = ({ earlier, later }: Neighbours) => ({ earlier: earlier.plan.plan, later: later.plan.plan });

/** The static paths of the pages. */
export const comparePaths = async () =>
  Promise.all(
    (await readComparisons()).map(async (compared) => ({
      params: params(compared),
      props: { compared },
      cacheKey: await pageKey(compared.earlier, compared.later),
    })),
  );

/** The static paths of the charts' files in one medium. */
export async function compareExportPaths(suffix: string) {
  const all = await Promise.all(
    (await readComparisons()).map(async (compared) => {
      const { chart, earlier, later } = compared;
      const medium: Medium | undefined = chart && mediaOf(chart).find((one) => one.suffix === suffix);
      if (!chart || !medium) return [];
      const props = { libraries: [later, earlier], chart, medium };
      return [{ params: params(compared), props, cacheKey: exportKey(chart, suffix) }];
    }),
  );
  return all.flat();
}
