// @ts-check
import { readFileSync } from 'node:fs';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { parse } from 'yaml';

/** The site's own address stands in seeds/site.yml; SITE and BASE override it where it is published elsewhere. */
const { url } = parse(readFileSync(new URL('seeds/site.yml', import.meta.url), 'utf8')) ?? {};

export default defineConfig({
  site: process.env.SITE ?? url ?? 'http://localhost:4321',
  base: process.env.BASE ?? '/',
  trailingSlash: 'always',
  output: 'static',
  compressHTML: true,
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  // The plan's words are shown as they are: no smart quotes, and `1~2` is no strikethrough.
  markdown: { processor: unified({ gfm: false, smartypants: false }) },
  integrations: [mdx(), sitemap({ filter: (page) => !/\/(styleguide|embed|search|404)\//.test(page) })],
});
