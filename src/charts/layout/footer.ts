import { group } from 'd3';
import { chartText } from '../../text.ts';
import type { Comparator } from '../../plan/schema.ts';
import type { Chart, Row, TargetChart } from '../chart.ts';
import type { Frame } from '../frame.ts';
import { amountsOf } from '../panels.ts';
import { type Block, flat, type Mark, shift, stack } from '../scene.ts';
import { widthOf } from '../width.ts';
import { bar } from './bar.ts';
import { barred } from './panel.ts';
import { drop, paragraph, pieces, text } from './text.ts';

/** How to read the ends of the bars, then the source, the date and the address, on every picture. */
export function footer(chart: Chart, frame: Frame, width: number): Block {
  const { small } = frame;
  const style = { size: small, ink: 'muted' } as const;
  const rule: Block = {
    width,
    height: 1,
    marks: [{ type: 'line', x1: 0, x2: width, y1: 0.5, y2: 0.5, ink: 'rule', width: 1 }],
  };
  const said = [
    chart.source,
    ...(chart.date === undefined ? [] : [chartText.date(chart.date)]),
    ...(chart.kind === 'coverage' ? [] : [chartText.notResults]),
  ];
  const where = address(chart);
  const words = pieces(said, width, style);
  const beside = words.height < small * 2 && words.width + widthOf(where, small) + small * 2 < width;
  const lines = beside
    ? { ...words, marks: [...words.marks, text(where, width, small * (0.7 + drop), style, 'end')] }
    : stack([words, paragraph(where, width, style)]);
  const notes = frame.kind === 'share' ? [] : [key(chart, width, small)];
  return stack([...notes, rule, lines], small * 0.6);
}

/** The address as people type it. */
export const address = (chart: Chart): string => chart.url.replace(/^https?:\/\//, '');

/** Comparators that are drawn alike, one of each kind to draw it by. */
const endings: Record<Comparator, { said: keyof typeof chartText.mark; by: Comparator }> = {
  '>=': { said: 'open', by: '>=' },
  '>': { said: 'open', by: '>=' },
  '<=': { said: 'closed', by: '<=' },
  '<': { said: 'closed', by: '<=' },
  '~': { said: 'about', by: '~' },
  range: { said: 'band', by: 'range' },
  '=': { said: 'plain', by: '=' },
};

/** A small drawing with its meaning. */
interface Sign {
  row: Row;
  faint?: boolean;
  meaning: string;
}

/** Which bar is which plan's, then each way of ending that the chart's bars have; none if there is nothing to tell. */
function key(chart: Chart, width: number, small: number): Block {
  const rows = chart.kind === 'coverage' ? [] : chart.panels.filter(barred).flatMap((panel) => panel.rows);
  const signs = [...(chart.kind === 'coverage' ? [] : periodSigns(rows[0], chart.periods)), ...endingSigns(rows)];
  if (signs.length === 0) return { width, height: 0, marks: [] };
  const marks: Mark[] = [];
  const step = small * 1.6;
  const room = small * 3.1;
  let x = 0;
  let y = 0;
  for (const { row, faint, meaning } of signs) {
    const wide = room + widthOf(meaning, small);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += step;
    }
    marks.push(...shift(sample(row, step, small, faint), x, y));
    marks.push(text(meaning, x + room, y + step / 2 + drop * small, { size: small, ink: 'muted' }));
    x += wide + small * 1.6;
  }
  return { width, height: y + step, marks };
}

function periodSigns(row: Row | undefined, periods: TargetChart['periods']): Sign[] {
  if (row === undefined || periods === undefined) return [];
  const plain: Row = { ...row, comparator: '=' };
  return periods.map((period, at) => ({ row: plain, faint: at === 0, meaning: period }));
}

function endingSigns(rows: Row[]): Sign[] {
  const amounts = rows.flatMap((row) => amountsOf(row).map(({ comparator }) => ({ ...row, comparator })));
  const kinds = [...group(amounts, (row) => endings[row.comparator].said)];
  if (kinds.every(([said]) => said === 'plain')) return [];
  return kinds.flatMap(([said, members]) => {
    const [row] = members;
    const words = new Set(members.map(({ comparator }) => chartText.comparator[comparator]));
    const meaning = chartText.markOf([...words], chartText.mark[said]);
    return row ? [{ row: { ...row, comparator: endings[row.comparator].by }, meaning }] : [];
  });
}

/** A bar of no theme, small enough to stand in a line of text. */
function sample(row: Row, step: number, small: number, faint = false): Mark[] {
  const near = small * (row.comparator === 'range' ? 0.7 : 1.5);
  const span = { x0: 0, x: near, far: small * 2.1, y: step / 2 - small * 0.32, height: small * 0.64 };
  return flat(bar(row, span, faint)).map((mark) => ({ ...mark, ink: mark.ink === 'ink' ? 'ink' : 'muted' }));
}
