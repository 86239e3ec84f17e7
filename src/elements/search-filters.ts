/** The filters with their counts: all choices of the plan stand from the start, so nothing moves while typing. */
import type { Facets, Filters } from '../search/filters.ts';
import type { Measure } from '../plan/schema.ts';
import type { RecordTheme } from '../search/record.ts';
import { measureText, searchText, siteText } from '../text.ts';
import { make } from './make.ts';

export interface Choices {
  themes: Pick<RecordTheme, 'id' | 'number' | 'title'>[];
  measures: Measure[];
  /** Where the site has several: whose plans there are, and of which years. */
  issuers: readonly string[];
  periods: readonly string[];
}

export interface FilterPanel {
  element: HTMLElement;
  /** What is chosen. */
  read: () => Filters;
  /** Sets what is chosen and what each choice would leave. */
  show: (filters: Filters, facets: Facets | undefined) => void;
}

/** `change` is called when the reader chooses. */
export function filterPanel({ themes, measures, issuers, periods }: Choices, change: () => void): FilterPanel {
  const box = (name: string, value: string, label: string): HTMLLabelElement =>
    make(
      'label',
      { class: 'choice' },
      make('input', { type: 'checkbox', name, value }),
      make('span', {}, label),
      make('span', { class: 'choice-count' }),
    );
  const set = (name: string, legend: string, labels: HTMLLabelElement[]): HTMLElement =>
    make('fieldset', { class: 'choices', 'data-filter': name }, make('legend', {}, legend), ...labels);
  const clear = make('button', { type: 'button', class: 'clear', hidden: true }, searchText.clear);
  const summary = make('summary', {}, searchText.filters);
  const element = make(
    'details',
    { class: 'search-filters' },
    summary,
    issuers.length > 1 &&
      set(
        'issuer',
        searchText.filterIssuer,
        issuers.map((one) => box('issuer', one, one)),
      ),
    periods.length > 1 &&
      set(
        'period',
        searchText.filterPeriod,
        periods.map((one) => box('period', one, siteText.period(one))),
      ),
    set(
      'theme',
      searchText.filterTheme,
      themes.map(({ id, number, title }) => box('theme', id, `${number} ${title}`)),
    ),
    measures.length > 0 &&
      set(
        'measure',
        searchText.filterMeasure,
        measures.map((one) => box('measure', one, measureText[one])),
      ),
    measures.length > 0 && make('div', { class: 'choices' }, box('targets', '1', searchText.filterTargets)),
    clear,
  );
  const boxes = [...element.querySelectorAll('input')];
  const read = (): Filters => {
    const chosen = (name: string): string[] =>
      boxes.filter((one) => one.name === name && one.checked).map(({ value }) => value);
    return {
      ...{ themes: chosen('theme'), measures: chosen('measure'), targets: chosen('targets').length > 0 },
      ...{ issuers: chosen('issuer'), periods: chosen('period') },
    };
  };
  element.addEventListener('change', change);
  clear.addEventListener('click', () => {
    for (const one of boxes) one.checked = false;
    change();
    summary.focus();
  });
  return { element, read, show };

  function show(filters: Filters, facets: Facets | undefined): void {
    for (const one of boxes) {
      one.checked = isChosen(one, filters);
      const count = facets && countOf(one, facets);
      const label = one.parentElement;
      label?.classList.toggle('is-empty', count === 0);
      label?.lastElementChild?.replaceChildren(count === undefined ? '' : String(count));
    }
    const chosen = boxes.filter(({ checked }) => checked).length;
    clear.hidden = chosen === 0;
    summary.textContent = chosen === 0 ? searchText.filters : searchText.filtersOn(chosen);
  }
}

/** The group of filters that a box belongs to, by its name in forms and addresses. */
const groupOf = { theme: 'themes', measure: 'measures', issuer: 'issuers', period: 'periods' } as const;
const isGroup = (name: string): name is keyof typeof groupOf => name in groupOf;

const isChosen = ({ name, value }: HTMLInputElement, filters: Filters): boolean =>
  isGroup(name) ? filters[groupOf[name]].includes(value) : filters.targets;

const countOf = ({ name, value }: HTMLInputElement, facets: Facets): number =>
  isGroup(name) ? (facets[groupOf[name]].get(value) ?? 0) : facets.targets;
