import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { chart, charts, rowsOf } from '../../src/charts/index.ts';
import { amountText } from '../../src/plan/amount.ts';
import { open, textOf } from '../../src/render/archive.ts';
import { deck, pptx } from '../../src/render/pptx.ts';
import { compared, makeTarget, plan, site, sixty, targets } from '../charts/plan.ts';
import { faults, labelsOf, print } from './package.ts';
import { hostile, hostilePlan, targets as attacking } from './hostile.ts';

const all = charts(plan, targets, site);
const of = (id: string) => pptx(chart(plan, targets, site, id)!);

/** The native charts of a package, in their order. */
const natives = (bytes: Uint8Array): string[] => {
  const parts = open(bytes);
  return Array.from({ length: 99 }, (_, at) => `ppt/charts/chart${at + 1}.xml`)
    .filter((name) => parts[name] !== undefined)
    .map((name) => textOf(parts, name));
};

/** All text on the slides. */
const slideText = (bytes: Uint8Array): string => {
  const parts = open(bytes);
  const names = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  return names
    .map((name) => [...textOf(parts, name).matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, said]) => said).join('\n'))
    .join('\n');
};

test('every part is well-formed and typed once, every relationship leads somewhere', async () => {
  for (const id of ['overview', 'coverage', 'target-7-2']) expect(faults(await of(id)), id).toEqual([]);
  expect(faults(await deck(plan, all))).toEqual([]);
});

test('a native chart has two axes, single-level categories, and both faces wherever one is named', async () => {
  const bytes = await of('overview');
  expect(natives(bytes).length).toBeGreaterThan(4);
  for (const xml of natives(bytes)) {
    expect(xml.match(/<c:barChart>.*<\/c:barChart>/s)?.[0].match(/<c:axId /g)).toHaveLength(2);
    expect(xml.match(/<c:(cat|val|ser)Ax>/g)).toEqual(['<c:catAx>', '<c:valAx>']);
    expect(xml).not.toContain('multiLvlStrRef');
    expect(xml).toContain('<c:min val="0"/>');
  }
  const parts = open(bytes);
  for (const name of Object.keys(parts).filter((one) =>
    /^ppt\/(slides|charts|theme|slideLayouts)\/[^/]+\.xml$/.test(one),
  )) {
    const said = textOf(parts, name);
    const latin = said.match(/<a:latin typeface="微软雅黑"/g)?.length ?? 0;
    expect(said.match(/<a:ea typeface="微软雅黑"/g)?.length ?? 0, name).toBe(latin);
  }
});

test('in every paragraph properties come first and once, then runs, then the end', async () => {
  const parts = open(await deck(plan, all));
  for (const name of Object.keys(parts).filter((one) => /^ppt\/(slides|notesSlides)\/[^/]+\.xml$/.test(one)))
    for (const [paragraph] of textOf(parts, name).matchAll(/<a:p>.*?<\/a:p>/gs)) {
      const order = [...paragraph.matchAll(/<a:(pPr|r|fld|endParaRPr)[ >/]/g)]
        .map(([, element]) => element?.at(0))
        .join('');
      expect(order, paragraph).toMatch(/^p?[rf]*e?$/);
    }
});

test('masters come first and notes masters before slides, and no master is listed that is not there', async () => {
  const parts = open(await deck(plan, all));
  const order = [
    ...textOf(parts, 'ppt/presentation.xml').matchAll(/<p:(sldMasterIdLst|notesMasterIdLst|sldIdLst|sldSz)/g),
  ].map(([, name]) => name);
  expect(order).toEqual(['sldMasterIdLst', 'notesMasterIdLst', 'sldIdLst', 'sldSz']);
  expect(textOf(parts, '[Content_Types].xml').match(/slideMaster1\.xml/g)).toHaveLength(1);
});

test('every target is shown with its comparator, value and unit, by a label or as text, and none twice', async () => {
  const bytes = await of('overview');
  const labels = natives(bytes).flatMap(labelsOf);
  const said = slideText(bytes)
    .split('\n')
    .map((text) => text.replaceAll('&gt;', '>').replaceAll('&lt;', '<'));
  const wanted = new Map(targets.map((target) => [target.label, amountText(target)]));
  for (const label of labels) expect(label.text).toBe(wanted.get(label.category.replace(/^\S+ /, '')));
  const lone = [...wanted].filter(([name]) => !labels.some(({ category }) => category.endsWith(` ${name}`)));
  expect(labels.length + lone.length).toBe(22);
  for (const [, shown] of lone) expect(said).toContain(shown);
});

