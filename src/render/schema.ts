/** The schema of a chart's JSON. Apart from `charts/`, so that a browser that draws charts need not load zod. */
import { z } from 'astro/zod';
import type { Chart } from '../charts/chart.ts';
import { comparatorSchema, measureSchema } from '../plan/schema.ts';

const theme = z.strictObject({ id: z.string(), number: z.int().min(1), title: z.string() });
const task = z.strictObject({ id: z.string(), number: z.string(), title: z.string() });

const amount = z.strictObject({
  comparator: comparatorSchema,
  value: z.number(),
  valueMax: z.number().exactOptional(),
  unit: z.string(),
  asWritten: z
    .strictObject({ value: z.number(), valueMax: z.number().exactOptional(), unit: z.string() })
    .exactOptional(),
  shown: z.string(),
  said: z.string(),
});

const row = amount.extend({
  id: z.string(),
  label: z.string(),
  before: amount.exactOptional(),
  theme,
  task,
  address: z.string(),
  sentence: z.string(),
});

const panel = z.strictObject({
  id: z.string(),
  measure: measureSchema,
  title: z.string(),
  units: z.array(z.string()),
  max: z.number(),
  comparable: z.boolean(),
  rows: z.array(row),
});

const common = {
  $schema: z.string().exactOptional(),
  plan: z.string(),
  id: z.string(),
  kicker: z.string(),
  title: z.string(),
  subtitle: z.string(),
  source: z.string(),
  date: z.string().exactOptional(),
  address: z.string(),
  url: z.string(),
  site: z.string(),
};

/** What `/<plan>/charts/<chart>.json` holds. A `Chart` is one, and the type says so. */
export const chartSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.enum(['overview', 'theme', 'measure', 'target', 'custom', 'compare']),
    panels: z.array(panel),
    periods: z.tuple([z.string(), z.string()]).readonly().exactOptional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('coverage'),
    groups: z.array(
      z.strictObject({ theme, tasks: z.array(task.extend({ address: z.string(), targets: z.int().min(0) })) }),
    ),
  }),
]) satisfies z.ZodType<Chart>;
