/** One number, large: for a chart of a single target, where a bar would have nothing to be compared with. */
import type { Row } from '../chart.ts';
import { chartText } from '../../text.ts';
import { amount } from '../number.ts';
import { type Block, type Mark, shift, stack, themeInk } from '../scene.ts';
import { widthOf } from '../width.ts';
import { badge, badgeRoom } from './badge.ts';
import { paragraph, text } from './text.ts';

/**
 * The number, below it the sentence (at most `lines` of it) and, unless the title says them, the label and the task. The
 * number takes what the words leave of `height`, but is never smaller than two and a half of their lines.
 */
export function figure(row: Row, width: number, height: number, em: number, label: boolean, lines: number): Block {
  const words = [
    ...(label ? [paragraph(row.label, width, { size: em * 1.25, weight: 700 })] : []),
    quotation(row, width, em, lines),
    ...(label ? [task(row, width, em)] : []),
  ];
  const below = stack(words, em * 0.9);
  const big = number(row, width, Math.max(em * 3, Math.min(height - below.height - em, em * 9)));
  return stack([big, below], em * 0.4);
}

/** Comparator and unit at half the size of the number, on its baseline. */
function number(row: Row, width: number, tallest: number): Block {
  const { sign, number: value, unit } = amount(row);
  const half = 0.46;
  const ems = widthOf(value, 1) + half * widthOf(sign + unit, 1) + (sign ? 0.08 : 0) + 0.06;
  const size = Math.min(tallest / 1.15, width / ems);
  const y = size * 0.95;
  let x = 0;
  const marks: Mark[] = [];
  for (const [said, scale, gap] of [
    [sign, half, 0.06],
    [value, 1, 0.05],
    [unit, half, 0],
  ] as const) {
    if (said === '') continue;
    marks.push(text(said, x, y, { size: size * scale, weight: 700 }));
    x += widthOf(said, size * scale) + gap * size;
  }
  return { width: x, height: size * 1.15, marks };
}

/** The plan's sentence beside a rule in the theme's colour. */
function quotation(row: Row, width: number, em: number, lines: number): Block {
  const indent = em * 0.9;
  const words = paragraph(row.sentence, width - indent, { size: em, leading: 1.6 }, lines);
  const line: Mark = {
    type: 'rect',
    x: 0,
    y: em * 0.2,
    width: em * 0.18,
    height: words.height - em * 0.4,
    ink: themeInk(row.theme.number),
  };
  return { width, height: words.height, marks: [line, ...shift(words.marks, indent, 0)] };
}

function task(row: Row, width: number, em: number): Block {
  const size = em * 0.86;
  const left = badgeRoom * size;
  const said = `${row.theme.title} · ${chartText.taskLine(row.task.number, row.task.title)}`;
  const words = paragraph(said, width - left, { size, ink: 'muted' });
  return {
    width,
    height: words.height,
    marks: [badge(row.theme, 0, size * 0.7, size), ...shift(words.marks, left, 0)],
  };
}