test('a floor is left open, a ceiling is not, and a range says both its bounds', async () => {
  const labels = natives(await of('measure-places')).flatMap(labelsOf);
  expect(labels.map(({ text, ending }) => [text, ending])).toEqual([
    ['<40处', undefined],
    ['≥15个', 'plus'],
    ['10—12个', 'minus'],
  ]);
});

test('numbers in the workbook are those of the chart', async () => {
  const bytes = await of('measure-people');
  const book = open(open(bytes)['ppt/embeddings/workbook1.xlsx'] ?? new Uint8Array());
  const sheet = textOf(book, 'xl/worksheets/sheet1.xml');
  const numbers = [...sheet.matchAll(/<c r="[B-Z]\d+"[^>]*><v>([\d.]+)<\/v>/g)].map(([, value]) => Number(value));
  const strings = [...sheet.matchAll(/<c r="[B-Z]\d+"[^>]*t="s"[^>]*>/g)];
  expect(numbers.slice(strings.length).toSorted((a, b) => a - b)).toEqual([20, 300, 700, 1000, 8000]);
  expect(textOf(book, 'xl/workbook.xml')).toContain('name="Sheet1"');
});

test('5.5 stays 5.5, a million million has no exponent, and a unit with quotation marks is printed', async () => {
  const odd = [
    makeTarget('1-1', '1', 'reading', [1, '甲', '>=', 5.5, '%', 'rate']),
    makeTarget('1-2', '1', 'reading', [1, '乙', '~', 3, '%', 'rate']),
    makeTarget('1-3', '1', 'reading', [1, '丙', '>=', 1.3e12, '元', 'money']),
    makeTarget('1-4', '1', 'reading', [1, '丁', '=', 2e12, '元', 'money']),
    makeTarget('1-5', '1', 'reading', [1, '戊', '>=', 3, '"个"', 'projects']),
    makeTarget('1-6', '1', 'reading', [1, '己', '>=', 4, '"个"', 'projects']),
  ];
  const labels = natives(await pptx(charts(plan, odd, site)[0]!)).flatMap(labelsOf);
  const texts = labels.map(({ text }) => text);
  expect(texts.toSorted()).toEqual(odd.map(amountText).toSorted());
  expect(print(30, '"≥"General"场"')).toBe('≥30场');
});

test('人 and 万人 are not put on one native axis, since a number format cannot turn one into the other', async () => {
  const mixed = [
    makeTarget('1-1', '1', 'reading', [1, '甲', '>=', 500, '人', 'people']),
    makeTarget('1-2', '1', 'reading', [1, '乙', '>=', 700, '人', 'people']),
    makeTarget('1-3', '1', 'reading', [
      1,
      '丙',
      '>=',
      12_000_000,
      '人',
      'people',
      { asWritten: { value: 1200, unit: '万人' } },
    ]),
    makeTarget('1-4', '1', 'reading', [
      1,
      '丁',
      '>=',
      10_000_000,
      '人',
      'people',
      { asWritten: { value: 1000, unit: '万人' } },
    ]),
  ];
  const made = natives(await pptx(charts(plan, mixed, site)[0]!)).map((xml) => labelsOf(xml).map(({ text }) => text));
  expect(made).toEqual([
    ['≥1200万人', '≥1000万人'],
    ['≥700人', '≥500人'],
  ]);
});

