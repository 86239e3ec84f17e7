/** What was published before, and the ids that are never given again. */
import { z } from 'astro/zod';
import { placeSchema } from './schema.ts';

/**
 * What was published, as far as ids go: the part of `plan.json` and `targets.json` that must still be readable when
 * everything else of their form has changed.
 */
export const publishedSchema = z.object({
  plan: z.object({
    tasks: z.array(
      z.object({ id: z.string(), title: z.string(), paragraphs: z.array(z.array(z.object({ text: z.string() }))) }),
    ),
    themes: z.array(z.object({ id: z.string(), title: z.string() })),
    retired: z.object({ tasks: z.array(z.string()), themes: z.array(z.string()), targets: z.array(z.string()) }),
  }),
  targets: z.object({
    targets: z.array(
      z.object({
        id: z.string(),
        task: z.string(),
        subject: z.string(),
        unit: z.string(),
        quote: z.string(),
        sentence: z.string(),
        place: placeSchema,
      }),
    ),
  }),
});
export type Published = z.infer<typeof publishedSchema>;
export type PublishedPlan = Published['plan'];

interface Identified {
  id: string;
}

/** All ids that were ever published and are not in use now, sorted. */
export function retire(
  before: readonly string[] = [],
  published: readonly Identified[] = [],
  now: readonly Identified[],
): string[] {
  const used = new Set(now.map(({ id }) => id));
  return [...new Set([...before, ...published.map(({ id }) => id)])].filter((id) => !used.has(id)).sort();
}
