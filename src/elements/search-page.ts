/** `<search-page>`: the search as a page of its own. The address holds query and filters. */
import { readState, writeState, type State } from '../search/address.ts';
import { make } from './make.ts';
import { SearchSession, type PlanChoices } from './search-session.ts';
import { sourcesOf, type SearchSite } from './search-sources.ts';

/** Typing within so many milliseconds is one step of the history. */
const oneStep = 1500;

class SearchPage extends HTMLElement {
  private session: SearchSession | undefined;
  private stepped = 0;

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type="search"]');
    const results = this.querySelector<HTMLElement>('[data-place="results"]');
    const filters = this.querySelector<HTMLElement>('[data-place="filters"]');
    if (!input || !results || !filters) return;
    const status = make('p', { class: 'visually-hidden', role: 'status' });
    const notes = results.querySelector<HTMLElement>('.search-notes') ?? make('div', { class: 'search-notes' });
    const list = make('div', { class: 'search-list', hidden: true });
    results.replaceChildren(status, notes, list);
    const site = this.site();
    if (!site) return;
    const view = { mode: 'links', input, status, notes, list, filters } as const;
    this.session = new SearchSession(
      site,
      view,
      sourcesOf(site),
      {
        changed: (state, how) => this.keep(state, how),
        shown: () => undefined,
      },
      JSON.parse(this.dataset['choices'] ?? '{"issuers":[],"periods":[],"measures":[]}') as PlanChoices,
    );
    // Without a query in the address the field counts: letters may have been typed while this code was on its way.
    if (location.search === '') input.dispatchEvent(new Event('input'));
    else this.session.restore(readState(new URLSearchParams(location.search)));
    addEventListener('popstate', () => this.session?.restore(readState(new URLSearchParams(location.search))));
    this.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
    this.addEventListener('keydown', (event) => this.walk(event, input, list));
    document.addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      input.focus();
      input.select();
    });
  }

  /** The plan that the address names, else the newest. Another choice is another page. */
  private site(): SearchSite | undefined {
    const sites = JSON.parse(this.dataset['sites'] ?? '[]') as SearchSite[];
    const asked = new URLSearchParams(location.search).get('plan');
    const site = sites.find(({ plan }) => plan === asked) ?? sites[0];
    const select = this.querySelector('select');
    if (select && site) select.value = site.plan;
    select?.addEventListener('change', () => {
      const written = new URLSearchParams(location.search);
      written.delete('theme');
      written.set('plan', select.value);
      location.search = written.toString();
    });
    return site;
  }

  /** A choice is a step of the history; so is typing after a rest, while what is typed on replaces it. */
  private keep(state: State, how: 'typing' | 'choice'): void {
    const written = new URLSearchParams(writeState(state));
    const plan = new URLSearchParams(location.search).get('plan');
    if (plan !== null) written.set('plan', plan);
    const address = location.pathname + (written.size > 0 ? `?${written}` : '');
    const now = performance.now();
    if (how === 'typing' && now - this.stepped < oneStep) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.stepped = how === 'typing' ? now : 0;
  }

  /** Arrows lead from the field through the results, Escape back to the field. */
  private walk(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...list.querySelectorAll<HTMLElement>('a')];
    const at = links.findIndex((link) => link === document.activeElement);
    if (at === -1 && event.target !== input) return;
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: at < 0 ? NaN : 0,
      End: at < 0 ? NaN : links.length - 1,
      Escape: -1,
    }[event.key];
    if (to === undefined || Number.isNaN(to) || to >= links.length || to < -1 || (event.key === 'Escape' && at === -1))
      return;
    event.preventDefault();
    (links[to] ?? input).focus();
  }
}

/** Makes `<search-page>` what it is. */
export const defineSearchPage = (): void => customElements.define('search-page', SearchPage);
