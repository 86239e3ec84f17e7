/** One search as the reader sees it: what is typed and chosen goes in, lists and messages come out. */
import { textPath, type State } from '../search/address.ts';
import { answer, type Sources, type Stage } from '../search/client.ts';
import { isFiltered, noFilters, sumFacets, type Filters } from '../search/filters.ts';
import { searchText } from '../text.ts';
import { make, type Child } from './make.ts';
import { filterPanel, type Choices, type FilterPanel } from './search-filters.ts';
import type { Mode } from './search-hit.ts';
import { headingOf, nothingElse, resultGroups } from './search-results.ts';
import type { SearchSite } from './search-sources.ts';

/** The places that a session writes to. */
export interface SearchView {
  mode: Mode;
  input: HTMLInputElement;
  /** Heard, not seen: a live region. */
  status: HTMLElement;
  /** Messages: nothing found, slow, missing. */
  notes: HTMLElement;
  list: HTMLElement;
  filters: HTMLElement;
}

/** What can be chosen besides themes and measures, where the site has several plans. */
export type PlanChoices = Pick<Choices, 'issuers' | 'periods' | 'measures'>;

export interface SearchEvents {
  /** `typing` or a `choice` of filters: so that the address can tell them apart. */
  changed: (state: State, how: 'typing' | 'choice') => void;
  /** New lists stand. */
  shown: () => void;
}

const atOnce = 30;
/** Milliseconds: before others are asked while typing, before a listener hears, before “slow” is said. */
const pause = { others: 150, hear: 500, slow: 3000 };

export class SearchSession {
  readonly site: SearchSite;
  readonly view: SearchView;
  private among: PlanChoices;
  private sources: Sources;
  private events: SearchEvents;
  private panel: FilterPanel | undefined;
  private filters = noFilters;
  private limit = atOnce;
  private turn = 0;
  private asked = '';
  private hearing = 0;

  constructor(
    site: SearchSite,
    view: SearchView,
    sources: Sources,
    events: SearchEvents,
    among: PlanChoices = { issuers: [], periods: [], measures: [] },
  ) {
    this.site = site;
    this.among = among;
    this.view = view;
    this.sources = sources;
    this.events = events;
    const typed = (): void => this.type();
    view.input.addEventListener('input', (event) => {
      // While 拼音 is being composed the field holds letters that nobody asked for.
      if (!(event instanceof InputEvent && event.isComposing)) typed();
    });
    view.input.addEventListener('compositionend', typed);
    void this.offerFilters();
  }

  get state(): State {
    return { query: this.view.input.value.trim(), filters: this.filters };
  }

  /** Takes a state from the address. */
  restore(state: State): void {
    this.view.input.value = state.query;
    this.filters = this.known(state.filters);
    this.asked = state.query;
    this.limit = atOnce;
    void this.ask();
  }

  /** Without issuers and periods that this site does not have: an address may say anything. */
  private known(filters: Filters): Filters {
    const { issuers, periods } = this.among;
    return {
      ...filters,
      issuers: filters.issuers.filter((one) => issuers.includes(one)),
      periods: filters.periods.filter((one) => periods.includes(one)),
    };
  }

  private type(): void {
    if (this.state.query === this.asked) return;
    this.asked = this.state.query;
    this.limit = atOnce;
    this.events.changed(this.state, 'typing');
    void this.ask();
  }

  private async offerFilters(): Promise<void> {
    try {
      const choices = await this.choices();
      this.panel = filterPanel(choices, () => {
        this.filters = this.panel?.read() ?? noFilters;
        this.limit = atOnce;
        this.events.changed(this.state, 'choice');
        void this.ask();
      });
      this.panel.show(this.filters, undefined);
      this.view.filters.replaceChildren(this.panel.element);
    } catch {
      // Without a record there is nothing to choose from; the answer says what is missing.
    }
  }

  private async choices(): Promise<Choices> {
    if (this.sources.record) {
      const { themes, entries } = (await this.sources.record()).record;
      const own = [...new Set(entries.flatMap(({ targets }) => targets.map((target) => target[3])))];
      return { ...this.among, themes, measures: this.among.measures.length > 0 ? this.among.measures : own };
    }
    const catalogue = (await this.sources.library?.())?.catalogue;
    const plan = catalogue?.plans.find((one) => one.plan === this.site.plan);
    return { ...this.among, themes: plan?.themes ?? [], measures: catalogue?.measures ?? [] };
  }

