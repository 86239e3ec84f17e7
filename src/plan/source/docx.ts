/** A Word document as the lines of `plan.txt`, with the numbers that Word makes. */
import mammoth from 'mammoth';
import { pack, unpack } from './archive.ts';
import { readHtml, type Page } from './html.ts';
import { readXml, writeNumbers, writeXml } from './numbers.ts';
import { Refused } from './refused.ts';

/** What is read of a document; pictures, fonts, macros and all else stay packed. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/document\.xml\.rels|document\.xml|styles\.xml|numbering\.xml|footnotes\.xml|endnotes\.xml))$/;

export interface Document extends Page {
  /** Whether it carries macros: they are not run, and not kept. */
  macros: boolean;
}

const rest = '请用 Word 或 WPS 打开，另存为 .docx 再试';

/** Reads a .docx. Throws `Refused` where it is none, is too large, or says things that no word processor says. */
export async function readDocx(bytes: Uint8Array): Promise<Document> {
  const { parts, names } = unpack(bytes, (name) => wanted.test(name));
  const body = parts.get('word/document.xml');
  if (!body) throw new Refused(`压缩包里没有 Word 文档的正文；${rest}`);
  const part = (name: string): Uint8Array => parts.get(name) ?? new TextEncoder().encode('<none/>');
  let html: string;
  try {
    for (const [name, bytes] of parts) if (name !== 'word/document.xml') readXml(bytes);
    const document = readXml(body);
    writeNumbers(document, readXml(part('word/numbering.xml')), readXml(part('word/styles.xml')));
    parts.set('word/document.xml', writeXml(document));
    // The numbers are text now: without the lists, mammoth makes no second set.
    parts.delete('word/numbering.xml');
    const buffer = Buffer.from(pack(parts));
    const read = await mammoth.convertToHtml(
      { buffer },
      { externalFileAccess: false, convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
    );
    html = read.value;
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(`这份 .docx 的内容读不出来；${rest}`);
  }
  return { ...readHtml(html), macros: names.some((name) => /vbaProject|\.bin$/i.test(name) && /vba/i.test(name)) };
}
