/** The search records of all plans, made once a build from the collections. */
import type { SearchRecord } from '../search/record.ts';
import { keptSearch } from './kept.ts';
import { readPlans, type Library } from './plans.ts';

const made = new WeakMap<Library, Promise<SearchRecord>>();

const make = ({ plan, targets }: Library): Promise<SearchRecord> =>
  keptSearch('record', [plan, targets], async () => (await import('../search/compact.ts')).compact(plan, targets));

/** The record of one plan. */
export function recordOf(library: Library): Promise<SearchRecord> {
  const record = made.get(library) ?? make(library);
  made.set(library, record);
  return record;
}

/** The records of all plans, the newest plan first. */
export const readRecords = async (): Promise<SearchRecord[]> => Promise.all((await readPlans()).map(recordOf));

/** About 100 KB compressed: a plan with more text than this is searched through the index alone. */
const most = 100_000;

/** Whether a plan is small enough for its record to be loaded whole. */
export const isWhole = ({ plan }: Library): boolean =>
  plan.tasks.reduce((sum, { title, paragraphs }) => sum + title.length + lengthOf(paragraphs), 0) <= most;

const lengthOf = (paragraphs: Library['plan']['preamble']): number =>
  paragraphs.flat().reduce((sum, { text }) => sum + text.length, 0);
