/** Which part of a web page is the document: the page around it is the site's. */
import type { Element, Nodes } from 'hast';
import { furnitureOf } from '../furniture.ts';
import { elementsOf, isSilent } from './elements.ts';

const containers = new Set(['div', 'main', 'article', 'section', 'body', 'center', 'form', 'td']);
/** Old pages are laid out by tables: they are looked through to the one cell that has it all. */
const between = new Set(['table', 'tbody', 'tr']);

/** What the publishing systems of public bodies call the part: `<div id="zoom">`, `<div class="TRS_Editor">`. */
const called = /^(?:zoom|ucap-content|trs_editor|trs_uedit|pages_content|article-?content|articlebody|vsb_content.*)$/i;

/** The words of sentences, outside links: menus and cards have none, and those of a page’s foot do not count. */
const prose = (node: Nodes): number =>
  count(node, (words) => (/[。；]/.test(words) && furnitureOf(words) === undefined ? words.length : 0), new Set(['a']));
const words = (node: Nodes): number => count(node, ({ length }) => length, new Set());

function count(node: Nodes, measure: (words: string) => number, without: ReadonlySet<string>): number {
  if (node.type === 'text') return measure(node.value.replace(/\s/g, ''));
  if (!('children' in node) || (node.type === 'element' && (isSilent(node) || without.has(node.tagName)))) return 0;
  return node.children.reduce<number>((sum, one) => sum + count(one, measure, without), 0);
}

/**
 * The innermost element that has nine tenths of the page’s sentences (where it has none: of its words). Ends
 * where words with a number of an outline would be left out: 一、 · （二）
 */
export function mainOf(body: Nodes): Nodes {
  const measure = prose(body) > 0 ? prose : words;
  const enough = measure(body) * 0.9;
  if (enough === 0) return body;
  const named = elementsOf(body).find((one) => isCalled(one) && measure(one) >= enough / 2);
  let main = named ?? body;
  while (!named) {
    const inner = innerOf(main, (one) => measure(one) >= enough);
    if (!inner) return main;
    main = inner;
  }
  return main;
}

function innerOf(node: Nodes, isEnough: (one: Nodes) => boolean): Element | undefined {
  const children: Nodes[] = 'children' in node ? node.children : [];
  const inner = children.find(
    (one): one is Element =>
      one.type === 'element' && (containers.has(one.tagName) || between.has(one.tagName)) && isEnough(one),
  );
  if (!inner || children.some((one) => one !== inner && isOutline(one))) return undefined;
  return between.has(inner.tagName) ? innerOf(inner, isEnough) : inner;
}

const isCalled = ({ properties }: Element): boolean =>
  [properties['id'], ...[properties['className']].flat()].some((name) => called.test(String(name))) ||
  String(properties['itemProp']).toLowerCase() === 'articlebody';

const isOutline = (node: Nodes): boolean =>
  node.type === 'text'
    ? /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/.test(node.value)
    : 'children' in node && !(node.type === 'element' && isSilent(node)) && node.children.some(isOutline);
