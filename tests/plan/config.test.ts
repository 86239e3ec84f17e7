import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { planConfig, siteConfig } from '../../src/plan/config.ts';
import { messagesOf, read } from './outlined.ts';

const yml = (text: string) => new VFile({ path: 'seeds/sample/plan.yml', value: text });
const told = (text: string): string => {
  const file = yml(text);
  planConfig(file);
  return messagesOf(file);
};

describe('plan.yml', () => {
  test('may be empty, or hold comments alone', () => {
    expect(planConfig(yml('# 说明\n'))).toEqual({});
  });

  test.each([
    [
      'an unknown key, with the one that was meant',
      'titel: 甲',
      '1:1 fatal config-key 没有“titel”这一项；是否想写“title”？',
    ],
    [
      'a key nothing like any, with those there are',
      'abcdefgh: 甲',
      '1:1 fatal config-key 没有“abcdefgh”这一项；可以写的有：title、',
    ],
    [
      'an unknown key inside a theme',
      'themes:\n  - title: 甲\n    task: 1-4',
      '3:5 fatal config-key 没有“task”这一项；是否想写“tasks”？',
    ],
    ['a wrong type', 'title: [甲]', '1:8 fatal config-value “title”写得不对：应为一行文字'],
    ['text where a list belongs', 'title: 甲\nthemes: 思想引领', '2:9 fatal config-value “themes”写得不对：应为列表'],
    [
      'an id that cannot be an address',
      'themes:\n  - id: 思想\n    title: 甲',
      '2:9 fatal config-value “themes.0.id”写得不对：只能用小写字母',
    ],
    ['an empty line', "title: ''", '1:8 fatal config-value “title”写得不对：不能为空'],
    ['a key written twice', 'title: 甲\ntitle: 乙', '2:1 fatal config-syntax 写法不合 YAML：同一项写了两次'],
    ['indentation with tabs', 'themes:\n\t- title: 甲', 'fatal config-syntax'],
    ['words called noise', 'noise: ★青', '1:8 fatal config-value noise 里有文字或标点“青”'],
    ['the prototype as a key', '__proto__: {a: 1}', 'fatal config-key 没有“__proto__”这一项'],
    ['anchors and aliases', 'a: &a [x]\nb: [*a, *a]', 'fatal config-syntax 不支持 YAML 的锚点'],
    ['an alias to nothing', 'title: *x', 'fatal config-syntax'],
    [
      'characters that nobody sees',
      'title: 青\u200b年',
      '1:8 fatal config-value “title”写得不对：夹有换行或看不见的字符',
    ],
    ['a direction that hides words', 'issuer: "a\\u202eb"', '1:9 fatal config-value “issuer”写得不对：夹有换行'],
    ['half a character', 'source: {name: "\\ud800"}', '1:16 fatal config-value “source.name”写得不对：夹有换行'],
    ['a colon within words', 'title: 要点: 一', '1:8 fatal config-syntax 写法不合 YAML：一行里写了两个“键: 值”'],
    ['a sign that begins no words', 'title: @甲', '1:8 fatal config-syntax 写法不合 YAML：文字不能以这个符号开头'],
    ['a list for a file', '- 甲', '1:1 fatal config-value 文件内容写得不对：应为若干“键: 值”'],
  ])('is refused for %s, at its line and column', (_, text, message) => {
    expect(told(text)).toContain(message);
  });

  test('does not unfold a billion laughs', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let depth = 1; depth < 12; depth += 1) lines.push(`a${depth}: &a${depth} [${`*a${depth - 1}, `.repeat(9)}]`);
    expect(told(lines.join('\n'))).toContain('config-syntax');
  });
});

test('plan.yml may be saved in any encoding that a seed may have; one that is none is refused', () => {
  const read = (bytes: Uint8Array) => {
    const file = new VFile({ path: 'seeds/sample/plan.yml', value: bytes });
    return planConfig(file) ?? messagesOf(file);
  };
  // title: 团市委的工作计划, in GB 18030.
  const gb = Buffer.from('7469746c653a20cdc5cad0ceafb5c4b9a4d7f7bcc6bbae', 'hex');
  expect(read(gb)).toEqual({ title: '团市委的工作计划' });
  expect(read(Buffer.from('\ufefftitle: 甲', 'utf16le'))).toEqual({ title: '甲' });
  expect(read(Buffer.from('\ufefftitle: 甲'))).toEqual({ title: '甲' });
  expect(read(new Uint8Array([0x74, 0xff, 0xff, 0x00]))).toContain('config-syntax 认不出文件的编码');
});