  private async ask(): Promise<void> {
    const turn = ++this.turn;
    const { query, filters } = this.state;
    if (query === '' && !isFiltered(filters)) return this.rest();
    const slow = setTimeout(() => {
      this.note([this.fullText(searchText.slow)]);
      this.hear(spoken(this.view.notes));
    }, pause.slow);
    try {
      if (!this.sources.record) await wait(pause.others);
      if (turn !== this.turn) return;
      for await (const stage of answer(query, filters, this.sources)) {
        clearTimeout(slow);
        await this.show(stage, turn);
        if (stage.pending) await wait(pause.others);
        if (turn !== this.turn) return;
      }
    } finally {
      clearTimeout(slow);
    }
  }

  /** Nothing is asked: what one can ask. */
  private rest(): void {
    this.view.list.replaceChildren();
    this.view.list.hidden = true;
    this.note([make('p', { class: 'search-hint' }, searchText.hint)]);
    this.panel?.show(noFilters, undefined);
    this.hear('');
    this.events.shown();
  }

  private async show(stage: Stage, turn: number): Promise<void> {
    const { site, view, limit } = this;
    const filtered = isFiltered(this.filters);
    const groups = await resultGroups(stage, { mode: view.mode, base: site.base, plan: site.plan, limit, filtered });
    if (turn !== this.turn) return;
    view.list.replaceChildren(...groups);
    view.list.hidden = groups.length === 0;
    const answer = stage.here ?? stage.elsewhere;
    const { here, elsewhere } = stage;
    this.panel?.show(this.filters, here && elsewhere ? sumFacets(here.facets, elsewhere.facets) : answer?.facets);
    this.note(this.messages(stage));
    const found = answer && answer.results.length > 0 ? headingOf(stage, { filtered }) : undefined;
    this.hear(found ?? spoken(this.view.notes));
    this.addMore(stage);
    this.events.shown();
  }

  private messages(stage: Stage): Child[] {
    const { here, elsewhere, missing, pending, simplified } = stage;
    const answer = here ?? elsewhere;
    const said: Child[] = [];
    if (simplified !== undefined) said.push(make('p', {}, searchText.simplified(simplified)));
    if (answer?.results.length === 0) {
      const others = (elsewhere?.results.length ?? 0) > 0 || pending;
      const none = others ? searchText.noneHere : searchText.none;
      const text = answer.total > 0 ? searchText.noneFiltered : none(answer.query.raw);
      said.push(make('p', { class: 'search-none' }, text));
    }
    if (here && here.corrections.length > 0 && nothingElse(stage)) said.push(this.corrections(here.corrections));
    if (missing.includes('record') || (missing.includes('library') && !here))
      said.push(this.fullText(searchText.missing, true));
    else if (missing.includes('library')) said.push(make('p', {}, searchText.missingElsewhere));
    return said;
  }

  private corrections(names: string[]): HTMLElement {
    const buttons = names.map((name) => {
      const button = make('button', { type: 'button', class: 'correction' }, name);
      button.addEventListener('click', () => {
        this.view.input.value = name;
        this.view.input.focus();
        this.type();
      });
      return button;
    });
    return make('p', { class: 'search-corrections' }, searchText.corrections, ...buttons);
  }

  /** A message with the way to the full text and, where that can help, a button to try again. */
  private fullText(message: string, retry = false): HTMLElement {
    const link = make('a', { href: textPath(this.site.base, this.site.plan) }, searchText.fullText(this.site.title));
    const again = retry && make('button', { type: 'button' }, searchText.retry);
    if (again) {
      again.addEventListener('click', () => {
        this.view.input.focus();
        void this.offerFilters();
        void this.ask();
      });
    }
    return make('p', { class: 'search-missing' }, message, link, again);
  }

  /** On the page: a button for the results that are not listed yet. The dialog has its link to the page. */
  private addMore({ here, elsewhere }: Stage): void {
    const most = Math.max(here?.results.length ?? 0, elsewhere?.results.length ?? 0);
    if (this.view.mode !== 'links' || most <= this.limit) return;
    const more = make(
      'button',
      { type: 'button', class: 'more' },
      searchText.more(Math.min(atOnce, most - this.limit)),
    );
    more.addEventListener('click', () => {
      const before = this.limit;
      this.limit += atOnce;
      void this.ask().then(() => this.view.list.querySelectorAll<HTMLElement>('[data-results] a')[before]?.focus());
    });
    this.view.list.append(more);
  }

  private note(children: Child[]): void {
    this.view.notes.replaceChildren(...children.filter((child) => child !== undefined && child !== false));
  }

  /** Said once typing rests. */
  private hear(text: string): void {
    clearTimeout(this.hearing);
    this.hearing = window.setTimeout(() => (this.view.status.textContent = text), pause.hear);
  }
}

/** The messages as one hears them: what of the links and buttons in them is named after the words, one by one. */
const spoken = ({ children }: HTMLElement): string =>
  [...children]
    .map(
      ({ firstChild, children: named }) =>
        `${firstChild?.textContent ?? ''}${[...named].map((one) => one.textContent).join('、')}`,
    )
    .join('；');

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
