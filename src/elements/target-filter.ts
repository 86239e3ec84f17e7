/**
 * `<target-filter>`: sorts and filters the table of targets within it. The state is in the address
 * (`?theme=…&measure=…&sort=value&order=desc`), so it can be sent and survives back and forward.
 * Without JavaScript the table is complete and the controls stay hidden.
 */
const keys = ['theme', 'task', 'label', 'value'] as const;
type Key = (typeof keys)[number];
interface State {
  theme: string;
  measure: string;
  sort: Key | '';
  order: 'asc' | 'desc';
}

const isKey = (value: string | null): value is Key => keys.some((key) => key === value);

class TargetFilter extends HTMLElement {
  private rows: HTMLTableRowElement[] = [];

  connectedCallback(): void {
    this.rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    for (const header of this.querySelectorAll<HTMLElement>('th[data-sort]')) this.addSortButton(header);
    this.holdColumns();
    const form = this.querySelector('form');
    form?.addEventListener('change', () => this.go({ ...this.state, ...this.choices() }));
    form?.addEventListener('submit', (event) => event.preventDefault());
    form?.addEventListener('reset', () => queueMicrotask(() => this.go({ ...this.state, theme: '', measure: '' })));
    addEventListener('popstate', () => this.show());
    this.show();
  }

  /** Columns keep their share of the width, whichever rows are shown; where rows are blocks, no rule reads it. */
  private holdColumns(): void {
    const heads = [...this.querySelectorAll<HTMLElement>('thead th')];
    const widths = heads.map((head) => head.getBoundingClientRect().width);
    const whole = widths.reduce((sum, width) => sum + width, 0);
    for (const [at, head] of heads.entries())
      head.style.setProperty('--share', `${((widths[at] ?? 0) / whole) * 100}%`);
  }

  /** The state that the address tells; what it does not know is ignored. */
  private get state(): State {
    const query = new URLSearchParams(location.search);
    const sort = query.get('sort');
    const known = (name: 'theme' | 'measure'): string => {
      const value = query.get(name) ?? '';
      return this.rows.some((row) => row.dataset[name] === value) ? value : '';
    };
    return {
      theme: known('theme'),
      measure: known('measure'),
      sort: isKey(sort) ? sort : '',
      order: query.get('order') === 'desc' ? 'desc' : 'asc',
    };
  }

  private select = (name: string): HTMLSelectElement | null => this.querySelector(`select[name="${name}"]`);

  private choices(): Pick<State, 'theme' | 'measure'> {
    return { theme: this.select('theme')?.value ?? '', measure: this.select('measure')?.value ?? '' };
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
    for (const name of ['theme', 'measure'] as const) {
      const select = this.select(name);
      if (select) select.value = state[name];
    }
    const fits = (row: HTMLTableRowElement, name: 'theme' | 'measure'): boolean =>
      state[name] === '' || row.dataset[name] === state[name];
    for (const row of this.rows) row.hidden = !(fits(row, 'theme') && fits(row, 'measure'));
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
