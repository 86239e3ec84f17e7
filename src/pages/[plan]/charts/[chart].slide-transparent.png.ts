import { exportPaths, serveExport } from '../../../components/exports.ts';

export const getStaticPaths = () => exportPaths('.slide-transparent.png');
export const GET = serveExport;
