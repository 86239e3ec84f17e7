/** A Word document as the lines of `plan.txt`, with the numbers that Word makes. */
import mammoth from 'mammoth';
import { pack, unpack } from './archive.ts';
import { prepare, type Met } from './body.ts';
import { readBody, type Page } from './html.ts';
import { writeNumbers } from './numbers.ts';
import { Refused } from './refused.ts';
import { readXml, root, writeXml } from './xml.ts';

/** What is read of a document; pictures, fonts, macros and all else stay packed. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/document\.xml\.rels|document\.xml|styles\.xml|numbering\.xml|footnotes\.xml|endnotes\.xml))$/;

export interface Document extends Pick<Page, 'lines'> {
  /** Whether it carries macros: they are not run, and not kept. */
  macros: boolean;
  met: Met;
}

const rest = '请用 Word 或 WPS 打开，另存为 .docx 再试';

/** Reads a .docx. Throws `Refused` where it is none, is too large, or says things that no word processor says. */
export async function readDocx(bytes: Uint8Array): Promise<Document> {
  const { parts, names } = unpack(bytes, (name) => wanted.test(name));
  const body = parts.get('word/document.xml');
  if (!body) throw new Refused(`压缩包里没有 Word 文档的正文；${rest}`);
  const part = (name: string): Uint8Array => parts.get(name) ?? new TextEncoder().encode('<none/>');
  let html: string;
  let met: Met;
  try {
    const read = (name: string, element: string) => root(readXml(part(name)), element);
    const styles = read('word/styles.xml', 'w:styles');
    const prepared = prepare(readXml(body), {
      styles,
      footnotes: read('word/footnotes.xml', 'w:footnotes'),
      endnotes: read('word/endnotes.xml', 'w:endnotes'),
    });
    met = prepared.met;
    for (const name of ['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels']) readXml(part(name));
    writeNumbers(prepared.document, read('word/numbering.xml', 'w:numbering'), styles);
    parts.set('word/document.xml', writeXml(prepared.document));
    // The numbers and notes are text now: mammoth makes no second set.
    for (const name of ['numbering', 'footnotes', 'endnotes']) parts.delete(`word/${name}.xml`);
    const buffer = Buffer.from(pack(parts));
    const made = await mammoth.convertToHtml(
      { buffer },
      { externalFileAccess: false, convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
    );
    html = made.value;
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(`这份 .docx 的内容读不出来；${rest}`);
  }
  return { ...readBody(html), met, macros: names.some((name) => /vbaProject|\.bin$/i.test(name) && /vba/i.test(name)) };
}
