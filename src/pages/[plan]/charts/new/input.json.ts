import { chartInput } from '../../../../components/charts.ts';
import { planPaths } from '../../../../components/paths.ts';
import type { Library } from '../../../../components/plans.ts';

export const getStaticPaths = planPaths;
export const GET = async ({ props }: { props: { library: Library } }): Promise<Response> =>
  Response.json(await chartInput(props.library));
