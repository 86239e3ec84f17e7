import { serveDocument } from '../../../components/documents.ts';
import { planPaths } from '../../../components/paths.ts';

export const getStaticPaths = planPaths;
export const GET = serveDocument('datapackage.json');
