import { exportPaths, serveExport } from '../../../components/exports.ts';

export const getStaticPaths = () => exportPaths('.csv');
export const GET = serveExport;
