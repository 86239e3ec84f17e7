/**
 * `<search-field>`: the form in the header. Nothing of the search is loaded until the reader goes for it (hover, focus,
 * key); then code and record come side by side. Until they are there, and without them, the form is a plain form.
 */
import styles from '../styles/search.css?url';
import type { SearchRecord } from '../search/record.ts';
import type { SearchDialog } from './search-dialog.ts';
import type { SearchSite } from './search-sources.ts';

class SearchField extends HTMLElement {
  private dialog: Promise<SearchDialog> | undefined;
  private composing = false;

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type="search"]');
    if (!input) return;
    const keys = this.querySelector<HTMLElement>('[data-mac]');
    if (keys && /Mac|iPhone|iPad/.test(navigator.userAgent)) keys.textContent = keys.dataset['mac'] ?? '';
    const load = (): void => void this.load().catch(() => undefined);
    const open = (): void => void this.open(input);
    this.addEventListener('pointerenter', load);
    this.addEventListener('focusin', load);
    input.addEventListener('click', open);
    input.addEventListener('compositionstart', () => (this.composing = true));
    input.addEventListener('compositionend', () => {
      this.composing = false;
      open();
    });
    input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) open();
    });
    document.addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k')
        return;
      event.preventDefault();
      const before = document.activeElement;
      // What is typed while the dialog is still on its way goes to the field, and from there to the dialog.
      if (!before?.closest('dialog')) input.focus();
      void this.open(input, before);
    });
    if (location.hash.startsWith('#search:')) void this.load().then((dialog) => dialog.open());
    this.mark();
    addEventListener('hashchange', () => this.mark());
  }

  /** The dialog; a failure is forgotten, so that the next try loads again. */
  private load(): Promise<SearchDialog> {
    this.dialog ??= this.make().catch((error: unknown) => {
      this.dialog = undefined;
      throw error;
    });
    return this.dialog;
  }

  private async make(): Promise<SearchDialog> {
    const site = JSON.parse(this.dataset['search'] ?? '{}') as SearchSite;
    const record = site.whole ? fetchRecord(`${site.base}${site.plan}/search.json`) : undefined;
    record?.catch(() => undefined);
    const [{ searchDialog }] = await Promise.all([import('./search-client.ts'), loadStyles()]);
    return searchDialog(site, record);
  }

  private async open(input: HTMLInputElement, before: Element | null = null): Promise<void> {
    try {
      const dialog = await this.load();
      if (!this.composing && !document.querySelector('dialog[open]')) dialog.open(input.value.trim(), before);
    } catch {
      // The form still leads to the page of the search.
    }
  }

  /** The words that a result was opened for are marked, by code that is loaded only then. */
  private mark(): void {
    if (!location.hash.startsWith('#q=')) return;
    void Promise.all([import('./search-client.ts'), loadStyles()]).then(([{ showMarks }]) => showMarks());
  }
}

let styled: Promise<void> | undefined;
/** The rules of dialog and marks, which no page carries. Without them all still works. */
function loadStyles(): Promise<void> {
  styled ??= new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = styles;
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
  return styled;
}

async function fetchRecord(address: string): Promise<SearchRecord> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return (await answer.json()) as SearchRecord;
}

customElements.define('search-field', SearchField);
