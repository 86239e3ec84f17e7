import { expect, test } from 'vitest';
import { readDocx } from '../../../src/plan/source/docx.ts';
import { strToU8 } from 'fflate';
import { docx, p, table, type Word } from './word.ts';

const read = (word: Word) => readDocx(docx(word));
const lines = async (body: string, word: Omit<Word, 'body'> = {}) => (await read({ body, ...word })).lines;
const r = (words: string, more = '') => `<w:r>${more}<w:t>${words}</w:t></w:r>`;
const para = (inner: string, properties = '') => `<w:p>${properties}${inner}</w:p>`;
const list =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

test('changes of a reviewer are accepted: what is deleted or moved away is gone, and counts for no number', async () => {
  const gone = `<w:pPr>${numbered}<w:rPr><w:del w:id="1"/></w:rPr></w:pPr>`;
  const body = [
    p('甲', 1),
    para(`<w:del>${r('乙', '').replaceAll('w:t>', 'w:delText>')}</w:del>`, gone),
    para(
      `<w:del><w:r><w:delText>五</w:delText></w:r></w:del><w:ins>${r('六')}</w:ins>${r('场')}`,
      `<w:pPr>${numbered}</w:pPr>`,
    ),
    para(`<w:moveFrom>${r('搬走')}</w:moveFrom>${r('留下')}<w:moveTo>${r('搬来')}</w:moveTo>`),
  ].join('');
  const { lines, met } = await read({ body, numbering: list });
  expect(lines).toEqual(['1.甲', '2.六场', '留下搬来']);
  expect(met.changes).toBe(5);
});

test('hidden words and comments are left out, and said', async () => {
  const { lines, met } = await read({
    body: para(
      `${r('公开')}${r('秘密', '<w:rPr><w:vanish/></w:rPr>')}${r('的', '<w:rPr><w:vanish w:val="0"/></w:rPr>')}<w:r><w:commentReference w:id="0"/></w:r>`,
    ),
  });
  expect(lines).toEqual(['公开的']);
  expect(met).toMatchObject({ hidden: 2, comments: 1 });
});

test('a table of contents is left out, by its style or as a part of its own', async () => {
  const styles = '<w:style w:type="paragraph" w:styleId="21"><w:name w:val="toc 1"/></w:style>';
  const toc = para(r('一、学习 3'), '<w:pPr><w:pStyle w:val="21"/></w:pPr>');
  const part = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('目录')}</w:sdtContent></w:sdt>`;
  const other = `<w:sdt><w:sdtContent>${p('正文')}</w:sdtContent></w:sdt>`;
  const { lines, met } = await read({ body: toc + part + other, styles });
  expect(lines).toEqual(['正文']);
  expect(met.contents).toBe(2);
});

test('a note stands behind the paragraph, or the table, that it is on; its words are its own', async () => {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const footnotes = strToU8(
    `<w:footnotes ${w}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2">${p('指 A&amp;B 两处。')}</w:footnote></w:footnotes>`,
  );
  const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const cell = table(['甲', '乙']).replace('</w:p>', `${reference}</w:p>`);
  expect(
    await lines(para(r('一、学习') + reference) + p('后') + cell, { more: { 'word/footnotes.xml': footnotes } }),
  ).toEqual(['一、学习', '（注：指 A&B 两处。）', '后', '甲\t乙', '（注：指 A&B 两处。）']);
});

test('the words of a text box, which Word writes twice, stand once behind its paragraph; pictures are counted', async () => {
  const box = `<w:txbxContent>${p('框里', 1)}</w:txbxContent>`;
  const alternate = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const { lines, met } = await read({
    body: p('前', 1) + para(alternate + r('段落')) + p('后', 1) + para('<w:r><w:drawing/></w:r>'),
    numbering: list,
  });
  expect(lines).toEqual(['1.前', '段落', '2.框里', '3.后']);
  expect(met).toMatchObject({ boxes: 1, pictures: 1 });
});

test('fields, ruby, formulas and line ends of other kinds keep their words', async () => {
  expect(
    await lines(
      para(
        `<w:fldSimple w:instr="SEQ">${r('三')}</w:fldSimple>${r('场')}<w:r><w:ruby><w:rt>${r('qīng')}</w:rt><w:rubyBase>${r('青')}</w:rubyBase></w:ruby></w:r><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath><w:r><w:cr/></w:r>${r('下一行')}`,
      ),
    ),
  ).toEqual(['三场青x+1', '下一行']);
});
