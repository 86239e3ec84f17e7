import { describe, expect, test } from 'vitest';
import { decode } from '../../src/plan/decode.ts';
import { findFields } from '../../src/plan/fields.ts';
import { guessNoise } from '../../src/plan/noise.ts';
import { pair } from '../../src/plan/pairs.ts';
import { sentenceEnds } from '../../src/plan/sentences.ts';
import { titleOf } from '../../src/plan/title.ts';
import { wraps } from '../../src/plan/wraps.ts';

describe('decode', () => {
  const prose = '为了在全市开展青年工作，我们要加强组织，建立机制，是年度的主要任务。';
  test('reads UTF-8 with or without its mark, and keeps the mark', () => {
    expect(decode(new TextEncoder().encode(`\ufeff${prose}`))).toEqual({ text: `\ufeff${prose}`, encoding: 'utf-8' });
  });

  test('reads UTF-16 by its mark', () => {
    const bytes = new Uint8Array(Buffer.from(`\ufeff${prose}`, 'utf16le'));
    expect(decode(bytes)).toEqual({ text: `\ufeff${prose}`, encoding: 'utf-16le' });
    expect(decode(new Uint8Array(Buffer.from(bytes).swap16()))).toEqual({
      text: `\ufeff${prose}`,
      encoding: 'utf-16be',
    });
  });

  test('reads GB 18030 where it reads as Chinese', () => {
    // 为了在全市开展青年工作，是主要的任务。
    const hex = 'ceaac1cbd4dac8abcad0bfaad5b9c7e0c4eab9a4d7f7a3accac7d6f7d2aab5c4c8cecef1a1a3';
    expect(decode(new Uint8Array(Buffer.from(hex, 'hex')))).toEqual({
      text: '为了在全市开展青年工作，是主要的任务。',
      encoding: 'gb18030',
    });
  });

  test.each([
    ['Big5', 'a4a4b5d8a5c1b0eaa6a8a5df'],
    ['Shift JIS', '93fa967b8cea82cc83658358836782c582b7'],
    ['EUC-KR', 'c7d1b1b9bef6b9aebcad20c5d7bdbac6ae20c0d4b4cfb4d9'],
    ['Latin-1', 'e9e8e0fc20636166e9'],
    ['a picture', '89504e470d0a1a0a0000000d49484452'],
    ['half a character', 'e4b8ade5'],
  ])('refuses %s', (_, hex) => {
    expect(decode(new Uint8Array(Buffer.from(hex, 'hex')))).toBeUndefined();
  });
});

describe('noise that nobody named', () => {
  test('is guessed where ornaments are strewn inside words', () => {
    expect(guessNoise('加强★组织■建设，★■开展★活动，服务■青年')).toBe('★■');
  });
  test('is not guessed of bullets, of a zero, or of a single star', () => {
    expect(guessNoise('★加强组织\n★开展活动\n★服务青年')).toBe('');
    expect(guessNoise('二○二四年、二○二五年、二○二六年、二○二七年')).toBe('');
    expect(guessNoise('五★级服务')).toBe('');
  });
});

test.each([
  ['“甲”和“乙”', ['甲', '乙'], []],
  ['“甲“乙”丙”', ['甲“乙”丙', '乙'], []],
  ['《关于“甲”的通知》', ['关于“甲”的通知', '甲'], []],
  ['推出“甲，全年。打造“乙”。', ['乙'], ['“']],
  ['《甲”乙》', ['甲”乙'], []],
  ['It’s “甲”', ['甲'], []],
])('the pairs of %s are found, and what is left open', (text, pairs, unclosed) => {
  const found = pair(text);
  expect(found.pairs.map(({ open, close }) => text.slice(open + 1, close))).toEqual(pairs);
  expect(found.unclosed.map(({ mark }) => mark)).toEqual(unclosed);
});

test.each([
  ['甲。乙！丙', ['甲。', '乙！', '丙']],
  ['他说：“甲。乙。”丙。', ['他说：“甲。乙。”', '丙。']],
  ['“甲！”的呼声。乙。', ['“甲！”的呼声。', '乙。']],
  ['（甲。乙）丙。', ['（甲。乙）丙。']],
  ['“甲。乙。', ['“甲。', '乙。']],
  ['约2.5万。', ['约2.5万。']],
])('the sentences of %s', (text, sentences) => {
  let from = 0;
  const found = sentenceEnds(text).map((end) => {
    const sentence = text.slice(from, end);
    from = end;
    return sentence;
  });
  expect(found).toEqual(sentences);
});

