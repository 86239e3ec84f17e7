/** The only door from content/ (and seeds/site.yml) to the site: what comes through is checked by the one schema. */
import { defineCollection } from 'astro/content/config';
import { glob } from 'astro/loaders';
import { planSchema, preamblePageSchema, siteConfigSchema, targetsSchema, taskPageSchema } from './plan/schema.ts';

/** The generated plans: CONTENT names another folder than `content/`, for tests and benches. */
const content = process.env['CONTENT'] ?? './content';

/** `jiaxing-2024/plan.json` → `jiaxing-2024`; `jiaxing-2024/tasks/01.mdx` → `jiaxing-2024/tasks/01`. */
const folder = ({ entry }: { entry: string }): string => entry.split('/')[0] ?? entry;
const path = ({ entry }: { entry: string }): string => entry.replace(/\.\w+$/, '');

export const collections = {
  site: defineCollection({
    loader: glob({ pattern: 'site.yml', base: './seeds', generateId: path }),
    schema: siteConfigSchema,
  }),
  plans: defineCollection({
    loader: glob({ pattern: '*/plan.json', base: content, generateId: folder }),
    schema: planSchema,
  }),
  targets: defineCollection({
    loader: glob({ pattern: '*/targets.json', base: content, generateId: folder }),
    schema: targetsSchema,
  }),
  preambles: defineCollection({
    loader: glob({ pattern: '*/preamble.mdx', base: content, generateId: folder }),
    schema: preamblePageSchema,
  }),
  pages: defineCollection({
    loader: glob({ pattern: '*/tasks/*.mdx', base: content, generateId: path }),
    schema: taskPageSchema,
  }),
};
