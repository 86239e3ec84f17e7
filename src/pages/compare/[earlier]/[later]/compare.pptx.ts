import { compareExportPaths } from '../../../../components/comparisons.ts';
import { serveExport } from '../../../../components/exports.ts';

export const getStaticPaths = () => compareExportPaths('.pptx');
export const GET = serveExport;
