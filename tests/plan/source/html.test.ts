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

test('menus, scripts, forms, footers and what is hidden are no text of the plan', () => {
  expect(
    lines(
      '<nav>首页</nav><p hidden>藏</p><p style="display: none">藏</p><p aria-hidden="true">藏</p><script>x</script>' +
        '<form><input value="a"><p>正文</p></form><footer>版权</footer>',
    ),
  ).toEqual(['正文']);
});

test('a table of data is a line a row, merged cells left empty; a table that only places text is read through', () => {
  expect(
    lines(
      '<table><caption>附表</caption><tr><th>类别</th><th>指标</th><th colspan="2">目标</th></tr>' +
        '<tr><td rowspan="2">阅读</td><td>书屋<br>（个）</td><td>≥5</td><td>新建</td></tr><tr><td>读者</td><td>900</td></tr></table>',
    ),
  ).toEqual(['附表', '类别\t指标\t目标', '阅读\t书屋 （个）\t≥5\t新建', '\t读者\t900']);
  expect(lines('<table><tr><td><p>一、学习</p><p>1.开展宣讲。</p></td></tr></table>')).toEqual([
    '一、学习',
    '1.开展宣讲。',
  ]);
});

test('the part with nine tenths of the words is the document, and what stands around it is counted', () => {
  const text = '<p>1.学习。开展宣讲不少于12场，覆盖职工三千人次以上，选树先进典型不少于十名。</p>'.repeat(5);
  const page = readHtml(`<body><div>您现在的位置</div><div id="zoom">${text}</div><div>打印</div></body>`);
  expect(page.lines).toHaveLength(5);
  expect(page.left).toBe(2);
});

test('the page’s own title and address are found, an address of another kind is not taken', () => {
  const page = readHtml(
    '<head><title>甲_乙网</title><meta name="ArticleTitle" content="甲"><link rel="canonical" href="https://example.org/a"></head><p>x</p>',
  );
  expect(page).toMatchObject({ title: '甲', url: 'https://example.org/a' });
  expect(readHtml('<link rel="canonical" href="javascript:alert(1)"><p>x</p>').url).toBeUndefined();
});

test('a page nested as deep as no page is says so', () => {
  expect(() => readHtml('<div>'.repeat(5_000) + '字')).toThrow('层次');
});
