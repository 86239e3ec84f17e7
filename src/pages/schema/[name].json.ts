/** The schemas of the published documents, made from the one schema. */
import { z } from 'astro/zod';
import { chartSchema } from '../../render/schema.ts';
import { planSchema, targetsSchema, tasksSchema } from '../../plan/schema.ts';

const schemas = { chart: chartSchema, plan: planSchema, targets: targetsSchema, tasks: tasksSchema };

export const getStaticPaths = () => Object.keys(schemas).map((name) => ({ params: { name } }));

export const GET = ({ params }: { params: { name: keyof typeof schemas } }): Response =>
  Response.json(z.toJSONSchema(schemas[params.name], { io: 'output' }));
