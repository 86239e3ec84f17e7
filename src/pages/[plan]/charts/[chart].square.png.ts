import { exportPaths, serveExport } from '../../../components/exports.ts';

export const getStaticPaths = () => exportPaths('.square.png');
export const GET = serveExport;
