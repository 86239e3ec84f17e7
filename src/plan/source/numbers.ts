/**
 * The numbers that Word makes. They stand in no text: a paragraph names a list and a level, and Word counts. Here they
 * are counted as Word does and written into the paragraphs, so that the text reads as the page looked.
 */
import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import { counted } from './counters.ts';
import { Refused } from './refused.ts';

/** An element as the parser gives it, children in order: `{ 'w:p': [...], ':@': { '@_w:val': '1' } }`. */
type Node = Record<string, unknown>;

const options = {
  preserveOrder: true,
  ignoreAttributes: false,
  // Text is handed through as it stands: nothing is decoded here, so nothing can expand.
  processEntities: false,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
} as const;

/** Reads a part. Declarations of types and entities are refused: no word processor writes them. */
export function readXml(part: Uint8Array): Node[] {
  const text = new TextDecoder().decode(part);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    throw new Refused('这份 .docx 里有不该有的实体声明，不安全；请用 Word 或 WPS 打开，另存为 .docx 再试');
  return new XMLParser(options).parse(text) as Node[];
}

export const writeXml = (nodes: Node[]): Uint8Array =>
  new TextEncoder().encode(String(new XMLBuilder({ ...options, suppressEmptyNode: true }).build(nodes)));

const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ':@') ?? '';
const childrenOf = (node: Node | undefined): Node[] => {
  const children = node && node[nameOf(node)];
  return Array.isArray(children) ? (children as Node[]) : [];
};
const child = (node: Node | undefined, name: string): Node | undefined =>
  childrenOf(node).find((one) => nameOf(one) === name);
const attribute = (node: Node | undefined, name: string): string | undefined => {
  const attributes = node?.[':@'] as Record<string, unknown> | undefined;
  const value = attributes?.[`@_${name}`];
  return value === undefined ? undefined : String(value);
};
const value = (node: Node | undefined): string | undefined => attribute(node, 'w:val');
const number = (text: string | undefined, otherwise: number): number => {
  const read = Number(text);
  return text !== undefined && Number.isInteger(read) ? read : otherwise;
};
const root = (nodes: readonly Node[], name: string): Node | undefined => nodes.find((one) => nameOf(one) === name);

interface Level {
  start: number;
  format: string;
  /** Such as `（%1）` or `第%1章`: `%n` is the number of level n, from 1. */
  text: string;
}
interface List {
  /** Lists that count together. */
  counter: string;
  levels: Map<number, Level>;
}

/** Every list of `numbering.xml` by the id that paragraphs name it by. */
function listsOf(numbering: Node | undefined): Map<string, List> {
  const definitions = new Map<string, Map<number, Level>>();
  for (const node of childrenOf(numbering).filter((one) => nameOf(one) === 'w:abstractNum'))
    definitions.set(attribute(node, 'w:abstractNumId') ?? '', levelsOf(node));
  const lists = new Map<string, List>();
  for (const node of childrenOf(numbering).filter((one) => nameOf(one) === 'w:num')) {
    const id = attribute(node, 'w:numId') ?? '';
    const definition = value(child(node, 'w:abstractNumId')) ?? '';
    const levels = new Map(definitions.get(definition));
    const overrides = childrenOf(node).filter((one) => nameOf(one) === 'w:lvlOverride');
    for (const override of overrides) {
      const at = number(attribute(override, 'w:ilvl'), 0);
      const own = child(override, 'w:lvl');
      const level = own ? levelOf(own) : levels.get(at);
      const start = value(child(override, 'w:startOverride'));
      if (level) levels.set(at, start === undefined ? level : { ...level, start: number(start, level.start) });
    }
    lists.set(id, { counter: overrides.length > 0 ? `num ${id}` : `abstract ${definition}`, levels });
  }
  return lists;
}

const levelsOf = (definition: Node): Map<number, Level> =>
  new Map(
    childrenOf(definition)
      .filter((one) => nameOf(one) === 'w:lvl')
      .map((one) => [number(attribute(one, 'w:ilvl'), 0), levelOf(one)]),
  );

