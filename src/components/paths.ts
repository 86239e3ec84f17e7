/**
 * Which paths there are, and the key of what is built for each: Astro keeps what it made for a path and makes it again when
 * its key changes, or the code behind it (`experimental.incrementalBuild`). A key must therefore change with all that the
 * path shows besides code: `npm test` changes plans and compares what is built upon earlier builds with builds from nothing.
 */
import { keyOf } from '../../scripts/lib/cache.ts';
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

interface Path {
  params: Record<string, string>;
  props: unknown;
}

/** The static paths below all plans: `each` names those of one, without the plan itself, which is a parameter of all. */
export async function pathsBelow<One extends Path>(each: (library: Library) => One[] | Promise<One[]>) {
  const all = await Promise.all(
    (await readPlans()).map(async (library) =>
      (await each(library)).map((path) => ({ ...path, params: { plan: library.plan.plan, ...path.params } })),
    ),
  );
  return all.flat();
}

/** The same, each with the key of its plan. */
export const pathsOf = <One extends Path>(
  keyFor: typeof pageKey | typeof fileKey,
  each: (library: Library) => One[] | Promise<One[]>,
) =>
  pathsBelow(async (library) => {
    const [paths, cacheKey] = await Promise.all([each(library), keyFor(library)]);
    return paths.map((path) => ({ ...path, cacheKey }));
  });

/** The static paths of what exists once a plan. */
export const planPaths = () => pathsOf(pageKey, (library) => [{ params: {}, props: { library } }]);
