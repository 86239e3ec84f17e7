/** Small Word documents, written by hand. */
import { strToU8, zipSync } from 'fflate';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export interface Word {
  /** What stands in `w:body`. */
  body: string;
  numbering?: string;
  styles?: string;
  /** Parts besides, by name. */
  more?: Record<string, Uint8Array>;
}

/** A paragraph; in list `list` at level `level` where given. */
export function p(text: string, list?: number, level = 0): string {
  const numbered =
    list === undefined ? '' : `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`;
  return `<w:p>${numbered}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export const table = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

/** A level of a list: its format and its text, such as `（%1）`. */
export const level = (at: number, format: string, text: string, start = 1): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

/** The parts of a document by name. */
export const partsOf = ({ body, numbering, styles, more = {} }: Word): Record<string, Uint8Array> => ({
  '[Content_Types].xml': strToU8(
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  ),
  '_rels/.rels': strToU8(
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  ),
  'word/document.xml': strToU8(`${head}<w:document ${w}><w:body>${body}</w:body></w:document>`),
  ...(numbering === undefined
    ? {}
    : { 'word/numbering.xml': strToU8(`${head}<w:numbering ${w}>${numbering}</w:numbering>`) }),
  ...(styles === undefined ? {} : { 'word/styles.xml': strToU8(`${head}<w:styles ${w}>${styles}</w:styles>`) }),
  ...more,
});

export const docx = (word: Word): Uint8Array => zipSync(partsOf(word));
