/** The filters with their counts: all choices of the plan stand from the start, so nothing moves while typing. */
import type { Facets, Filters } from '../search/filters.ts';
import type { Measure } from '../plan/schema.ts';
import type { RecordTheme } from '../search/record.ts';
import { measureText, searchText } from '../text.ts';
import { make } from './make.ts';

export interface Choices {
  themes: Pick<RecordTheme, 'id' | 'number' | 'title'>[];
  measures: Measure[];
}

export interface FilterPanel {
  element: HTMLElement;
  /** What is chosen. */
  read: () => Filters;
  /** Sets what is chosen and what each choice would leave. */
  show: (filters: Filters, facets: Facets | undefined) => void;
}

/** `change` is called when the reader chooses. */
export function filterPanel({ themes, measures }: Choices, change: () => void): FilterPanel {
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
    return { themes: chosen('theme'), measures: chosen('measure'), targets: chosen('targets').length > 0 };
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

const isChosen = ({ name, value }: HTMLInputElement, { themes, measures, targets }: Filters): boolean =>
  name === 'theme' ? themes.includes(value) : name === 'measure' ? measures.includes(value) : targets;

const countOf = ({ name, value }: HTMLInputElement, { themes, measures, targets }: Facets): number =>
  name === 'theme' ? (themes.get(value) ?? 0) : name === 'measure' ? (measures.get(value as Measure) ?? 0) : targets;
