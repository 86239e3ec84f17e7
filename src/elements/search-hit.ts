/** One result as it stands in a list: an option of the dialog's listbox, or an item of the page's list. */
import { entryPath, themePath } from '../search/address.ts';
import type { BesideItem } from '../search/beside.ts';
import type { Marked } from '../search/excerpt.ts';
import type { Hit } from '../search/hit.ts';
import { searchText } from '../text.ts';
import { make, type Child } from './make.ts';

export type Mode = 'options' | 'links';

/** A text with its marks. */
export function markedText({ text, marks }: Marked): Child[] {
  const parts: Child[] = [];
  let from = 0;
  for (const [start, end] of marks) {
    parts.push(text.slice(from, start), make('mark', {}, text.slice(start, end)));
    from = end;
  }
  return [...parts, text.slice(from)];
}

interface Line {
  href: string;
  kicker: string;
  title: Child[];
  excerpt?: Child[];
  targets?: HTMLElement | undefined;
  theme?: string | undefined;
}

let made = 0;

/** The whole of an option is its link; in a list only the title is. */
function line({ href, kicker, title, excerpt, targets, theme }: Line, mode: Mode): HTMLElement {
  const id = `search-hit-${made++}`;
  const head: Child[] = [
    make('span', { class: 'hit-title' }, make('span', { class: 'hit-kicker' }, kicker), ' ', ...title),
  ];
  const rest: Child[] = [
    excerpt && make('span', { class: 'hit-excerpt' }, ...excerpt),
    targets,
    theme !== undefined && make('span', { class: 'hit-theme' }, theme),
  ];
  if (mode === 'links') return make('li', { class: 'hit' }, make('a', { class: 'hit-link', href }, ...head), ...rest);
  return make(
    'a',
    { class: 'hit', id, href, role: 'option', tabindex: '-1', 'aria-selected': 'false' },
    ...head,
    ...rest,
  );
}

const kickerOf = (number: string): string => (number === '' ? searchText.preamble : searchText.task(number));

/** A task or the preamble. `query`: the words that its page will mark; `named`: with the plan's title. */
export function hitLine(hit: Hit, base: string, query: string, mode: Mode, named = false): HTMLElement {
  const targets = hit.targets.map(({ label, shown }) =>
    make('span', { class: 'hit-target' }, ...markedText(label), ' ', make('b', {}, shown)),
  );
  const theme = hit.theme && searchText.theme(hit.theme.number, hit.theme.title);
  return line(
    {
      href: entryPath(base, hit.plan, hit.entry, query),
      kicker: kickerOf(hit.number),
      title: markedText(hit.title),
      excerpt: markedText(hit.excerpt),
      targets: targets.length > 0 ? make('span', { class: 'hit-targets' }, ...targets) : undefined,
      theme: [named && hit.planTitle, theme].filter(Boolean).join(searchText.between) || undefined,
    },
    mode,
  );
}

/** A hit outside the sentences: its own words first, then the task it leads to. */
export function besideLine(item: BesideItem, base: string, plan: string, query: string, mode: Mode): HTMLElement {
  const { text, entry, theme, shown } = item;
  const value = shown === undefined ? [] : [' ', make('b', {}, shown)];
  if (entry === undefined) {
    const href = themePath(base, plan, theme?.id ?? '');
    return line({ href, kicker: searchText.filterTheme, title: markedText(text) }, mode);
  }
  const own = text.text === entry.title;
  return line(
    {
      href: entryPath(base, plan, entry.id, query),
      kicker: kickerOf(entry.number),
      title: own ? markedText(text) : [...markedText(text), ...value],
      ...(own || entry.title === '' ? {} : { excerpt: [entry.title] }),
    },
    mode,
  );
}