const levelOf = (node: Node): Level => ({
  start: number(value(child(node, 'w:start')), 1),
  format: value(child(node, 'w:numFmt')) ?? 'decimal',
  text: value(child(node, 'w:lvlText')) ?? '',
});

interface Numbered {
  list: string;
  level: number;
}

const numberedIn = (properties: Node | undefined): Partial<Numbered> => {
  const node = child(properties, 'w:numPr');
  const list = value(child(node, 'w:numId'));
  const level = value(child(node, 'w:ilvl'));
  return {
    ...(list === undefined ? {} : { list }),
    ...(level === undefined ? {} : { level: number(level, 0) }),
  };
};

/** What paragraph styles say of numbering, those that they are based on included. */
function stylesOf(styles: Node | undefined): (id: string | undefined) => Partial<Numbered> {
  const all = new Map(
    childrenOf(styles)
      .filter((one) => nameOf(one) === 'w:style')
      .map((one) => [attribute(one, 'w:styleId') ?? '', one]),
  );
  const find = (id: string | undefined, seen: ReadonlySet<string>): Partial<Numbered> => {
    const style = id === undefined || seen.has(id) ? undefined : all.get(id);
    if (!style || id === undefined) return {};
    const based = find(value(child(style, 'w:basedOn')), new Set([...seen, id]));
    return { ...based, ...numberedIn(child(style, 'w:pPr')) };
  };
  return (id) => find(id, new Set());
}

/** Counts as Word does: a level goes on from its last number, and begins anew after a higher one. */
function counter(lists: ReadonlyMap<string, List>) {
  const counts = new Map<string, number[]>();
  return ({ list: id, level: at }: Numbered): string => {
    const list = lists.get(id);
    const level = list?.levels.get(at);
    if (!list || !level) return '';
    const all = counts.get(list.counter) ?? [];
    counts.set(list.counter, all);
    all[at] = (all[at] ?? level.start - 1) + 1;
    all.length = at + 1;
    if (level.format === 'bullet') return '';
    return level.text.replace(/%([1-9])/g, (_, place: string) => {
      const of = Number(place) - 1;
      const other = list.levels.get(of);
      return counted(all[of] ?? other?.start ?? 1, other?.format ?? 'decimal');
    });
  };
}

/** Writes the numbers into the paragraphs of `document.xml`, in place. Gives how many were written. */
export function writeNumbers(document: Node[], numbering: Node[], styles: Node[]): number {
  const styleOf = stylesOf(root(styles, 'w:styles'));
  const next = counter(listsOf(root(numbering, 'w:numbering')));
  let written = 0;
  // A stack, not recursion: a document may be nested as deep as it likes.
  const open = document.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if (nameOf(node) === 'w:p') written += writeNumber(node, styleOf, next);
    // Text boxes have paragraphs of their own.
    for (const inner of childrenOf(node).toReversed()) open.push(inner);
  }
  return written;
}

function writeNumber(
  paragraph: Node,
  styleOf: (id: string | undefined) => Partial<Numbered>,
  next: (numbered: Numbered) => string,
): 0 | 1 {
  const properties = child(paragraph, 'w:pPr');
  const { list, level = 0 } = { ...styleOf(value(child(properties, 'w:pStyle'))), ...numberedIn(properties) };
  const text = list === undefined || list === '0' ? '' : next({ list, level });
  if (text === '') return 0;
  const run = { 'w:r': [{ 'w:t': [{ '#text': escaped(text) }], ':@': { '@_xml:space': 'preserve' } }] };
  childrenOf(paragraph).splice(properties ? childrenOf(paragraph).indexOf(properties) + 1 : 0, 0, run);
  return 1;
}

const escaped = (text: string): string =>
  // An entity in a level's text stays one; all else that would be markup is made text.
  text
    .replace(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/gi, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
