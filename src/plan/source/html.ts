/** A web page, or what mammoth makes of a Word document, as the lines of `plan.txt`. */
import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { counted } from './counters.ts';
import { Refused } from './refused.ts';

export interface Page {
  lines: string[];
  /** What the page calls itself: `ArticleTitle`, its `h1` or its `title`. */
  title?: string;
  /** Its own address, where it names one. */
  url?: string;
  /** Lines of the page that stand outside its main part and were left out. */
  left: number;
}

/** Deeper than any page is: what is nested further is read no more (and the parser's tree is walked by recursion). */
const deepest = 400;

/** Reads a page. Scripts, styles, forms, menus and what is hidden are no text; nothing is fetched. */
export function readHtml(html: string): Page {
  const tree = treeOf(html);
  const body = find(tree, ({ tagName }) => tagName === 'body') ?? tree;
  const main = mainOf(body);
  const lines = linesOf(main);
  const title = titleOf(tree);
  const url = attributeOf(tree, 'link', (one) => one['rel']?.toString() === 'canonical', 'href');
  return {
    lines,
    left: main === body ? 0 : linesOf(body).length - lines.length,
    ...(title ? { title } : {}),
    ...(url && /^https?:\/\//.test(url) ? { url } : {}),
  };
}

/** The page's tree; the parser walks it by recursion and gives up where it is nested as no page is. */
function treeOf(html: string): Root {
  const tree = parsed(html);
  if (!tree || depthOf(tree) > deepest)
    throw new Refused('网页的层次深得不正常；请在浏览器里全选、复制正文，存成 .txt 再试');
  return tree;
}

function parsed(html: string): Root | undefined {
  try {
    return unified().use(rehypeParse).parse(html);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function depthOf(tree: Root): number {
  let depth = 0;
  let level: Nodes[] = [tree];
  while (level.length > 0 && depth <= deepest + 1) {
    depth += 1;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return depth;
}

function find(node: Nodes, wanted: (element: Element) => boolean): Element | undefined {
  if (node.type === 'element' && wanted(node)) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = find(child, wanted);
    if (found) return found;
  }
  return undefined;
}

type Properties = Element['properties'];

function attributeOf(tree: Root, tag: string, wanted: (one: Properties) => boolean, name: string): string | undefined {
  const found = find(tree, ({ tagName, properties }) => tagName === tag && wanted(properties));
  const value = found?.properties[name];
  return typeof value === 'string' ? value.trim() : undefined;
}

function titleOf(tree: Root): string | undefined {
  const named = (name: string) =>
    attributeOf(tree, 'meta', (one) => String(one['name']).toLowerCase() === name, 'content');
  const heading = find(tree, ({ tagName }) => tagName === 'h1');
  const title = find(tree, ({ tagName }) => tagName === 'title');
  const words = (node: Element | undefined) => (node ? linesOf(node).join('') : undefined);
  return named('articletitle') || words(heading) || words(title);
}

/** Elements whose words are not the document's. */
const silent = new Set([
  ...['script', 'style', 'noscript', 'template', 'nav', 'svg', 'iframe', 'object', 'embed', 'canvas', 'audio', 'video'],
  ...['button', 'select', 'input', 'textarea', 'datalist', 'footer', 'aside', 'head', 'map'],
]);
const blocks = new Set([
  ...['address', 'article', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'div', 'dl', 'dt'],
  ...['fieldset', 'figcaption', 'figure', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html'],
  ...['legend', 'li', 'main', 'menu', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th'],
  ...['thead', 'title', 'tr', 'ul'],
]);

function isSilent({ tagName, properties }: Element): boolean {
  if (tagName !== 'title' && silent.has(tagName)) return true;
  const style = String(properties['style'] ?? '').replace(/\s/g, '');
  return (
    (properties['hidden'] !== undefined && properties['hidden'] !== false) ||
    properties['ariaHidden'] === 'true' ||
    /(?:^|;)(?:display:none|visibility:hidden)/i.test(style)
  );
}

/** The innermost element that still has nine tenths of the body's words: what stands around it is the site's. */
function mainOf(body: Nodes): Nodes {
  const length = (node: Nodes): number =>
    node.type === 'text'
      ? node.value.replace(/\s/g, '').length
      : 'children' in node && !(node.type === 'element' && isSilent(node))
        ? node.children.reduce<number>((sum, child) => sum + length(child), 0)
        : 0;
  const enough = length(body) * 0.9;
  let main = body;
  for (;;) {
    const inner: Nodes | undefined =
      'children' in main
        ? main.children.find((one) => one.type === 'element' && containers.has(one.tagName) && length(one) >= enough)
        : undefined;
    if (!inner || enough === 0) return main;
    main = inner;
  }
}
const containers = new Set(['div', 'main', 'article', 'section', 'body', 'center']);

/** The lines of a node: a line a block, a line a row of a table. */
function linesOf(node: Nodes): string[] {
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    const words = line.replace(/[ \t\n\r\f]+/g, ' ').trim();
    if (words !== '') lines.push(words);
    line = '';
  };
  const walk = (one: Nodes): void => {
    if (one.type === 'text') line += one.value;
    else if (one.type === 'element') element(one);
    else if ('children' in one) one.children.forEach(walk);
  };
  const element = (one: Element): void => {
    if (isSilent(one) && one !== node) return;
    if (one.tagName === 'br') return end();
    if (one.tagName === 'table' && isTabular(one)) {
      end();
      lines.push(...rowsOf(one));
      return;
    }
    if (one.tagName === 'pre') {
      end();
      lines.push(
        ...textOf(one)
          .split('\n')
          .map((words) => words.trim())
          .filter(Boolean),
      );
      return;
    }
    const block = blocks.has(one.tagName);
    if (block) end();
    if (one.tagName === 'ol') numbered(one);
    else one.children.forEach(walk);
    if (block) end();
  };
  /** The numbers that browsers show. */
  const numbered = (list: Element): void => {
    let number = Number(list.properties['start'] ?? 1) || 1;
    for (const item of list.children) {
      if (item.type !== 'element' || item.tagName !== 'li') {
        walk(item);
        continue;
      }
      end();
      number = Number(item.properties['value'] ?? number) || number;
      line = marker(list, number);
      item.children.forEach(walk);
      end();
      number += 1;
    }
  };
  walk(node);
  end();
  return lines;
}

const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

const kinds: Record<string, string> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' };

function marker({ properties }: Element, number: number): string {
  const style = /list-style(?:-type)?:\s*([\w-]+)/i.exec(String(properties['style'] ?? ''))?.[1];
  if (style === 'none') return '';
  if (style !== undefined && /^(?:cjk-|simp-|trad-)/.test(style)) return `${counted(number, 'chineseCounting')}、`;
  return `${counted(number, kinds[String(properties['type'] ?? '')] ?? 'decimal')}. `;
}

const elements = (node: Element, ...names: string[]): Element[] =>
  node.children.filter((one): one is Element => one.type === 'element' && names.includes(one.tagName));

const rows = (table: Element): Element[] => [
  ...elements(table, 'tr'),
  ...elements(table, 'thead', 'tbody', 'tfoot').flatMap((part) => elements(part, 'tr')),
];

/** A table of data has two columns or more and no table within; all others only place text on the page. */
function isTabular(table: Element): boolean {
  const inner = table.children.some((one) => find(one, ({ tagName }) => tagName === 'table') !== undefined);
  return !inner && rows(table).some((row) => elements(row, 'td', 'th').length > 1);
}

/** A line a row, cells parted by tabs. A cell that reaches over others leaves them empty, so that columns stay columns. */
function rowsOf(table: Element): string[] {
  const held: number[] = [];
  const caption = elements(table, 'caption').flatMap((one) => linesOf(one));
  const lines = rows(table).map((row) => {
    const cells: string[] = [];
    const skip = (): void => {
      for (; (held[cells.length] ?? 0) > 0; cells.push('')) held[cells.length] = (held[cells.length] ?? 0) - 1;
    };
    for (const cell of elements(row, 'td', 'th')) {
      skip();
      const words = linesOf(cell).join(' ').replaceAll('\t', ' ');
      const [wide, high] = [span(cell, 'colSpan'), span(cell, 'rowSpan')];
      for (let at = 0; at < wide; at += 1) {
        held[cells.length] = high - 1;
        cells.push(at === 0 ? words : '');
      }
    }
    skip();
    return cells.join('\t').replace(/\t+$/, '');
  });
  return [...caption, ...lines.filter((line) => line.trim() !== '')];
}

/** At most a hundred: a page may claim millions. */
const span = (cell: Element, name: 'colSpan' | 'rowSpan'): number =>
  Math.min(100, Math.max(1, Number(cell.properties[name] ?? 1) || 1));
