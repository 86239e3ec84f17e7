/**
 * Astro keeps what it made for a path that has a key (components/paths.ts), and lets only routes with parameters name one.
 * The first page, the help and their like are few, show words of any plan, and would be made anew in each build.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { AstroIntegration, PathWithRoute } from 'astro';
import { forget } from './cache.ts';
import { copyKept, unkept } from './copies.ts';

const isFixed = ({ route }: PathWithRoute): boolean => route.params.length === 0;

/**
 * The same paths; those of routes without parameters have a key that changes with the keys of all others and their paths.
 * These hold what there is to show: the search index alone is keyed by every plan and by site.yml. Files that are kept
 * elsewhere have no key.
 */
export function keyAll(paths: readonly PathWithRoute[]): PathWithRoute[] {
  const digest = createHash('sha256');
  for (const path of paths.filter((one) => isFixed(one) || one.cacheKey !== undefined))
    digest.update(`${path.pathname}\n${path.cacheKey ?? ''}\n`);
  const whole = digest.digest('hex');
  return paths.map((path) => (isFixed(path) ? { ...path, cacheKey: path.cacheKey ?? whole } : path));
}

/**
 * Copies what is kept already, and gives every other path a key. When the site is built, what no build has asked for in a
 * while leaves the folder `cache`.
 */
export function keys(cache: string): AstroIntegration {
  let out: URL;
  let copied: Promise<void> | undefined;
  return {
    name: 'keys',
    hooks: {
      'astro:config:done': ({ config }) => {
        out = config.outDir;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({
          ...usual,
          getStaticPaths: async () => {
            const paths = await usual.getStaticPaths();
            copied = copyKept(paths, out);
            return keyAll(unkept(paths));
          },
          teardown: async () => {
            await copied;
            await usual.teardown?.();
          },
        }));
      },
      'astro:build:done': () => {
        for (const name of ['renders', 'fonts']) forget(join(cache, name), Date.now());
      },
    },
  };
}
