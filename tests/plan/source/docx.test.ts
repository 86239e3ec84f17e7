import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocx } from '../../../src/plan/source/docx.ts';
import { Refused } from '../../../src/plan/source/index.ts';
import { docx, level, p, partsOf, table } from './word.ts';

const lines = async (word: Parameters<typeof docx>[0]): Promise<string[]> => (await readDocx(docx(word))).lines;

const outline =
  `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}` +
  `${level(2, 'decimal', '%3．')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

test('the numbers that Word makes stand in the text: a level goes on, and begins anew below a new one', async () => {
  const body = [
    p('学习', 1),
    p('开展宣讲', 1, 1),
    p('举办报告会', 1, 2),
    p('举办读书会', 1, 2),
    p('组织培训', 1, 1),
    p('服务', 1),
    p('结对帮扶', 1, 1),
    p('不编号的一段'),
  ].join('');
  expect(await lines({ body, numbering: outline })).toEqual([
    '一、学习',
    '（一）开展宣讲',
    '1．举办报告会',
    '2．举办读书会',
    '（二）组织培训',
    '二、服务',
    '（一）结对帮扶',
    '不编号的一段',
  ]);
});

test('numbers of a style, chapters, starts and restarts are counted as Word does', async () => {
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '第%1章 ', 10)}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'decimalEnclosedCircle', '%1')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
  const styles =
    '<w:style w:type="paragraph" w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="own"><w:basedOn w:val="base"/></w:style>';
  const styled = (text: string) => `<w:p><w:pPr><w:pStyle w:val="own"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const body = styled('总则') + styled('附则') + p('甲', 2) + p('乙', 2) + p('丙', 3);
  expect(await lines({ body, numbering, styles })).toEqual(['第十章 总则', '第十一章 附则', '①甲', '②乙', '⑤丙']);
});

test('bullets have no number, and styles that are based on each other do not go round', async () => {
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'bullet', '•')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const styles =
    '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>';
  const body = p('一项', 1) + '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>一段</w:t></w:r></w:p>';
  expect(await lines({ body, numbering, styles })).toEqual(['一项', '一段']);
});

test('a row of a table is a line, its cells parted by tabs; line breaks of the writer are lines', async () => {
  const body = `${p('附表')}${table(['指标', '单位', '目标'], ['书屋', '个', '≥5'])}<w:p><w:r><w:t>上</w:t><w:br/><w:t>下</w:t></w:r></w:p>`;
  expect(await lines({ body })).toEqual(['附表', '指标\t单位\t目标', '书屋\t个\t≥5', '上', '下']);
});

test('text that looks like markup stays text', async () => {
  expect(await lines({ body: p('&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; 1&lt;2') })).toEqual([
    '<script>alert(1)</script> &amp; 1<2',
  ]);
});

test('macros are noticed', async () => {
  const word = docx({ body: p('1.学习。'), more: { 'word/vbaProject.bin': strToU8('x') } });
  expect((await readDocx(word)).macros).toBe(true);
  expect((await readDocx(docx({ body: p('1.学习。') }))).macros).toBe(false);
});

const refused = async (bytes: Uint8Array): Promise<string> =>
  readDocx(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof Refused ? error.message : String(error)),
  );

test('a small archive that unpacks to gigabytes is refused before it is unpacked whole', async () => {
  const bomb = new Uint8Array(101_000_000);
  const bytes = zipSync({ ...partsOf({ body: p('x') }), 'word/styles.xml': [bomb, { level: 1 }] });
  expect(bytes.length).toBeLessThan(1_000_000);
  expect(await refused(bytes)).toContain('超过 100 MB');
}, 60_000);

test('an archive of thousands of parts, entities, no document, or a cut file is refused with what to do', async () => {
  const many = Object.fromEntries(Array.from({ length: 2_100 }, (_, at) => [`x/${at}`, new Uint8Array()]));
  expect(await refused(docx({ body: p('x'), more: many }))).toContain('2000 个部件');
  const entity = strToU8(
    '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document><w:body>&b;</w:body></w:document>',
  );
  expect(await refused(zipSync({ ...partsOf({ body: '' }), 'word/document.xml': entity }))).toContain('实体声明');
  expect(await refused(zipSync({ 'word/other.xml': strToU8('<x/>') }))).toContain('没有 Word 文档的正文');
  const whole = docx({ body: p('1.学习。') });
  expect(await refused(whole.subarray(0, whole.length / 2))).toMatch(/请用 Word 或 WPS 打开/);
});

test('a level may go on through higher ones, share a style’s levels, and be shown in digits', async () => {
  const through = level(1, 'chineseCounting', '（%2）').replace('</w:lvl>', '<w:lvlRestart w:val="0"/></w:lvl>');
  const legal = level(2, 'decimal', '%1.%3').replace('</w:lvl>', '<w:isLgl/></w:lvl>');
  const numbering =
    `<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="own"/>${level(0, 'chineseCounting', '%1、')}${through}${legal}</w:abstractNum>` +
    '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="own"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
  const body = [p('甲', 1), p('乙', 1, 1), p('丙', 1, 1), p('丁', 1), p('戊', 1, 1), p('己', 1, 2)].join('');
  expect(await lines({ body, numbering })).toEqual(['一、甲', '（一）乙', '（二）丙', '二、丁', '（三）戊', '2.1 己']);
});
