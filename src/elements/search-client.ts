/**
 * All code of the search as one file: browsers open few connections at once, and on a slow one each file more may cost
 * a round trip. The page that a result leads to has it at hand already.
 */
export { searchDialog } from './search-dialog.ts';
export { showMarks } from './search-marks.ts';
export { defineSearchPage } from './search-page.ts';
