import { compareExportPaths } from '../../../../components/comparisons.ts';
import { serveExport } from '../../../../components/exports.ts';

export const getStaticPaths = () => compareExportPaths('.share.png');
export const GET = serveExport;
