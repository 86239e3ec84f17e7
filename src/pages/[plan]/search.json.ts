/** The compact record of a plan: all that its search needs. */
import type { APIRoute } from 'astro';
import { planPaths } from '../../components/paths.ts';
import type { Library } from '../../components/plans.ts';
import { recordOf } from '../../components/searchRecords.ts';

export const getStaticPaths = planPaths;

export const GET: APIRoute<{ library: Library }> = async ({ props }) => Response.json(await recordOf(props.library));
