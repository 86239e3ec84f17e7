/** The XML of a .docx as a tree: read without expanding anything, looked through, written back. */
import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import { Refused } from './refused.ts';

/** An element as the parser gives it, children in order: `{ 'w:p': [...], ':@': { '@_w:val': '1' } }`. */
export type Node = Record<string, unknown>;

const options = {
  preserveOrder: true,
  ignoreAttributes: false,
  // Text is handed through as it stands: nothing is decoded here, so nothing can expand.
  processEntities: false,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
} as const;

/** Beginnings and ends of elements: a document of a hundred pages has some hundred thousand, and each takes memory. */
const mostTags = 400_000;

/** Reads a part. Declarations of types and entities are refused: no word processor writes them. */
export function readXml(part: Uint8Array): Node[] {
  const text = new TextDecoder().decode(part);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    throw new Refused('这份 .docx 里有不该有的实体声明，不安全；请用 Word 或 WPS 打开，另存为 .docx 再试');
  if (countOf(text, '<') > mostTags)
    throw new Refused('这份 .docx 的内容多得不像一份计划；请确认选对了文件，或把正文复制出来、存成 .txt 再试');
  return new XMLParser(options).parse(text) as Node[];
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

export const writeXml = (nodes: Node[]): Uint8Array =>
  new TextEncoder().encode(String(new XMLBuilder({ ...options, suppressEmptyNode: true }).build(nodes)));

export const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ':@') ?? '';

export const childrenOf = (node: Node | undefined): Node[] => {
  const children = node && node[nameOf(node)];
  return Array.isArray(children) ? (children as Node[]) : [];
};

/** The element at the end of a path of names, the first of each. */
export const child = (node: Node | undefined, ...path: string[]): Node | undefined =>
  path.reduce<Node | undefined>((at, name) => childrenOf(at).find((one) => nameOf(one) === name), node);

export const attribute = (node: Node | undefined, name: string): string | undefined => {
  const attributes = node?.[':@'] as Record<string, unknown> | undefined;
  const value = attributes?.[`@_${name}`];
  return value === undefined ? undefined : String(value);
};

/** What most elements of a .docx say: `<w:numFmt w:val="decimal"/>`. */
export const valueOf = (node: Node | undefined): string | undefined => attribute(node, 'w:val');

/** An element that says yes by standing there, unless it says no: `<w:vanish/>`, `<w:vanish w:val="0"/>`. */
export const isOn = (node: Node | undefined): boolean =>
  node !== undefined && !/^(?:0|false|off)$/.test(valueOf(node) ?? '');

export const root = (nodes: readonly Node[], name: string): Node | undefined =>
  nodes.find((one) => nameOf(one) === name);

/** All elements of some names below a node, in order; those within one that was found are its own. */
export const within = (node: Node, ...names: string[]): Node[] =>
  childrenOf(node).flatMap((one) => (names.includes(nameOf(one)) ? [one] : within(one, ...names)));

/** The words below a node: of runs (`w:t`) and of formulas (`m:t`). */
export const wordsOf = (node: Node): string =>
  within(node, 'w:t', 'm:t')
    .flatMap(childrenOf)
    .map((text) => String(text['#text'] ?? ''))
    .join('');

/** A run with words that are XML text already. */
export const run = (words: string): Node => ({
  'w:r': [{ 'w:t': [{ '#text': words }], ':@': { '@_xml:space': 'preserve' } }],
});
