/**
 * `<target-filter>`: sorts and filters the table of targets within it. The state is in the address
 * (`?theme=…&measure=…&lead=…&sort=value&order=desc`), so it can be sent and survives back and forward.
 * Without JavaScript the table is complete and the controls stay hidden.
 */
const keys = ['theme', 'task', 'label', 'value'] as const;
type Key = (typeof keys)[number];
/** What a row may be chosen by: its theme and measure, and the fields of its task, a value a line. */
const filters = ['theme', 'measure', 'lead', 'support', 'deadline'] as const;
type Filter = (typeof filters)[number];
interface State extends Record<Filter, string> {
  sort: Key | '';
  order: 'asc' | 'desc';
}

const isKey = (value: string | null): value is Key => keys.some((key) => key === value);

const chosen = (of: (name: Filter) => string): Record<Filter, string> => ({
  theme: of('theme'),
  measure: of('measure'),
  lead: of('lead'),
  support: of('support'),
  deadline: of('deadline'),
});
const valuesOf = (row: HTMLTableRowElement, name: Filter): string[] => row.dataset[name]?.split('\n') ?? [];

class TargetFilter extends HTMLElement {
  private rows: HTMLTableRowElement[] = [];

  connectedCallback(): void {
    this.rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    for (const header of this.querySelectorAll<HTMLElement>('th[data-sort]')) this.addSortButton(header);
    const form = this.querySelector('form');
    form?.addEventListener('change', () => this.go({ ...this.state, ...this.choices() }));
    form?.addEventListener('submit', (event) => event.preventDefault());
    form?.addEventListener('reset', () => queueMicrotask(() => this.go({ ...this.state, ...chosen(() => '') })));
    addEventListener('popstate', () => this.show());
    this.show();
  }

  /** The state that the address tells; what it does not know is ignored. */
  private get state(): State {
    const query = new URLSearchParams(location.search);
    const sort = query.get('sort');
    const known = (name: Filter): string => {
      const value = query.get(name) ?? '';
      return this.rows.some((row) => valuesOf(row, name).includes(value)) ? value : '';
    };
    return {
      ...chosen(known),
      sort: isKey(sort) ? sort : '',
      order: query.get('order') === 'desc' ? 'desc' : 'asc',
    };
  }

  private select = (name: string): HTMLSelectElement | null => this.querySelector(`select[name="${name}"]`);

  private choices(): Record<Filter, string> {
    return chosen((name) => this.select(name)?.value ?? '');
  }

  private go(state: State): void {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(state)) {
      if (value !== '' && !(name === 'order' && (state.sort === '' || value === 'asc'))) query.set(name, value);
    }
    const search = query.toString();
    history.pushState(null, '', search === '' ? location.pathname : `?${search}`);
    this.show();
  }

  private show(): void {
    const state = this.state;
    for (const name of filters) {
      const select = this.select(name);
      if (select) select.value = state[name];
    }
    const fits = (row: HTMLTableRowElement, name: Filter): boolean =>
      state[name] === '' || valuesOf(row, name).includes(state[name]);
    for (const row of this.rows) row.hidden = !filters.every((name) => fits(row, name));
    this.sort(state);
    const shown = this.rows.filter((row) => !row.hidden).length;
    const status = this.querySelector('[role="status"]');
    const template = status?.getAttribute('data-template') ?? '';
    if (status) status.textContent = template.replace('{shown}', `${shown}`).replace('{all}', `${this.rows.length}`);
  }

  private sort({ sort, order }: State): void {
    const body = this.querySelector('tbody');
    const sign = order === 'desc' ? -1 : 1;
    const value = (row: HTMLTableRowElement): number | string =>
      sort === 'value'
        ? Number(row.dataset['value'])
        : sort === 'theme'
          ? Number(row.dataset['order'])
          : (row.querySelector(sort === 'task' ? 'td:nth-child(2)' : 'th')?.textContent?.trim() ?? '');
    const compare = (a: HTMLTableRowElement, b: HTMLTableRowElement): number => {
      const [x, y] = [value(a), value(b)];
      return typeof x === 'number' && typeof y === 'number'
        ? x - y
        : String(x).localeCompare(String(y), 'zh-CN', { numeric: true });
    };
    const rows = sort === '' ? this.rows : [...this.rows].sort((a, b) => sign * compare(a, b));
    body?.append(...rows);
    for (const header of this.querySelectorAll<HTMLElement>('th[data-sort]')) {
      const sorted = header.dataset['sort'] === sort;
      header.setAttribute('aria-sort', sorted ? (order === 'asc' ? 'ascending' : 'descending') : 'none');
    }
  }

  private addSortButton(header: HTMLElement): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...header.childNodes);
    header.replaceChildren(button);
    button.addEventListener('click', () => {
      const { sort, order, ...rest } = this.state;
      const key = header.dataset['sort'] ?? null;
      if (!isKey(key)) return;
      if (sort !== key) this.go({ ...rest, sort: key, order: 'asc' });
      else if (order === 'asc') this.go({ ...rest, sort: key, order: 'desc' });
      else this.go({ ...rest, sort: '', order: 'asc' });
    });
  }
}

customElements.define('target-filter', TargetFilter);
