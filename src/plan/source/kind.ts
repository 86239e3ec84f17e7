/** What a document is, by its bytes first and its name second. */
import { Refused } from './refused.ts';

export type Kind = 'text' | 'docx' | 'html';

/** The largest document that is looked at, in bytes: a plan is some tens of kilobytes, with pictures some megabytes. */
export const mostBytes = 50_000_000;

const begins = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const saveAs = '请用 Word 或 WPS 打开，另存为 .docx 再试';

const take = '请选 .docx、.html 或 .txt；没有的话，打开它、复制正文，存成 .txt 再试';

const picture = '这是图片，读不出文字；请向发布机关要 Word 文件，或用文字识别软件认出文字、逐字核对后存成 .txt 再试';
const sheet = '这是电子表格；请用 Excel 或 WPS 打开，把内容复制到 Word 文档里，另存为 .docx 再试';

/** What to do with kinds that editors come with, by the ending of the name. */
const others: Readonly<Record<string, string | undefined>> = {
  ...{ jpg: picture, jpeg: picture, png: picture, bmp: picture, gif: picture, tif: picture, tiff: picture },
  ...{ xlsx: sheet, xlsm: sheet, et: sheet, csv: sheet },
  odt: `这是 OpenDocument 文档（.odt）；请用 LibreOffice 或 WPS 打开，另存为 .docx 再试`,
  ofd: '这是 OFD 版式文件，读不出可靠的文字次序；请向发布机关要 Word 文件，或复制正文存成 .txt、核对无误再试',
  mht: '这是打包的网页（.mht）；请用浏览器重新打开原网页，另存为“网页，仅 HTML”再试',
  mhtml: '这是打包的网页（.mhtml）；请用浏览器重新打开原网页，另存为“网页，仅 HTML”再试',
};

/** Tells the kind of a document, or refuses it. `name` is the file's name. */
export function kindOf(bytes: Uint8Array, name: string): Kind {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (bytes.length === 0) throw new Refused('文件是空的；请确认选对了文件');
  if (bytes.length > mostBytes)
    throw new Refused(`文件有 ${Math.round(bytes.length / 1e6)} MB，最多 ${mostBytes / 1e6} MB；请确认选的是计划正文`);
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46) || ending === 'pdf')
    throw new Refused(
      '这是 PDF，读不出可靠的文字次序；请向发布机关要 Word 文件或从网页上保存，或用 Word 打开后另存为 .docx，核对无误再试',
    );
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new Refused(
      ending === 'docx'
        ? '这份 .docx 加了密码，或其实是旧式 .doc；请用 Word 或 WPS 打开、去掉密码，另存为 .docx 再试'
        : `这是旧式 Office 文件（.doc、.wps、.xls 或加密文件）；${saveAs}`,
    );
  if (ending === 'doc' || ending === 'wps' || ending === 'rtf' || begins(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66))
    throw new Refused(`这种文件（.${ending || 'rtf'}）读不了；${saveAs}`);
  if (begins(bytes, 0x50, 0x4b)) {
    if (['docx', 'docm', 'dotx', 'dotm', ''].includes(ending)) return 'docx';
    throw new Refused(
      (Object.hasOwn(others, ending) ? others[ending] : undefined) ??
        `这是压缩包或其他 Office 文件（.${ending}），不是 Word 文档；${take}`,
    );
  }
  if (['docx', 'docm'].includes(ending)) throw new Refused(`文件名是 .${ending}，内容却不是 Word 文档；${saveAs}`);
  if (['html', 'htm', 'xhtml', 'shtml'].includes(ending)) return 'html';
  if (ending === 'txt' || ending === '' || ending === 'text') return 'text';
  throw new Refused(
    (Object.hasOwn(others, ending) ? others[ending] : undefined) ?? `认不得这种文件（.${ending}）；${take}`,
  );
}
