/**
 * Astro keeps what it made for a path that has a key (components/paths.ts), and lets only routes with parameters name one.
 * The first page, the help and their like are few, show words of any plan, and would be made anew in each build.
 */
import { createHash } from 'node:crypto';
import type { AstroIntegration, PathWithRoute } from 'astro';

/**
 * The same paths; those without a key have one that changes with the paths and the keys of all others. These hold what
 * there is to show: the search index alone is keyed by every plan and by site.yml.
 */
export function keyAll(paths: readonly PathWithRoute[]): PathWithRoute[] {
  const digest = createHash('sha256');
  for (const { pathname, cacheKey } of paths) digest.update(`${pathname}\n${cacheKey ?? ''}\n`);
  const whole = digest.digest('hex');
  return paths.map((path) => ({ ...path, cacheKey: path.cacheKey ?? whole }));
}

/** Gives every path a key. */
export function keys(): AstroIntegration {
  return {
    name: 'keys',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({ ...usual, getStaticPaths: async () => keyAll(await usual.getStaticPaths()) }));
      },
    },
  };
}
