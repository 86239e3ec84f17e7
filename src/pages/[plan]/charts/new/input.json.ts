import { chartInput } from '../../../../components/charts.ts';
import { planPaths, type Library } from '../../../../components/plans.ts';

export const getStaticPaths = planPaths;
export const GET = async ({ props }: { props: { library: Library } }): Promise<Response> =>
  Response.json(await chartInput(props.library));
