/** The words of the query that led here, marked on the page; the reader goes through them and puts them away. */
import { readMarkHash } from '../search/address.ts';
import { parseQuery } from '../search/query.ts';
import { spans } from '../search/spans.ts';
import { searchText } from '../text.ts';
import { make } from './make.ts';

const block =
  'p, li, h1, h2, h3, h4, h5, dt, dd, td, th, figcaption, blockquote, summary, caption, div, section, article';
const skipped =
  'svg, script, style, noscript, template, nav, details:not([open]), [hidden], .visually-hidden, .search-marks';

/** Marks what the address asks for and goes to the first. A second call takes the place of the first. */
export function showMarks(): void {
  removeMarks();
  const typed = readMarkHash(location.hash);
  const main = document.querySelector<HTMLElement>('main');
  if (typed === undefined || !main) return;
  const marks = textBlocks(main).flatMap((nodes) => markBlock(nodes, typed));
  main.after(bar(typed, marks));
  marks[0]?.scrollIntoView({ block: 'center' });
}

function removeMarks(): void {
  document.querySelector('.search-marks')?.remove();
  for (const mark of document.querySelectorAll('mark[data-search]')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

/** The text nodes of each block in turn: a word may run through links and names, not from one block to the next. */
function textBlocks(main: HTMLElement): Text[][] {
  const blocks = new Map<Element, Text[]>();
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || parent === null || parent.closest(skipped)) continue;
    const home = parent.closest(block) ?? main;
    blocks.set(home, [...(blocks.get(home) ?? []), node]);
  }
  return [...blocks.values()];
}

function markBlock(nodes: Text[], typed: string): HTMLElement[] {
  const found = spans(nodes.map(({ data }) => data).join(''), parseQuery(typed));
  const marks: HTMLElement[] = [];
  let offset = 0;
  for (const node of nodes) {
    const { length } = node;
    const within = found.map(([start, end]) => [Math.max(start - offset, 0), Math.min(end - offset, length)] as const);
    // From the end on, so that what stands before keeps its offsets.
    const made = within
      .filter(([start, end]) => start < end)
      .reverse()
      .map(([start, end]) => wrap(node, start, end));
    marks.push(...made.reverse());
    offset += length;
  }
  return marks;
}

function wrap(node: Text, start: number, end: number): HTMLElement {
  const part = node.splitText(start);
  part.splitText(end - start);
  const mark = make('mark', { 'data-search': true });
  part.replaceWith(mark);
  mark.append(part);
  return mark;
}

/** How many there are, the way to the next, and the way to be rid of them. */
function bar(typed: string, marks: HTMLElement[]): HTMLElement {
  let at = 0;
  const next = make('button', { type: 'button', hidden: marks.length < 2 }, searchText.nextMark);
  const status = make('span', { role: 'status' });
  next.addEventListener('click', () => {
    at = (at + 1) % marks.length;
    marks[at]?.scrollIntoView({ block: 'center' });
    status.textContent = searchText.markAt(at + 1, marks.length);
  });
  const away = make('button', { type: 'button' }, searchText.removeMarks);
  away.addEventListener('click', () => {
    removeMarks();
    history.replaceState(history.state, '', location.pathname + location.search);
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  });
  const said = marks.length > 0 ? searchText.marks(marks.length, typed) : searchText.noMarks(typed);
  // What a live region holds when it comes is not heard; what is put into it is.
  requestAnimationFrame(() => (status.textContent = said));
  return make('aside', { class: 'search-marks', 'aria-label': searchText.marksLabel }, status, next, away);
}