test.each([
  ['深化理论武装。开展学习。', false, '深化理论武装', '开展学习。'],
  ['坚持党建引领，夯实基层基础。开展学习。', false, '坚持党建引领，夯实基层基础', '开展学习。'],
  ['服务青年“关键小事”。开展走访。', false, '服务青年“关键小事”', '开展走访。'],
  [
    '总体目标：到年底，建成体系，形成机制，取得实效，全面完成各项指标任务。',
    false,
    '总体目标',
    '到年底，建成体系，形成机制，取得实效，全面完成各项指标任务。',
  ],
  ['学前教育：抓好早期教育，入园率达到88%。加强检查。', true, '学前教育', '抓好早期教育，入园率达到88%。加强检查。'],
  ['会议要求，年内建成一号大道，改造危桥8座，实施安保工程。', false, '会议要求，年内建成一号大道', null],
  ['推进数字转型', true, '推进数字转型', ''],
  ['举办运动会。', false, '举办运动会', ''],
  ['加强队伍建设认真落实考勤办法，每月检查一次，及时通报。', false, '加强队伍建设', null],
  ['完成种植任务 计10分，不完成任务扣2分。', false, '完成种植任务', '计10分，不完成任务扣2分。'],
  ['抓防汛，保安全，促生产。', false, '抓防汛，保安全，促生产', ''],
  ['每月学习一次，全年不少于12次。', false, '每月学习一次', null],
  ['书记带头抓，重要工作亲自部署，重大事件亲自处置，难点问题亲自协调。每年研究两次。', false, '书记带头抓', null],
  [
    '加强对“报告会，讲座”（含线上，线下）的管理，确保导向正确。',
    false,
    '加强对“报告会，讲座”（含线上，线下）的管理',
    null,
  ],
  // Cut, but not through a character of two units.
  [`甲${'𠮷'.repeat(60)}`, true, `甲${'𠮷'.repeat(19)}`, null],
])('the title of %s', (text, more, title, rest) => {
  const found = titleOf(text, more);
  expect(text.slice(0, found.length)).toBe(title);
  expect(found.rest === 0 ? null : text.slice(found.rest)).toBe(rest);
});

test.each([
  ['解决1.8万人饮水安全问题。由县水利局负责落实。', 'lead 负责 县水利局'],
  ['外贸出口增长16%以上（由市商务局、财政局负责）。', 'lead 负责 市商务局、财政局'],
  [
    '活动。（牵头单位：市甲局，配合单位：市乙局、各区（县），市丙局）',
    'lead 牵头单位 市甲局|support 配合单位 市乙局、各区（县），市丙局',
  ],
  ['责任单位：甲科　完成时限：11月底', 'lead 责任单位 甲科|deadline 完成时限 11月底'],
  ['活动[责任部门:甲;责任人:乙]', 'lead 责任部门 甲|lead 责任人 乙'],
  ['活动（办公室牵头，各支部配合）。', 'lead 牵头 办公室|support 配合 各支部'],
  ['活动（含线上活动）。', ''],
  ['牵头单位要落实责任。', ''],
])('the fields of %s', (text, fields) => {
  const found = findFields(text).flatMap((span) => span.fields);
  expect(found.map(({ key, label, start, end }) => `${key} ${label} ${text.slice(start, end)}`).join('|')).toBe(fields);
});

test.each([
  ['a comma at the end', '开展走访，\n服务青年', '开展走访，|服务青年'],
  ['a mark at the start', '开展走访\n，服务青年', '开展走访|，服务青年'],
  ['a full stop', '开展走访。\n服务青年', null],
  ['a number at the start', '开展走访，\n2.服务青年', null],
  ['a blank line', '开展走访，\n\n服务青年', null],
  ['a heading above text', '加强组织建设\n开展走访。', null],
  ['a label at the start', '开展走访、服务\n责任单位：甲', null],
])('a line break after or before %s parts lines or does not', (_, text, joined) => {
  const [at] = wraps(text).keys();
  expect(at === undefined ? null : `${text.slice(0, at)}|${text.slice(at + 1)}`).toBe(joined);
});