describe('themes of plan.yml', () => {
  const seed = '1.甲。天。\n2.乙。地。\n2.丙。玄。\n3.丁。黄。\n';
  const grouped = (themes: string): string => {
    const file = yml(`title: 计划\nthemes:\n${themes}`);
    const config = planConfig(file);
    if (!config) return messagesOf(file);
    const { plan } = read(seed, config);
    return (
      messagesOf(file) ||
      plan.children
        .map(({ id, title, children }) => `${id} ${title} ${children.map((task) => task.id).join(' ')}`)
        .join('\n')
    );
  };

  test('take ranges, lists and single numbers; a range takes a number given twice', () => {
    expect(grouped('  - {id: one, title: 一组, tasks: 1–2}\n  - {title: 二组, tasks: [3]}')).toBe(
      'one 一组 1 2 2-b\nt1 二组 3',
    );
    expect(grouped('  - {title: 一组, tasks: "1, 3"}\n  - {title: 二组, tasks: [2, 2-b]}')).toBe(
      't1 一组 1 3\nt2 二组 2 2-b',
    );
  });

  test.each([
    [
      'names a task that is not there',
      '  - {title: 一组, tasks: 1-5}',
      '3:24 fatal theme-task-missing 主题“一组”列有任务4，正文没有这个编号',
    ],
    [
      'has a task that another has',
      '  - {title: 一组, tasks: 1-3}\n  - {title: 二组, tasks: 3}',
      '4:24 fatal theme-task-twice 任务3既在“一组”又在“二组”',
    ],
    ['leaves a task out', '  - {title: 一组, tasks: 1-2}', '3:3 fatal theme-task-none 任务3不属于任何主题'],
  ])('are refused where one %s, at its place in plan.yml', (_, themes, message) => {
    expect(grouped(themes)).toContain(message);
  });
});

test('plan.yml says which level of numbering is the tasks', () => {
  const seed = '一、甲\n（一）天\n1.子。开展活动。\n2.丑。开展活动。\n（二）地\n1.寅。开展活动。\n';
  const ids = (config: object) => {
    const { plan } = read(seed, config);
    return plan.children.flatMap(({ children }) => children.map(({ id, title }) => `${id} ${title.value}`));
  };
  expect(ids({})).toEqual(['s1-1 子', 's1-2 丑', 's2-1 寅']);
  expect(ids({ numbering: '（一）' })).toEqual(['1 天', '2 地']);
});

test('plan.yml says that the tasks are paragraphs with headings, where the parts over them could be', () => {
  const paragraphs = ['抓学习', '抓队伍', '抓活动']
    .map((heading) => `${heading}有实效。全年举办读书会不少于4场。`)
    .join('\n');
  const seed = `一、强化引领\n${paragraphs}\n二、办好实事\n各单位要用心。\n${paragraphs}\n`;
  const titles = (config: object) =>
    read(seed, config).plan.children.map(({ children }) => children.map(({ title }) => title.value));
  expect(titles({})).toEqual([['强化引领', '办好实事']]);
  expect(titles({ numbering: '小标题' })).toEqual([
    ['抓学习有实效', '抓队伍有实效', '抓活动有实效'],
    ['抓学习有实效', '抓队伍有实效', '抓活动有实效'],
  ]);
});

test('site.yml is checked the same way', () => {
  const file = new VFile({ path: 'seeds/site.yml', value: 'name: 甲\npublisher: 乙\ncontact:\n  email: 不是邮箱\n' });
  expect(siteConfig(file)).toBeUndefined();
  expect(messagesOf(file)).toContain('4:10 fatal config-value “contact.email”写得不对：邮箱格式不对');
});

test('two themes of one id are refused at the second', () => {
  const file = yml('themes:\n  - {id: one, title: 甲, tasks: 1}\n  - {id: one, title: 乙, tasks: 2}\n');
  const config = planConfig(file);
  read('1.甲。天。\n2.乙。地。\n', config);
  expect(messagesOf(file)).toContain('3:10 fatal theme-id-twice');
});
