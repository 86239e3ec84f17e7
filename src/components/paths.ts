/**
 * Which paths there are, and the key of what is built for each: Astro keeps what it made for a path and makes it again when
 * its key changes, or the code behind it (`experimental.incrementalBuild`). A key must therefore change with all that the
 * path shows besides code: `npm test` changes plans and compares what is built upon earlier builds with builds from nothing.
 */
import { keyOf } from '../render/cache.ts';
import { commit } from './commit.ts';
import { withExports } from './kept.ts';
import { readPlans, siteDigest, type Library } from './plans.ts';

/** The key of a file that shows words of some plans and of site.yml. */
export async function fileKey(...libraries: readonly Library[]): Promise<string> {
  return keyOf([await siteDigest(), ...libraries.map(({ digest }) => digest)]);
}

/** The key of a page of some plans: it also says that it has a version, lists its files, and leads to other plans. */
export async function pageKey(...libraries: readonly Library[]): Promise<string> {
  const others = (await readPlans()).map(({ plan }) => [plan.plan, plan.title, plan.issuer, plan.period]);
  return keyOf([await fileKey(...libraries), JSON.stringify(others), String(commit !== ''), String(withExports)]);
}

/** The static paths below all plans: `each` names those of one, without the plan itself, which is a parameter of all. */
export async function pathsOf<Params extends Record<string, string>, Props>(
  keyFor: typeof pageKey | typeof fileKey,
  each: (library: Library) => { params: Params; props: Props }[] | Promise<{ params: Params; props: Props }[]>,
) {
  const plans = await readPlans();
  const all = await Promise.all(
    plans.map(async (library) => {
      const [paths, cacheKey] = await Promise.all([each(library), keyFor(library)]);
      return paths.map(({ params, props }) => ({ params: { plan: library.plan.plan, ...params }, props, cacheKey }));
    }),
  );
  return all.flat();
}

/** The static paths of what exists once a plan. */
export const planPaths = () => pathsOf(pageKey, (library) => [{ params: {}, props: { library } }]);
