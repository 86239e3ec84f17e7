/** The state of a search as an address, and the addresses of what it finds. */
import { noFilters, type Filters } from './filters.ts';
import { preambleId } from './record.ts';

export interface State {
  query: string;
  filters: Filters;
}

const id = /^[a-z0-9-]{1,64}$/;

/** Reads `?q=…&theme=…&measure=…&targets=1&issuer=…&period=…`; what does not fit is left out. Never throws. */
export function readState(parameters: URLSearchParams): State {
  const list = (key: string): string[] => [...new Set(parameters.getAll(key).filter((value) => id.test(value)))];
  const words = (key: string): string[] => [
    ...new Set(parameters.getAll(key).filter((value) => value !== '' && value.length <= 100)),
  ];
  return {
    query: parameters.get('q') ?? '',
    filters: {
      ...{ themes: list('theme'), measures: list('measure'), targets: parameters.get('targets') === '1' },
      ...{ issuers: words('issuer'), periods: words('period') },
    },
  };
}

/** The same state for an address; nothing asked gives an empty string. */
export function writeState({ query, filters }: State): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query.toWellFormed());
  for (const theme of filters.themes) parameters.append('theme', theme);
  for (const measure of filters.measures) parameters.append('measure', measure);
  if (filters.targets) parameters.set('targets', '1');
  for (const issuer of filters.issuers) parameters.append('issuer', issuer);
  for (const period of filters.periods) parameters.append('period', period);
  return parameters.toString();
}

export const emptyState: State = { query: '', filters: noFilters };

/** The page of an entry under the base path, which ends in `/`; `#q=` has the words marked there. */
export function entryPath(base: string, plan: string, entry: string, query = ''): string {
  const path = entry === preambleId ? `${base}${plan}/` : `${base}${plan}/tasks/${encodeURIComponent(entry)}/`;
  return query === '' ? path : `${path}#${markHash(query)}`;
}

export const themePath = (base: string, plan: string, theme: string): string => `${base}${plan}/themes/${theme}/`;
export const textPath = (base: string, plan: string): string => `${base}${plan}/text/`;
export const recordPath = (base: string, plan: string): string => `${base}${plan}/search.json`;

/** `q=青年夜校`: what stands after `#` on a page that was opened from a result. */
export const markHash = (query: string): string => `q=${encodeURIComponent(query.toWellFormed())}`;

/** The words to mark, from `location.hash`; undefined when it asks for none. Never throws. */
export function readMarkHash(hash: string): string | undefined {
  if (!hash.startsWith('#q=')) return undefined;
  try {
    const query = decodeURIComponent(hash.slice(3)).trim();
    return query === '' ? undefined : query;
  } catch {
    return undefined;
  }
}
