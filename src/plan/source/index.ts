/** From a document that an editor has to the text of a seed. Pure: bytes in, text out. */
import { decode } from '../decode.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { kindOf, type Kind } from './kind.ts';
import { notesOfPage, notesOfWord } from './notes.ts';
import { Refused } from './refused.ts';

export { Refused } from './refused.ts';

export interface Source {
  kind: Kind;
  /** What `plan.txt` is to hold: the bytes of a text as they came, else UTF-8. */
  plan: Uint8Array;
  /** What the document calls itself, and its address, where it says so. */
  title?: string;
  url?: string;
  /** What the editor should know of how it was read. */
  notes: string[];
  /** Whether the document may be kept beside the text: one with macros may not. */
  keep: boolean;
}

/** Reads a document named `name`. Throws `Refused`, with what to do, where no text can be taken from it. */
export async function readSource(bytes: Uint8Array, name: string): Promise<Source> {
  const kind = kindOf(bytes, name);
  if (kind === 'text') return readText(bytes);
  const source = kind === 'docx' ? await fromWord(bytes) : fromPage(bytes);
  if (!/[\p{L}\p{N}]/u.test(new TextDecoder().decode(source.plan)))
    throw new Refused('文件里没有找到文字（可能只有图片）；请确认选对了文件，或把正文另存为 .txt 再试');
  return source;
}

const encoded = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${lines.join('\n')}\n`);

async function fromWord(bytes: Uint8Array): Promise<Source> {
  const { lines, met, macros } = await readDocx(bytes);
  return { kind: 'docx', plan: encoded(lines), notes: notesOfWord(met, macros), keep: !macros };
}

function fromPage(bytes: Uint8Array): Source {
  const { lines, title, url, left } = readHtml(decodeHtml(bytes));
  return {
    kind: 'html',
    plan: encoded(lines),
    ...(title ? { title } : {}),
    ...(url ? { url } : {}),
    notes: notesOfPage(left),
    keep: true,
  };
}

function readText(bytes: Uint8Array): Source {
  const decoded = decode(bytes);
  if (!decoded) throw new Refused('认不出文件的编码，或文件不是纯文本；请另存为 UTF-8 编码的纯文本再试');
  if (!/[\p{L}\p{N}]/u.test(decoded.text)) throw new Refused('文件里没有文字；请确认选对了文件');
  return { kind: 'text', plan: bytes, notes: [], keep: false };
}

/** By its mark, by what it says of itself, else as any text is read. */
function decodeHtml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const named = /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{1,40})/i.exec(head)?.[1]?.toLowerCase();
  if (named !== undefined && /^(?:gb|cp936|x-gbk)/.test(named)) return new TextDecoder('gb18030').decode(bytes);
  const decoded = decode(bytes);
  if (decoded) return decoded.text.replace(/^\ufeff/, '');
  throw new Refused('认不出网页的编码；请用浏览器打开，另存为 UTF-8 编码的网页，或复制正文存成 .txt 再试');
}
