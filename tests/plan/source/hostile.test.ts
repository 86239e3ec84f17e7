/** Documents that no program wrote: any of them gives lines or a sentence, within the bounds. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readSource, Refused } from '../../../src/plan/source/index.ts';
import { docx, level, p, partsOf, table } from './word.ts';

/** What was read, or what was said. */
const read = (bytes: Uint8Array, name: string): Promise<string> =>
  readSource(bytes, name).then(
    ({ plan }) => new TextDecoder().decode(plan),
    (error: unknown) => {
      if (error instanceof Refused) return `refused: ${error.message}`;
      throw error;
    },
  );

const names = [
  ...['w:p', 'w:r', 'w:t', 'w:tbl', 'w:tr', 'w:tc', 'w:pPr', 'w:numPr', 'w:numId', 'w:ilvl', 'w:pStyle', 'w:rPr'],
  ...[
    'w:del',
    'w:ins',
    'w:moveFrom',
    'w:sdt',
    'w:sdtContent',
    'w:footnoteReference',
    'w:vanish',
    'w:drawing',
    'w:pict',
  ],
  ...['mc:AlternateContent', 'mc:Fallback', 'w:txbxContent', 'w:fldSimple', 'w:ruby', 'w:rubyBase', 'm:oMath', 'w:br'],
  ...['w:gridSpan', 'w:vMerge', 'w:tcPr', 'w:hyperlink', 'w:body', 'w:document', 'w:abstractNum', 'w:lvl', 'w:num'],
  ...[
    'w:numbering',
    'w:styles',
    'w:style',
    'w:basedOn',
    'w:lvlText',
    'w:start',
    'w:footnotes',
    'w:footnote',
    '__proto__',
  ],
];
const attribute = fc.tuple(
  fc.constantFrom(
    'w:val',
    'w:id',
    'w:numId',
    'w:abstractNumId',
    'w:ilvl',
    'w:styleId',
    'r:id',
    '__proto__',
    'constructor',
  ),
  fc.constantFrom('0', '1', '-1', '999999999999', '1e9', '%1%2%9', 'a', '', '__proto__', '&#x10ffff;', '&bogus;'),
);

/** XML of the right names in any order and nesting. */
const { node } = fc.letrec<{ node: string; inner: string }>((tie) => ({
  inner: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('学习', '&lt;b&gt;', '&amp;', '1.', '\t', ''),
    fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join('')),
  ),
  node: fc
    .tuple(fc.constantFrom(...names), fc.array(attribute, { maxLength: 2 }), tie('inner'))
    .map(([name, attributes, inner]) => {
      const said = [...new Map(attributes)].map(([key, value]) => ` ${key}="${value}"`).join('');
      return `<${name}${said}>${inner}</${name}>`;
    }),
}));
const xml = fc.array(node, { maxLength: 5 }).map((nodes) => nodes.join(''));

describe('a Word document', { timeout: 240_000 }, () => {
  test('of any elements in any order gives lines or a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(xml, xml, xml, xml, async (body, numbering, styles, notes) => {
        const footnotes = strToU8(`<w:footnotes>${notes}</w:footnotes>`);
        expect(
          await read(docx({ body, numbering, styles, more: { 'word/footnotes.xml': footnotes } }), 'a.docx'),
        ).toBeTruthy();
      }),
      { numRuns: 150 },
    );
  });

  test('with any part of it cut, spoilt or put in the place of another gives lines or a sentence', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const whole = partsOf({ body: p('学习', 1) + table(['甲', '乙'], ['1', '2']), numbering, styles: '<w:style/>' });
    const part = fc.constantFrom(...Object.keys(whole));
    await fc.assert(
      fc.asyncProperty(part, part, fc.nat(2_000), fc.integer({ min: 0, max: 255 }), async (name, other, at, byte) => {
        const bytes = Uint8Array.from(whole[name] ?? []);
        const spoilt = bytes.map((old, index) => (index === at % bytes.length ? byte : old));
        for (const put of [bytes.slice(0, at % bytes.length), spoilt, whole[other] ?? bytes])
          expect(await read(zipSync({ ...whole, [name]: put }), 'a.docx')).toBeTruthy();
      }),
      { numRuns: 100 },
    );
  });

  test('nested as none is, of more elements than any has, or named by ways out of it is refused or read as text', async () => {
    const nested = '<w:tbl><w:tr><w:tc>'.repeat(5_000) + p('甲') + '</w:tc></w:tr></w:tbl>'.repeat(5_000);
    expect(await read(docx({ body: nested }), 'a.docx')).toContain('refused');
    expect(await read(docx({ body: '<w:p/>'.repeat(500_000) }), 'a.docx')).toContain('多得不像一份计划');
    const more = { '../../../etc/passwd': strToU8('x'), 'C:\\con': strToU8('x'), 'word/document.xml/..': strToU8('x') };
    expect(await read(docx({ body: p('1.学习。'), more }), 'a.docx')).toBe('1.学习。\n');
  });

  test('whose pictures and links lie outside of it fetches nothing', async () => {
    const relations = strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
    );
    const picture = '<w:p><w:r><w:drawing><a:blip r:link="rId9"/></w:drawing><w:t>学习</w:t></w:r></w:p>';
    expect(await read(docx({ body: picture, more: { 'word/_rels/document.xml.rels': relations } }), 'a.docx')).toBe(
      '学习\n',
    );
  });
});

describe('a web page', { timeout: 240_000 }, () => {
  const tag = fc.constantFrom(
    ...['p', 'div', 'table', 'tr', 'td', 'th', 'ol', 'ul', 'li', 'b', 'a', 'pre', 'br', 'h1', 'title', 'body', 'head'],
    ...[
      'template',
      'svg',
      'math',
      'select',
      'script',
      'style',
      'textarea',
      'frameset',
      'noscript',
      'plaintext',
      'form',
    ],
  );
  const attributes = fc.constantFrom(
    ...[
      '',
      ' rowspan=99999',
      ' colspan=-1',
      ' start=1e309',
      ' value=x',
      ' type=i',
      ' hidden',
      ' style="display : none"',
    ],
    ...[' id=zoom', ' class="TRS_Editor a"', ' name=ArticleTitle content=甲', ' href=javascript:x', ' start=-5 type=a'],
  );
  const piece = fc.oneof(
    fc.tuple(fc.constantFrom('<', '</'), tag, attributes).map(([open, name, said]) => `${open}${name}${said}>`),
    fc.constantFrom(
      '学习。',
      '一、',
      '&nbsp;',
      '&#0;',
      '&#x110000;',
      '&lt;script&gt;',
      '<!--',
      '-->',
      '<![CDATA[',
      '<!DOCTYPE x [<!ENTITY a "b">]>',
      '&a;',
      '\0',
    ),
    fc.string({ maxLength: 8 }),
  );

  test('of any tags in any order gives lines of text or a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const said = await read(strToU8(pieces.join('')), 'a.html');
        expect(said).toBeTruthy();
      }),
      { numRuns: 300 },
    );
  });

  test('of rows that reach over each other, or of more than any has, is read or refused', async () => {
    const spans = '<table>' + '<tr><td rowspan=100 colspan=100>甲<td>乙'.repeat(1_000);
    expect((await read(strToU8(spans), 'a.html')).split('\n').length).toBeGreaterThan(900);
    expect(await read(strToU8('<p>甲</p>'.repeat(1_500_000)), 'a.html')).toContain('大得不像一份计划');
    expect(await read(strToU8('<div>'.repeat(50_000) + '甲'), 'a.html')).toContain('层次');
  });
});
