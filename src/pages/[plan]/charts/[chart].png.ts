import { exportPaths, serveExport } from '../../../components/exports.ts';

export const getStaticPaths = () => exportPaths('.png');
export const GET = serveExport;
