/** A web page, or what mammoth makes of a Word document, as the lines of `plan.txt`. */
import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { counted } from './counters.ts';
import { elementsOf, isSilent } from './elements.ts';
import { isOrgan } from './issuer.ts';
import { mainOf } from './main.ts';
import { Refused } from './refused.ts';
import { isTabular, linesOfTable } from './table.ts';

export interface Page {
  lines: string[];
  /** What the page calls itself: `ArticleTitle`, its `h1` or its `title`. */
  title?: string;
  /** Its own address, where it names one. */
  url?: string;
  /** Lines of the page that stand outside its main part and were left out. */
  left: string[];
}

/** Deeper than any page is: what is nested further is read no more (and the parser's tree is walked by recursion). */
const deepest = 400;

/** Reads a page. Scripts, styles, forms, menus and what is hidden are no text; nothing is fetched. */
export function readHtml(html: string): Page {
  const tree = treeOf(html);
  const body = elementsOf(tree).find(({ tagName }) => tagName === 'body') ?? tree;
  const main = mainOf(body);
  const own = linesOf(main);
  const heading = headingOf(tree);
  let above = 0;
  const around = main === body ? [] : linesOf(body, main, (lines) => (above = lines));
  const isOutside = heading !== undefined && around.includes(heading) && !own.includes(heading);
  const head = isOutside ? [heading] : headOf(around.slice(0, above));
  const title = heading ?? named(tree);
  const url = addressOf(tree, html);
  return {
    lines: [...head, ...own],
    left: around.filter((line) => !head.includes(line)),
    ...(title ? { title } : {}),
    ...(url ? { url } : {}),
  };
}

/** 某某镇人民政府 / 2025年工作计划: the title right above the document, where no element says that it is one. */
function headOf(above: readonly string[]): string[] {
  const near = above.slice(-6);
  const title = near.findLastIndex(
    (line) => line.length <= 60 && /(?:19|20)\d\d年.{0,30}(?:要点|计划|规划|方案|清单|安排)$/.test(line),
  );
  if (title < 0) return [];
  return near.slice(isOrgan(near[title - 1]) ? title - 1 : title, title + 1);
}

/** What mammoth makes of a Word document: all of it is the document. */
export const readBody = (html: string): Pick<Page, 'lines'> => ({ lines: linesOf(treeOf(html)) });

/** A page of a site has some thousand elements; a saved one carries its styles and scripts along. */
const mostCharacters = 10_000_000;

/** The page's tree; the parser walks it by recursion and gives up where it is nested as no page is. */
function treeOf(html: string): Root {
  if (html.length > mostCharacters)
    throw new Refused('网页大得不像一份计划；请在浏览器里选中、复制正文，存成 .txt 再试');
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

type Properties = Element['properties'];

function attributeOf(tree: Root, tag: string, wanted: (one: Properties) => boolean, name: string): string | undefined {
  const found = elementsOf(tree).find(({ tagName, properties }) => tagName === tag && wanted(properties));
  const value = found?.properties[name];
  return typeof value === 'string' ? value.trim() : undefined;
}

/** The page's own address: it names it, or the browser that saved it wrote it down. */
function addressOf(tree: Root, html: string): string | undefined {
  const canonical = attributeOf(tree, 'link', (one) => one['rel']?.toString() === 'canonical', 'href');
  const saved = /<!-- saved from url=\(\d{1,9}\)(\S{1,2000}) -->/.exec(html.slice(0, 4096))?.[1];
  return [canonical, saved].find((url) => url !== undefined && /^https?:\/\//.test(url));
}

/** What the page says that its document is called. */
function headingOf(tree: Root): string | undefined {
  const isTitle = (one: Properties) => String(one['name']).toLowerCase() === 'articletitle';
  const heading = elementsOf(tree).find(({ tagName }) => tagName === 'h1');
  return attributeOf(tree, 'meta', isTitle, 'content') || (heading && linesOf(heading).join('')) || undefined;
}

/** 某某要点_某某网 · 某某网 - 某某要点 → 某某要点: the part that tells a year, else the first. */
function named(tree: Root): string | undefined {
  const title = elementsOf(tree).find(({ tagName }) => tagName === 'title');
  const parts = title
    ? linesOf(title)
        .join('')
        .split(/_| [-|—–] /)
    : [];
  return (parts.find((part) => /(?:19|20)\d\d/.test(part)) ?? parts[0])?.trim() || undefined;
}

const blocks = new Set([
  ...['address', 'article', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'div', 'dl', 'dt'],
  ...['fieldset', 'figcaption', 'figure', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html'],
  ...['legend', 'li', 'main', 'menu', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th'],
  ...['thead', 'title', 'tr', 'ul'],
]);

/** The lines of a node, a line a block, a line a row of a table. Those of `without` are left out; `met` is told how many come before it. */
function linesOf(node: Nodes, without?: Nodes, met: (lines: number) => void = () => undefined): string[] {
  const lines: string[] = [];
  let line = '';
  /** The number of an item, until its first words: they may stand in a block of their own. */
  let number = '';
  const end = (): void => {
    const words = line.replace(/[ \t\n\r\f]+/g, ' ').trim();
    line = '';
    if (words === '') return;
    lines.push(number + words);
    number = '';
  };
  const walk = (one: Nodes): void => {
    if (one === without) {
      end();
      met(lines.length);
    } else if (one.type === 'text') line += one.value;
    else if (one.type === 'element') element(one);
    else if ('children' in one) one.children.forEach(walk);
  };
  const element = (one: Element): void => {
    if (isSilent(one) && one !== node) return;
    if (one.tagName === 'br') return end();
    if (one.tagName === 'table' && isTabular(one) && !(without && elementsOf(one).includes(without as Element))) {
      end();
      lines.push(...linesOfTable(one, (cell) => linesOf(cell).join(' ')));
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
    let next = Number(list.properties['start'] ?? 1) || 1;
    for (const item of list.children) {
      if (item.type !== 'element' || item.tagName !== 'li') {
        walk(item);
        continue;
      }
      end();
      next = Number(item.properties['value'] ?? next) || next;
      number = marker(list, next);
      item.children.forEach(walk);
      end();
      number = '';
      next += 1;
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
