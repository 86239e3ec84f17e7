import { serveDocument } from '../../../components/documents.ts';
import { planPaths } from '../../../components/plans.ts';

export const getStaticPaths = planPaths;
export const GET = serveDocument('targets.json');
