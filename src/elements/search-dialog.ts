/** The dialog of the search. Its state stands after `#search:` in the address, so that back closes it and returns to it. */
import { readState, writeState, type State } from '../search/address.ts';
import type { SearchRecord } from '../search/record.ts';
import { searchText } from '../text.ts';
import { make } from './make.ts';
import { combobox } from './search-combobox.ts';
import { SearchSession } from './search-session.ts';
import { sourcesOf, type SearchSite } from './search-sources.ts';

export const dialogHash = '#search:';

export interface SearchDialog {
  /**
   * Opens it with what is in the header's field or, without, with what the address says. On closing, the focus goes back
   * to `before`, else to where it was.
   */
  open: (typed?: string, before?: Element | null) => void;
}

/** Makes the dialog, once a page. `early`: the record, where its loading has begun. */
export function searchDialog(site: SearchSite, early?: Promise<SearchRecord>): SearchDialog {
  const parts = frame(site);
  const { dialog, input, list } = parts;
  document.body.append(dialog);
  const page = (): string => `${site.base}search/?${writeState(session.state)}`;
  const keyboard = combobox(input, list, () => location.assign(page()));
  const session = new SearchSession(site, { mode: 'options', ...parts }, sourcesOf(site, early), {
    changed: (state) => keep(state),
    shown: () => {
      list.scrollTop = 0;
      keyboard.reset();
      parts.full.href = page();
    },
  });

  parts.close.addEventListener('click', () => dialog.close());
  // The browser would empty the field first; here Escape is for the dialog.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    dialog.close();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  let back: Element | null = null;
  dialog.addEventListener('close', () => {
    if (back instanceof HTMLElement && back !== document.body) back.focus({ preventScroll: true });
    leave();
  });
  addEventListener('popstate', () => {
    if (location.hash.startsWith(dialogHash)) open();
    else if (dialog.open) dialog.close();
  });
  return { open };

  function open(typed?: string, before: Element | null = null): void {
    back = before;
    const state = readState(
      new URLSearchParams(location.hash.startsWith(dialogHash) ? location.hash.slice(dialogHash.length) : ''),
    );
    if (!dialog.open) dialog.showModal();
    session.restore(typed === undefined ? state : { ...state, query: typed });
    if (typed !== undefined) keep(session.state);
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
  }
}

/** Writes the state to the address: one step of history for one opening. */
function keep(state: State): void {
  const address = dialogHash + writeState(state);
  if (location.hash.startsWith(dialogHash)) history.replaceState(history.state, '', address);
  else history.pushState({ search: true }, '', address);
}

/** Takes the state out of the address: back, where opening went forward. */
function leave(): void {
  if (!location.hash.startsWith(dialogHash)) return;
  const state: unknown = history.state;
  if (typeof state === 'object' && state !== null && 'search' in state) history.back();
  else history.replaceState(null, '', location.pathname + location.search);
}

function frame(site: SearchSite) {
  const input = make('input', {
    ...{ type: 'search', name: 'q', id: 'search-dialog-field', role: 'combobox', 'aria-label': searchText.field },
    ...{ 'aria-expanded': 'false', 'aria-controls': 'search-dialog-list', 'aria-autocomplete': 'list' },
    ...{ autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'search', maxlength: '100' },
    placeholder: searchText.placeholder,
  });
  const close = make('button', { type: 'button', class: 'search-close' }, searchText.close);
  const status = make('p', { class: 'visually-hidden', role: 'status' });
  const notes = make('div', { class: 'search-notes' });
  const filters = make('div', { class: 'search-filter-place' });
  const list = make('div', {
    ...{
      class: 'search-list',
      id: 'search-dialog-list',
      role: 'listbox',
      'aria-label': searchText.results,
      hidden: true,
    },
  });
  const full = make('a', { href: `${site.base}search/` }, searchText.fullPage);
  const dialog = make(
    'dialog',
    { class: 'search-dialog', 'aria-label': searchText.dialog },
    make('div', { class: 'search-bar', role: 'search' }, input, close),
    status,
    filters,
    make('div', { class: 'search-scroll' }, notes, list),
    make('p', { class: 'search-foot' }, make('span', { class: 'search-keys' }, searchText.keys), full),
  );
  return { dialog, input, close, status, notes, filters, list, full };
}
