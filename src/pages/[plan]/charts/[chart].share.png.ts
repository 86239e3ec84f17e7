import { exportPaths, serveExport } from '../../../components/exports.ts';

export const getStaticPaths = () => exportPaths('.share.png');
export const GET = serveExport;
