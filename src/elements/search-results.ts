/** An answer as a list with headings: groups of options in the dialog, sections of links on the page. */
import type { Stage } from '../search/client.ts';
import type { Result } from '../search/answer.ts';
import { searchText } from '../text.ts';
import { make } from './make.ts';
import { besideLine, hitLine, type Mode } from './search-hit.ts';

export interface Shown {
  mode: Mode;
  base: string;
  plan: string;
  /** How many exact results are listed at once. */
  limit: number;
  filtered: boolean;
}

/** The lists of one stage, in order: exact, beside, the other plans', near. What comes later stands below. */
export async function resultGroups(stage: Stage, shown: Shown): Promise<HTMLElement[]> {
  const { here, elsewhere } = stage;
  const groups: (HTMLElement | undefined)[] = [];
  if (here) groups.push(await exact(here.results, headingOf(stage, shown), here.query.raw, shown, false));
  for (const { kind, items } of here?.beside ?? []) {
    const lines = items.map((item) => {
      const words = kind === 'pinyin' ? item.text.text : kind === 'number' ? '' : (here?.query.raw ?? '');
      return besideLine(item, shown.base, shown.plan, words, shown.mode);
    });
    groups.push(group(searchText.beside[kind], lines, shown.mode));
  }
  if (elsewhere && elsewhere.results.length > 0) {
    const heading = here ? searchText.elsewhere(elsewhere.results.length) : headingOf(stage, shown);
    groups.push(await exact(elsewhere.results, heading, elsewhere.query.raw, shown, true));
  }
  if (here?.near && nothingElse(stage)) {
    const { by, hits } = here.near;
    const words = by === 'punctuation' ? [''] : hits.flatMap(wordsOf);
    const lines = hits.map((hit) => hitLine(hit, shown.base, [...new Set(words)].join(' '), shown.mode));
    groups.push(group(`${searchText.near} ${searchText.nearBy[by]}`, lines, shown.mode));
  }
  return groups.filter((one) => one !== undefined);
}

/** `完全匹配：12项`, or of the filters alone. */
export function headingOf({ here, elsewhere }: Stage, { filtered }: Pick<Shown, 'filtered'>): string {
  const answer = here ?? elsewhere;
  const count = answer?.results.length ?? 0;
  const total = answer?.total ?? 0;
  if (answer?.query.words.length === 0) return searchText.listed(count);
  return filtered && total !== count ? searchText.exactOf(count, total) : searchText.exact(count);
}

/** Whether all have answered, and nobody found anything: only then near misses are offered. */
export const nothingElse = ({ pending, elsewhere }: Stage): boolean => !pending && (elsewhere?.total ?? 0) === 0;

/** The words of the text that a near hit was found by. */
const wordsOf = ({ title, excerpt }: Awaited<ReturnType<Result['show']>>): string[] =>
  [title, excerpt].flatMap(({ text, marks }) => marks.map(([start, end]) => text.slice(start, end)));

async function exact(
  results: Result[],
  heading: string,
  query: string,
  shown: Shown,
  named: boolean,
): Promise<HTMLElement | undefined> {
  if (results.length === 0) return undefined;
  const hits = await Promise.all(results.slice(0, shown.limit).map((result) => result.show()));
  const lines = hits.map((hit) => hitLine(hit, shown.base, query, shown.mode, named));
  return group(heading, lines, shown.mode, true);
}

let made = 0;

function group(heading: string, lines: HTMLElement[], mode: Mode, isExact = false): HTMLElement {
  const id = `search-group-${made++}`;
  if (mode === 'options') {
    const label = make('span', { class: 'group-heading', id, role: 'presentation' }, heading);
    const attributes = { class: 'group', role: 'group', 'aria-labelledby': id, 'data-results': isExact };
    return make('div', attributes, label, ...lines);
  }
  const list = make('ol', { class: 'hits', 'data-results': isExact }, ...lines);
  return make(
    'section',
    { class: 'group', 'aria-labelledby': id },
    make('h2', { class: 'group-heading', id }, heading),
    list,
  );
}
