/** How the paragraphs of a page are drawn: as rows, where any of them has the tabs of a table. */
import Row from './Row.astro';

export const rows = (body: string | undefined): { p?: typeof Row } => (body?.includes('\t') ? { p: Row } : {});
