/** The elements of a page's tree: found, and told apart by whether their words are the document's. */
import type { Element, Nodes } from 'hast';

/** All elements below a node, in the order of the page. */
export const elementsOf = (node: Nodes): Element[] =>
  'children' in node
    ? node.children.flatMap((one) => (one.type === 'element' ? [one, ...elementsOf(one)] : elementsOf(one)))
    : [];

const silent = new Set([
  ...['script', 'style', 'noscript', 'template', 'nav', 'svg', 'iframe', 'object', 'embed', 'canvas', 'audio', 'video'],
  ...['button', 'select', 'input', 'textarea', 'datalist', 'footer', 'aside', 'head', 'map', 'del'],
]);

/** Whether an element's words are not the document's: a script, a menu, what is hidden. */
export function isSilent({ tagName, properties }: Element): boolean {
  if (tagName !== 'title' && silent.has(tagName)) return true;
  const style = String(properties['style'] ?? '').replace(/\s/g, '');
  return (
    (properties['hidden'] !== undefined && properties['hidden'] !== false) ||
    properties['ariaHidden'] === 'true' ||
    /(?:^|;)(?:display:none|visibility:hidden)/i.test(style)
  );
}

/** Children of some names. */
export const children = (node: Element, ...names: string[]): Element[] =>
  node.children.filter((one): one is Element => one.type === 'element' && names.includes(one.tagName));