test('the notes have the plan’s sentences, the chart its words for those who do not see it, the slide its link and title', async () => {
  const parts = open(await of('measure-people'));
  const notes = textOf(parts, 'ppt/notesSlides/notesSlide1.xml');
  for (const row of rowsOf(chart(plan, targets, site, 'measure-people')!)) expect(notes).toContain(row.sentence);
  const slide = textOf(parts, 'ppt/slides/slide1.xml');
  expect(slide).toMatch(/descr="人数（人、名）：视障读者送书上门服务不少于8000人；/);
  expect(slide).toContain('<p:ph type="title"');
  expect(textOf(parts, 'ppt/slides/_rels/slide1.xml.rels')).toContain(
    'Target="https://plans.example.org/yunxi-2030/charts/measure-people/"',
  );
  expect(slide).toContain('来源：云溪图书馆联盟2030年工作要点（文本）　数据日期：2030-03-01');
});

test('a chart of a single target shows its number large and keeps it editable', async () => {
  const bytes = await of('target-1-1');
  expect(slideText(bytes)).toContain('≥\n30\n场');
  expect(
    natives(bytes)
      .flatMap(labelsOf)
      .map(({ text }) => text),
  ).toEqual(['≥30场']);
});

test('zeros alone are labelled 0 on an axis that has a length', async () => {
  const none = [1, 2].map((n) =>
    makeTarget(`1-${n}`, '1', 'reading', [1, `图书丢失事件${n}`, '=', 0, '起', 'projects']),
  );
  const bytes = await deck(plan, charts(plan, none, site));
  expect(faults(bytes)).toEqual([]);
  const labels = natives(bytes).flatMap((xml) => labelsOf(xml).map(({ text }) => text));
  expect(new Set(labels.filter((text) => text.endsWith('起')))).toEqual(new Set(['0起']));
  for (const xml of natives(bytes)) expect(xml).not.toContain('<c:max val="0"/>');
});

test('coverage counts tasks', async () => {
  const labels = natives(await of('coverage')).flatMap(labelsOf);
  expect(labels.filter(({ series }) => series === '有量化目标').map(({ value }) => value)).toEqual([3, 2, 1, 2, 2, 1]);
});

test('rows that one slide cannot hold go on the next, none lost', async () => {
  const [overview] = charts(sixty.plan, sixty.targets, site);
  const bytes = await pptx(overview!);
  const slides = Object.keys(open(bytes)).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  expect(slides.length).toBeGreaterThan(1);
  const labels = natives(bytes).flatMap(labelsOf).length;
  const lone = slideText(bytes)
    .split('\n')
    .filter((text) => rowsOf(overview!).some((row) => row.shown.replace('>', '&gt;').replace('<', '&lt;') === text));
  expect(labels + lone.length).toBe(60);
});

test('a deck has a title, an overview, a slide a theme and its sources', async () => {
  const quiet = targets.filter((target) => target.theme !== 'staff');
  const bytes = await deck(plan, charts(plan, quiet, site));
  const parts = open(bytes);
  const count = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
  expect(count).toBeGreaterThanOrEqual(9);
  const said = slideText(bytes);
  for (const theme of [
    '阅读推广：5项',
    '馆藏建设：5项',
    '队伍建设：5项任务没有作出量化承诺',
    '来源与说明',
    '任务30 加强党风廉政建设',
  ])
    expect(said).toContain(theme);
});

test('words that attack stay words: markup, quotation marks, control characters', async () => {
  for (const one of hostile.slice(0, 4)) expect(faults(await pptx(one)), one.id).toEqual([]);
  const bytes = await deck(hostilePlan, hostile);
  expect(faults(bytes)).toEqual([]);
  const parser = new XMLParser({ ignoreAttributes: false, trimValues: false, parseTagValue: false });
  const xml = natives(await pptx(hostile.find(({ id }) => id === 'measure-activities')!)).join('');
  expect(xml).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;');
  expect(() => parser.parse(`<x>${xml}</x>`) as unknown).not.toThrow();
  const texts = natives(await pptx(hostile[0]!))
    .flatMap(labelsOf)
    .map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(attacking.slice(0, 2).map(amountText)));
});

test('the same chart gives the same bytes, whatever was made before it and whatever the time zone', async () => {
  const first = await of('theme-reading');
  await of('coverage');
  const zone = process.env['TZ'];
  process.env['TZ'] = 'America/New_York';
  const second = await of('theme-reading');
  process.env['TZ'] = zone;
  expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  const parts = open(first);
  expect(textOf(parts, 'docProps/core.xml').match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual([
    '2030-03-01T00:00:00Z',
    '2030-03-01T00:00:00Z',
  ]);
  expect(
    Object.keys(parts)
      .map((name) => textOf(parts, name))
      .join(''),
  ).not.toMatch(/PptxGenJS/i);
});

test('a pair of two plans stands in one native chart: two bars, each named by its plan', async () => {
  const chart = compared();
  const bytes = await pptx(chart);
  expect(faults(bytes)).toEqual([]);
  const categories = natives(bytes).map((xml) => [
    ...new Set(
      [...xml.matchAll(/<c:v>(?:[^<\d]* )?(20\d\d年) ([^<]*)<\/c:v>/g)].map(
        ([, period, label]) => `${label} ${period}`,
      ),
    ),
  ]);
  for (const { label } of rowsOf(chart)) {
    const holding = categories.filter((names) => names.some((name) => name.startsWith(`${label} `)));
    expect(holding, label).toHaveLength(1);
    expect(holding[0]).toEqual(expect.arrayContaining([`${label} 2023年`, `${label} 2024年`]));
  }
});
