/**
 * The body of a Word document made ready for mammoth: what it would lose (formulas, fields, ruby), put elsewhere (footnotes,
 * text boxes) or show though Word does not (hidden words) is put right first, with the changes of a reviewer accepted.
 */
import { attribute, child, childrenOf, isOn, nameOf, run, valueOf, within, wordsOf, type Node } from './xml.ts';

/** What was met that an editor should know of. */
export interface Met {
  changes: number;
  comments: number;
  hidden: number;
  contents: number;
  notes: number;
  boxes: number;
  pictures: number;
}

export interface Parts {
  styles: Node | undefined;
  footnotes: Node | undefined;
  endnotes: Node | undefined;
}

/** What stands beside a paragraph and is put behind it. */
interface Beside {
  boxes: Node[];
  notes: Node[];
}

/** Rewrites the children of the document, in place of its old ones, and counts. */
export function prepare(document: Node[], parts: Parts): { document: Node[]; met: Met } {
  const met: Met = { changes: 0, comments: 0, hidden: 0, contents: 0, notes: 0, boxes: 0, pictures: 0 };
  const contents = contentsStyles(parts.styles);
  const notes = { 'w:footnoteReference': notesOf(parts.footnotes), 'w:endnoteReference': notesOf(parts.endnotes) };

  const all = (nodes: readonly Node[], beside: Beside): Node[] => nodes.flatMap((node) => one(node, beside));
  const kept = (node: Node, beside: Beside): Node => ({ ...node, [nameOf(node)]: all(childrenOf(node), beside) });

  const one = (node: Node, beside: Beside): Node[] => {
    const name = nameOf(node);
    switch (name) {
      case '#text':
        return [node];
      case 'w:p':
        return paragraph(node, beside);
      case 'w:tbl':
        return table(node);
      case 'w:del':
      case 'w:moveFrom':
        met.changes += 1;
        return [];
      case 'w:ins':
      case 'w:moveTo':
        met.changes += 1;
        return all(childrenOf(node), beside);
      case 'w:r':
        if (!isOn(child(node, 'w:rPr', 'w:vanish'))) return [kept(node, beside)];
        met.hidden += wordsOf(node).length;
        return [];
      case 'w:commentReference':
        met.comments += 1;
        return [];
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return reference(notes[name].get(attribute(node, 'w:id') ?? ''), beside);
      case 'mc:AlternateContent':
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return picture(node, beside);
      case 'w:fldSimple':
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
        return all(childrenOf(node), beside);
      case 'w:ruby':
        return all(childrenOf(child(node, 'w:rubyBase')), beside);
      case 'm:oMath':
      case 'm:oMathPara':
        return [run(wordsOf(node))];
      case 'w:cr':
        return [{ 'w:br': [] }];
      case 'w:sdt':
        if (!/Table of Contents/i.test(valueOf(child(node, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery')) ?? ''))
          return all(childrenOf(child(node, 'w:sdtContent')), beside);
        met.contents += within(node, 'w:p').length;
        return [];
      default:
        return [kept(node, beside)];
    }
  };

  const paragraph = (node: Node, outer: Beside): Node[] => {
    if (contents.has(valueOf(child(node, 'w:pPr', 'w:pStyle')) ?? '')) {
      met.contents += 1;
      return [];
    }
    const mark = child(node, 'w:pPr', 'w:rPr');
    const gone = child(mark, 'w:del') ?? child(mark, 'w:moveFrom');
    const beside: Beside = { boxes: [], notes: outer.notes };
    const own = { ...node, 'w:p': childrenOf(node).flatMap((part) => (isProperty(part) ? [part] : one(part, beside))) };
    const boxes = beside.boxes.flatMap((box) => all(childrenOf(box), outer));
    return gone && wordsOf(own) === '' ? boxes : [own, ...boxes];
  };

  /** Notes are put behind the whole table: within, they would be words of a cell. */
  const table = (node: Node): Node[] => {
    const beside: Beside = { boxes: [], notes: [] };
    return [kept(node, beside), ...beside.notes];
  };

  const reference = (words: string | undefined, beside: Beside): Node[] => {
    if (words === undefined || words === '') return [];
    met.notes += 1;
    beside.notes.push({ 'w:p': [run(`（注：${words}）`)] });
    return [];
  };

  const picture = (node: Node, beside: Beside): Node[] => {
    // Word writes a text box twice, for itself and for older programs; either has all words.
    const versions = nameOf(node) === 'mc:AlternateContent' ? childrenOf(node) : [node];
    const boxes = versions.map((version) => within(version, 'w:txbxContent')).find(({ length }) => length > 0) ?? [];
    if (boxes.length === 0) met.pictures += 1;
    met.boxes += boxes.length;
    beside.boxes.push(...boxes);
    return [];
  };

  /** A paragraph of the body outside tables is followed by its own notes. */
  const body = (node: Node): Node => ({
    ...node,
    [nameOf(node)]: childrenOf(node).flatMap((part) => {
      const beside: Beside = { boxes: [], notes: [] };
      return nameOf(part) === 'w:body' ? [body(part)] : [...one(part, beside), ...beside.notes];
    }),
  });
  return { document: document.map(body), met };
}

const isProperty = (node: Node): boolean => nameOf(node) === 'w:pPr';

/** The styles that a table of contents is set in: `toc 1`, `TOC Heading`. */
const contentsStyles = (styles: Node | undefined): Set<string> =>
  new Set(
    childrenOf(styles)
      .filter((one) => /^toc (?:\d|heading)$/i.test(valueOf(child(one, 'w:name')) ?? ''))
      .map((one) => attribute(one, 'w:styleId') ?? ''),
  );

/** The words of each note by its id; the lines that Word draws above notes have a type and no words. */
const notesOf = (part: Node | undefined): Map<string, string> =>
  new Map(
    childrenOf(part)
      .filter((one) => attribute(one, 'w:type') === undefined)
      .map((one) => [attribute(one, 'w:id') ?? '', wordsOf(one).trim()]),
  );
