/**
 * The numbers that Word makes. They stand in no text: a paragraph names a list and a level, and Word counts. Here they
 * are counted as Word does and written into the paragraphs, so that the text reads as the page looked.
 */
import { counted } from './counters.ts';
import { attribute, child, childrenOf, isOn, nameOf, run, valueOf as value, type Node } from './xml.ts';

const number = (text: string | undefined, otherwise: number): number => {
  const read = Number(text);
  return text !== undefined && Number.isInteger(read) ? read : otherwise;
};

interface Level {
  start: number;
  format: string;
  /** Such as `（%1）` or `第%1章`: `%n` is the number of level n, from 1. */
  text: string;
  /** Whether a tab or a space stands behind the number. */
  parted: boolean;
  /** After which higher levels it begins anew: after any, where `undefined`; 0 for never. */
  restart: number | undefined;
  /** Whether all levels in its text are shown in digits. */
  digits: boolean;
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
  shareStyles(numbering, definitions);
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

/** A definition may only name a list style; its levels then stand with the definition that makes that style. */
function shareStyles(numbering: Node | undefined, definitions: Map<string, Map<number, Level>>): void {
  const all = childrenOf(numbering).filter((one) => nameOf(one) === 'w:abstractNum');
  const id = (node: Node): string => attribute(node, 'w:abstractNumId') ?? '';
  const makers = new Map(all.map((node) => [value(child(node, 'w:styleLink')), definitions.get(id(node))]));
  for (const node of all) {
    const style = value(child(node, 'w:numStyleLink'));
    const levels = style === undefined ? undefined : makers.get(style);
    if (levels && definitions.get(id(node))?.size === 0) definitions.set(id(node), levels);
  }
}

const levelsOf = (definition: Node): Map<number, Level> =>
  new Map(
    childrenOf(definition)
      .filter((one) => nameOf(one) === 'w:lvl')
      .map((one) => [number(attribute(one, 'w:ilvl'), 0), levelOf(one)]),
  );

function levelOf(node: Node): Level {
  const restart = value(child(node, 'w:lvlRestart'));
  return {
    start: number(value(child(node, 'w:start')), 1),
    format: value(child(node, 'w:numFmt')) ?? 'decimal',
    text: value(child(node, 'w:lvlText')) ?? '',
    parted: value(child(node, 'w:suff')) !== 'nothing',
    restart: restart === undefined ? undefined : number(restart, 0),
    digits: isOn(child(node, 'w:isLgl')),
  };
}

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

/** Counts as Word does: a level goes on from its last number, and begins anew after a higher one unless it says otherwise. */
function counter(lists: ReadonlyMap<string, List>) {
  const counts = new Map<string, number[]>();
  return ({ list: id, level: at }: Numbered): string => {
    const list = lists.get(id);
    const level = list?.levels.get(at);
    if (!list || !level) return '';
    const all = counts.get(list.counter) ?? [];
    counts.set(list.counter, all);
    all[at] = (all[at] ?? level.start - 1) + 1;
    for (let below = at + 1; below < all.length; below += 1) {
      const restart = list.levels.get(below)?.restart;
      if (restart === undefined || at < restart) delete all[below];
    }
    if (level.format === 'bullet') return '';
    const said = level.text.replace(/%([1-9])/g, (_, place: string) => {
      const of = Number(place) - 1;
      const other = list.levels.get(of);
      return counted(all[of] ?? other?.start ?? 1, level.digits ? 'decimal' : (other?.format ?? 'decimal'));
    });
    // Needed only behind a number that ends in no mark of its own: 第一章 总则
    return level.parted && /[\p{L}\p{Nd}]$/u.test(said) ? `${said} ` : said;
  };
}

/** Writes the numbers into the paragraphs of `document.xml`, in place. Gives how many were written. */
export function writeNumbers(document: Node[], numbering: Node | undefined, styles: Node | undefined): number {
  const styleOf = stylesOf(styles);
  const next = counter(listsOf(numbering));
  let written = 0;
  // A stack, not recursion: a document may be nested as deep as it likes.
  const open = document.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if (nameOf(node) === 'w:p') written += writeNumber(node, styleOf, next);
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
  // Its end was deleted by a reviewer: it is one with the next paragraph, and has no number of its own.
  if (child(properties, 'w:rPr', 'w:del')) return 0;
  const { list, level = 0 } = { ...styleOf(value(child(properties, 'w:pStyle'))), ...numberedIn(properties) };
  const text = list === undefined || list === '0' ? '' : next({ list, level });
  if (text === '') return 0;
  childrenOf(paragraph).splice(properties ? childrenOf(paragraph).indexOf(properties) + 1 : 0, 0, run(escaped(text)));
  return 1;
}

const escaped = (text: string): string =>
  // An entity in a level's text stays one; all else that would be markup is made text.
  text
    .replace(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/gi, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
