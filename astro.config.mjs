// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';
import { finish } from './scripts/lib/finish.ts';
import { hosting } from './scripts/lib/hosting.ts';
import { keys } from './scripts/lib/keys.ts';
import { library } from './scripts/lib/library.ts';
import { early, earlyEmbed, seen } from './src/elements/early.ts';

/** The site's own address stands in seeds/site.yml; SITE and BASE override it where it is published elsewhere. */
const { url } = parse(readFileSync(new URL('seeds/site.yml', import.meta.url), 'utf8')) ?? {};

/** What is kept between builds. Other content than the site's own (tests, benches) has a place beside it; CACHE says another. */
const { CONTENT, CACHE } = process.env;
const kept = CACHE ?? (CONTENT ? `${CONTENT}/..` : './.cache');

/** @param {string} script @returns {`sha256-${string}`} */
const hash = (script) => `sha256-${createHash('sha256').update(script).digest('base64')}`;

/** The site's own code in one chunk, without what is loaded on demand; the pages of each plan in another. */
const codeSplitting = {
  groups: [
    {
      name: 'site',
      test: /(?:[\\/]src[\\/](?!search[\\/]|render[\\/](?:archive|pptx|xlsx)|plan[\\/]simplified).*\.|virtual:astro:page:.*@_@)ts$/,
    },
    {
      name: (/** @type {string} */ id) =>
        /[\\/]([^\\/]+)[\\/](?:tasks[\\/][^\\/]+|preamble)\.mdx/.exec(id)?.[1] ?? null,
    },
  ],
};

export default defineConfig({
  site: process.env.SITE ?? url ?? 'http://localhost:4321',
  base: process.env.BASE ?? '/',
  trailingSlash: 'always',
  output: 'static',
  cacheDir: `${kept}/astro`,
  // Pictures are drawn on threads, and every file waits for the disk: many at once keep all cores at work.
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'always', concurrency: 16 },
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'none'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
      ],
      // Pagefind, which answers across plans, is WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [early, seen, earlyEmbed].map(hash) },
      styleDirective: { resources: ["'self'"] },
    },
  },
  devToolbar: { enabled: false },
  // What is made for a path is kept in the cache, and made again when its key (components/paths.ts) or its code changes.
  experimental: { incrementalBuild: true },
  // The plan's words are shown as they are: no smart quotes, and `1~2` is no strikethrough.
  markdown: { processor: satteri({ features: { gfm: false, smartPunctuation: false } }), syntaxHighlight: false },
  vite: {
    ssr: { external: ['@resvg/resvg-js', 'pptxgenjs', 'subset-font', 'write-excel-file'] },
    // What is loaded on demand is small, has no styles of its own and is asked for at once: no preloads, nor code for them.
    plugins: [
      {
        name: 'no-preload',
        enforce: 'pre',
        load: {
          filter: { id: /^\0vite\/preload-helper\.js$/ },
          handler: () => 'export const __vitePreload = (load) => load();',
        },
        configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
      },
      ...['pptxgenjs', 'write-excel-file/universal'].map((name) => library(name, `${kept}/libraries`)),
      // The code that makes pages is read by this build alone: two files take less time to write and to read than two hundred.
      {
        name: 'prerender-chunks',
        configEnvironment: (name) =>
          name === 'prerender' ? { build: { rolldownOptions: { output: { codeSplitting } } } } : undefined,
      },
      // What content.config.ts needs of Astro, Node has loaded already: through Vite, 118 modules would be transformed first.
      {
        name: 'content-config',
        configEnvironment: (name) =>
          name === 'astro'
            ? { resolve: { external: ['astro/content/config', 'astro/loaders', 'astro/zod'] } }
            : undefined,
      },
    ],
    build: {
      rolldownOptions: {
        // Astro marks each MDX module for itself; that rolldown does not know the mark says nothing to anyone here.
        onLog: (level, log, handle) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : handle(level, log)),
      },
    },
  },
  integrations: [
    mdx(),
    keys(CACHE ?? './.cache'),
    finish(),
    sitemap({ filter: (page) => !/\/(styleguide|embed|search|404)\//.test(page) }),
    hosting(),
  ],
});
