import { expect, test } from 'vitest';
import { readHtml } from '../../../src/plan/source/html.ts';

const lines = (body: string): string[] => readHtml(`<html><body>${body}</body></html>`).lines;

test('a block is a line; words within one are joined, line breaks part them', () => {
  expect(lines('<h2>一、学习</h2><p>开展<b>宣讲</b>\n  12场。<br>另起一行。</p><div>结束</div>')).toEqual([
    '一、学习',
    '开展宣讲 12场。',
    '另起一行。',
    '结束',
  ]);
});

test('lists have the numbers that a browser shows', () => {
  expect(
    lines(
      '<ol start="3"><li>甲</li><li value="7">乙<ol type="a"><li>子</li></ol></li><li>丙</li></ol>' +
        '<ol style="list-style-type: cjk-ideographic"><li>丁</li></ol><ol style="list-style:none"><li>戊</li></ol><ul><li>己</li></ul>',
    ),
  ).toEqual(['3. 甲', '7. 乙', 'a. 子', '8. 丙', '一、丁', '戊', '己']);
});

test('the number of an item stands before its words, in whatever blocks they are; an item without words has none', () => {
  expect(
    lines(
      '<ol><li><p>甲</p><p>乙</p></li><li><div><b>丙</b></div></li><li></li><li><ol><li><p>丁</p></li></ol></li></ol>',
    ),
  ).toEqual(['1. 甲', '乙', '2. 丙', '1. 丁']);
});

test('the title right above the document is its first line, with whose it is', () => {
  const page = readHtml(
    '<table><tr><td>甲镇人民政府<br>2025年工作计划</td></tr><tr><td>来源：党政办</td></tr><tr><td>一、产业<br>1．招引项目8个。<br>2．新增企业3家。</td></tr></table>',
  );
  expect(page.lines).toEqual(['甲镇人民政府', '2025年工作计划', '一、产业', '1．招引项目8个。', '2．新增企业3家。']);
  expect(page.left).toEqual(['来源：党政办']);
});

test('the page’s title is what tells a year, not the name of the site before or behind it', () => {
  for (const title of ['甲镇2025年工作计划_甲镇人民政府', '甲镇 - 甲镇2025年工作计划'])
    expect(readHtml(`<title>${title}</title><p>1.开展宣讲。</p>`).title).toBe('甲镇2025年工作计划');
});

test('menus, scripts, forms, footers and what is hidden are no text of the plan', () => {
  expect(
    lines(
      '<nav>首页</nav><p hidden>藏</p><p style="display: none">藏</p><p aria-hidden="true">藏</p><script>x</script>' +
        '<form><input value="a"><p>正文</p></form><footer>版权</footer>',
    ),
  ).toEqual(['正文']);
});

test('a table of data is a line a row; a table that only places text is read through', () => {
  expect(
    lines(
      '<table><caption>附表</caption><tr><th>类别</th><th>指标</th><th colspan="2">目标</th></tr>' +
        '<tr><td rowspan="2">阅读</td><td>书屋<br>（个）</td><td>≥5</td><td>新建</td></tr><tr><td>读者</td><td>900</td></tr></table>',
    ),
  ).toEqual(['附表', '类别\t指标\t目标\t—', '阅读\t书屋 （个）\t≥5\t新建', '阅读\t读者\t900']);
  expect(lines('<table><tr><td><p>一、学习</p><p>1.开展宣讲。</p></td></tr></table>')).toEqual([
    '一、学习',
    '1.开展宣讲。',
  ]);
});

test('the part with nearly all sentences is the document, and what stands around it is given apart', () => {
  const text = '<p>1.学习。开展宣讲不少于12场，覆盖职工三千人次以上。</p>'.repeat(5);
  const menu = '<ul>' + '<li><a>政务公开。</a></li>'.repeat(40) + '</ul>';
  const page = readHtml(`<body>${menu}<div>您现在的位置</div><div><div>${text}</div></div><div>打印</div></body>`);
  expect(page.lines).toHaveLength(5);
  expect(page.left.slice(-2)).toEqual(['您现在的位置', '打印']);
  const cell = readHtml(`<body><table><tr><td>${menu}</td><td>${text}</td></tr></table></body>`);
  expect(cell.lines).toHaveLength(5);
  const named = readHtml(`<body><p>${'网站说明。'.repeat(9)}</p><div id="zoom">${text}</div></body>`);
  expect(named.lines).toHaveLength(5);
});

test('a part is not the document when headings of an outline stand outside it', () => {
  const page = readHtml('<body><div>一、学习</div><div>开展宣讲12场。组织培训3次。</div><div>二、服务</div></body>');
  expect(page.lines).toEqual(['一、学习', '开展宣讲12场。组织培训3次。', '二、服务']);
});

test('the heading of the page is the first line where it stands outside the document', () => {
  const page = readHtml(
    '<body><h1>甲县2025年工作要点</h1><div><p>1.开展宣讲12场。</p><p>2.组织培训3次。</p></div></body>',
  );
  expect(page.lines).toEqual(['甲县2025年工作要点', '1.开展宣讲12场。', '2.组织培训3次。']);
});

test('the page’s own title and address are found, an address of another kind is not taken', () => {
  const page = readHtml(
    '<head><title>甲_乙网</title><meta name="ArticleTitle" content="甲"><link rel="canonical" href="https://example.org/a"></head><p>x</p>',
  );
  expect(page).toMatchObject({ title: '甲', url: 'https://example.org/a' });
  expect(readHtml('<!-- saved from url=(0021)https://example.org/b -->\n<title>甲_乙网</title><p>x</p>')).toMatchObject(
    {
      title: '甲',
      url: 'https://example.org/b',
    },
  );
  expect(readHtml('<link rel="canonical" href="javascript:alert(1)"><p>x</p>').url).toBeUndefined();
});

test('a page nested as deep as no page is says so', () => {
  expect(() => readHtml('<div>'.repeat(5_000) + '字')).toThrow('层次');
});
