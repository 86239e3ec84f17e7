import { compareExportPaths } from '../../../../components/comparisons.ts';
import { serveExport } from '../../../../components/exports.ts';

export const getStaticPaths = () => compareExportPaths('.slide-transparent.png');
export const GET = serveExport;
