import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { open, textOf } from '../../src/render/archive.ts';
import { targetsXlsx, xlsx } from '../../src/render/xlsx.ts';
import type { Plan } from '../../src/render/sheet.ts';
import { plan as invented, targets } from '../charts/plan.ts';
import { hostile, targets as attacking } from './hostile.ts';

const plan = invented as unknown as Plan;

test('every part is well-formed, also with words that attack', async () => {
  for (const bytes of [await targetsXlsx(targets, plan), await targetsXlsx(attacking, plan), await xlsx(hostile[1]!)]) {
    const parts = open(bytes);
    for (const name of Object.keys(parts)) expect(XMLValidator.validate(textOf(parts, name)), name).toBe(true);
  }
});

test('values are numbers, all other cells are strings, and no cell is a formula', async () => {
  const parts = open(await targetsXlsx(attacking, plan));
  const sheet = textOf(parts, 'xl/worksheets/sheet1.xml');
  expect(sheet).not.toContain('<f>');
  expect(sheet).toMatch(/<c r="H2"[^>]*><v>1<\/v>/);
  expect(sheet).toMatch(/<c r="E2"[^>]* t="s"/);
});

test('the header stays in sight, columns have widths, and a second sheet tells the English keys', async () => {
  const parts = open(await targetsXlsx(targets, plan));
  const sheet = textOf(parts, 'xl/worksheets/sheet1.xml');
  expect(sheet).toContain('state="frozen"');
  expect(sheet.match(/<col /g)).toHaveLength(13);
  const strings = new XMLParser().parse(textOf(parts, 'xl/sharedStrings.xml')) as { sst: { si: { t: unknown }[] } };
  const said = strings.sst.si.map(({ t }) => (typeof t === 'object' ? (t as { '#text': string })['#text'] : t));
  expect(said).toEqual(expect.arrayContaining(['编号', '数值', 'value', 'taskTitle', '数据日期：2030-03-01']));
});

test('the same content gives the same bytes, in any time zone', async () => {
  const first = await targetsXlsx(targets, plan);
  const zone = process.env['TZ'];
  process.env['TZ'] = 'America/New_York';
  const second = await targetsXlsx(targets, plan);
  process.env['TZ'] = zone;
  expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
});
