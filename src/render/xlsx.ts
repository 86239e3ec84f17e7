import write, { type SheetData } from 'write-excel-file/universal';
import type { Chart } from '../charts/chart.ts';
import type { Target } from '../plan/schema.ts';
import { chartText } from '../text.ts';
import { close, open } from './archive.ts';
import { legal } from './xml.ts';
import { chartSheet, type Plan, type Sheet, targetsSheet } from './sheet.ts';

/** The numbers of a chart as a workbook. */
export const xlsx = (chart: Chart): Promise<Uint8Array> => workbook(chartSheet(chart), chart.date);

/** All targets of a plan as a workbook. */
export const targetsXlsx = (targets: readonly Target[], plan: Plan): Promise<Uint8Array> =>
  workbook(targetsSheet(targets, plan), plan.updated);

/**
 * Two sheets: the data under a Chinese header that stays in sight, and what each column is, with its English key.
 * Values are numbers; all else is text, whatever it begins with. The bytes depend on the content alone.
 */
async function workbook(sheet: Sheet, date: string | undefined): Promise<Uint8Array> {
  const blob = await write(
    [
      {
        data: [header(sheet.columns.map((column) => column.title)), ...sheet.rows.map((cells) => cells.map(cell))],
        sheet: chartText.sheet.data,
        columns: sheet.columns.map(({ width }) => ({ width })),
        stickyRowsCount: 1,
      },
      {
        data: about(sheet),
        sheet: chartText.sheet.about,
        columns: [{ width: 16 }, { width: 14 }, { width: 70 }],
        stickyRowsCount: 1,
      },
    ],
    { fontFamily: '微软雅黑', fontSize: 11 },
  ).toBlob();
  return close(open(new Uint8Array(await blob.arrayBuffer())), date);
}

/** A bare table, as charts on slides keep their numbers in: first row and first column are names. */
export async function plainWorkbook(
  cells: (string | number | null)[][],
  date: string | undefined,
): Promise<Uint8Array> {
  const data = cells.map((row) => row.map((value) => cell(value ?? undefined)));
  const blob = await write(data, {
    sheet: 'Sheet1',
    columns: cells[0]?.map((_, at) => ({ width: at === 0 ? 40 : 16 })) ?? [],
  }).toBlob();
  return close(open(new Uint8Array(await blob.arrayBuffer())), date);
}

type Row = SheetData[number];

const header = (titles: string[]): Row =>
  titles.map((value) => ({
    value,
    fontWeight: 'bold',
    backgroundColor: '#f5f2eb',
    alignVertical: 'center',
    height: 24,
  }));

const cell = (value: Sheet['rows'][number][number]): Row[number] =>
  value === undefined || value === ''
    ? null
    : typeof value === 'number'
      ? { value, type: Number, alignVertical: 'top' }
      : { value: clean(value), type: String, alignVertical: 'top' };

/** A cell holds at most 32767 characters. */
const clean = (text: string): string => legal(text).slice(0, 32_767);

function about({ title, columns, notes }: Sheet): SheetData {
  const { name, key, meaning } = chartText.sheet;
  const blank = (text: string): Row => [cell(text), null, null];
  return [
    header([name, key, meaning]),
    ...columns.map((column) => [cell(column.title), cell(column.key), cell(column.description)]),
    [null, null, null],
    blank(title),
    ...notes.map(blank),
  ];
}
