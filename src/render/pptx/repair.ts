/**
 * What pptxgenjs leaves wrong, made right on the finished package: charts and workbooks are replaced by our own (its
 * charts have a third axis and multi-level categories, its workbooks a table with a broken range), parts are numbered
 * from one in every file, and nothing in it tells when or where it was made.
 */
import { chartText } from '../../text.ts';
import { close, open, type Parts, setText, textOf } from '../archive.ts';
import { plainWorkbook } from '../xlsx.ts';
import type { Native } from './native.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The package with `natives` in the order in which charts were added. `date` is the data's. */
export async function repair(bytes: Uint8Array, natives: Native[], date: string | undefined): Promise<Uint8Array> {
  const parts = open(bytes);
  const renamed = renumber(parts);
  for (const [at, native] of natives.entries()) {
    setText(parts, `ppt/charts/chart${at + 1}.xml`, declaration + native.xml);
    parts[`ppt/embeddings/workbook${at + 1}.xlsx`] = await plainWorkbook(native.cells, date);
  }
  for (const name of Object.keys(parts))
    if (/\.(xml|rels)$/.test(name)) setText(parts, name, rename(textOf(parts, name), renamed));
  change(parts, '[Content_Types].xml', (text) => onlyParts(text, parts));
  change(parts, 'ppt/presentation.xml', orderMasters);
  change(parts, 'ppt/theme/theme1.xml', faces);
  change(parts, 'docProps/core.xml', (text) => undated(text, date));
  change(parts, 'docProps/app.xml', (text) => text.replace(/<Company>.*?<\/Company>/, ''));
  for (const name of Object.keys(parts))
    if (/^ppt\/(slides|slideLayouts|notesSlides)\/[^/]+\.xml$/.test(name)) change(parts, name, slideText);
  return close(parts, date);
}

function change(parts: Parts, name: string, how: (text: string) => string): void {
  setText(parts, name, how(textOf(parts, name)));
}

/** pptxgenjs numbers charts across all files it ever made; here they begin at one. Gives old names with new ones. */
function renumber(parts: Parts): Map<string, string> {
  const renamed = new Map<string, string>();
  const charts = Object.keys(parts)
    .map((name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1])
    .filter((number) => number !== undefined)
    .sort((a, b) => Number(a) - Number(b));
  const moved: Parts = {};
  const move = (from: string, to: string) => {
    const bytes = parts[from];
    if (bytes === undefined) return;
    delete parts[from];
    moved[to] = bytes;
    renamed.set(from.slice(from.lastIndexOf('/') + 1), to.slice(to.lastIndexOf('/') + 1));
  };
  for (const [at, number] of charts.entries()) {
    move(`ppt/charts/chart${number}.xml`, `ppt/charts/chart${at + 1}.xml`);
    move(`ppt/charts/_rels/chart${number}.xml.rels`, `ppt/charts/_rels/chart${at + 1}.xml.rels`);
    move(`ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`, `ppt/embeddings/workbook${at + 1}.xlsx`);
  }
  Object.assign(parts, moved);
  return renamed;
}

/** References to renamed parts, all at once, since a new name may be another's old one. */
const rename = (text: string, renamed: Map<string, string>): string =>
  text.replace(/(chart\d+\.xml|Microsoft_Excel_Worksheet\d+\.xlsx)(?=")/g, (name) => renamed.get(name) ?? name);

/** Content types of parts that there are, each once: pptxgenjs lists a slide master for every slide. */
function onlyParts(text: string, parts: Parts): string {
  const seen = new Set<string>();
  return text.replace(/(?<!\s)\s*<Override PartName="\/([^"]+)"[^<>]*\/>/g, (override, name: string) => {
    if (seen.has(name) || parts[name] === undefined) return '';
    seen.add(name);
    return override.trim();
  });
}

/** The schema wants masters, then notes masters, then slides. */
function orderMasters(text: string): string {
  const notes = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(text)?.[0];
  return notes === undefined ? text : text.replace(notes, '').replace('<p:sldIdLst>', `${notes}<p:sldIdLst>`);
}

/** Both faces of the theme, for whatever a colleague adds to the slide. */
const faces = (text: string): string =>
  text.replace(
    /(<a:(?:major|minor)Font>)<a:latin [^>]*\/><a:ea [^>]*\/>/g,
    `$1<a:latin typeface="${chartText.slides.font}"/><a:ea typeface="${chartText.slides.font}"/>`,
  );

const undated = (text: string, date = '1980-01-01'): string =>
  text
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
    .replace(/<dc:subject>[^<]*<\/dc:subject>/, '')
    .replace(/(?<!\s)\s*<cp:revision>[^<]*<\/cp:revision>/, '');

/**
 * Paragraph properties come first in a paragraph and once (pptxgenjs repeats them before every run); a title is a plain
 * title placeholder; the language is Chinese.
 */
const slideText = (text: string): string =>
  text
    .replace(/(<\/a:r>)<a:pPr(?:[^>]*\/>|[^>]*[^/]>.*?<\/a:pPr>)/gs, '$1')
    .replace(/<p:ph\b(?=[^<>]*\btype="title")[^<>]*\/>/g, '<p:ph type="title"/>')
    .replaceAll('lang="en-US"', 'lang="zh-CN" altLang="en-US"');
