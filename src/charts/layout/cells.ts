/** Coverage: a row a theme, a cell a task. */
import { max } from 'd3';
import { chartText } from '../../text.ts';
import type { CoverageGroup } from '../chart.ts';
import { type Block, type Mark, shift, themeInk } from '../scene.ts';
import { widthOf } from '../width.ts';
import { badge, badgeRoom } from './badge.ts';
import type { Section } from './section.ts';
import { drop, headline, paragraph, text } from './text.ts';

interface Cells {
  em: number;
  width: number;
  height: number;
  gap: number;
  across: number;
  /** Whether a cell has its task's title beside the number. */
  titled: boolean;
}

/** All themes as one section. Cells have titles where asked for and there is room; `air` is added between rows. */
export function cellsSection(groups: CoverageGroup[], width: number, em: number, titled: boolean, air = 0): Section {
  const empty = { width: 0, height: 0, marks: [] };
  const column = width / em >= 30 ? columnOf(groups, width, em) : 0;
  const cells = cellsOf(groups, width - column, em, titled);
  const rows = groups.map((group) => row(group, width, column, cells, air));
  return { head: empty, again: empty, rows, foot: () => empty };
}

/** The column of themes' titles, where it stands beside the cells. */
function columnOf(groups: CoverageGroup[], width: number, em: number): number {
  const longest = max(groups, (group) => widthOf(group.theme.title, em)) ?? 0;
  return Math.min(width * 0.3, longest + badgeRoom * em) + em * 1.2;
}

function cellsOf(groups: CoverageGroup[], width: number, em: number, titled: boolean): Cells {
  const gap = em * 0.3;
  const tasks = groups.flatMap((group) => group.tasks);
  if (titled) {
    const most = max(groups, (group) => group.tasks.length) ?? 1;
    const fit = Math.max(1, Math.floor((width + gap) / (em * 8.5 + gap)));
    const across = Math.min(fit, Math.max(3, most));
    const wide = (width + gap) / across - gap;
    const tallest = max(tasks, (task) => titleOf(task, wide, em).height) ?? 0;
    return { em, width: wide, height: Math.max(em * 2.1, tallest + em * 0.6), gap, across, titled };
  }
  const wide = Math.min(width, Math.max(em * 2.1, (max(tasks, (task) => widthOf(task.number, em)) ?? 0) + em * 0.8));
  return {
    em,
    width: wide,
    height: em * 2.1,
    gap,
    across: Math.max(1, Math.floor((width + gap) / (wide + gap))),
    titled,
  };
}

/** Title and count beside the cells if there is a column for them, else above. */
function row(group: CoverageGroup, width: number, column: number, cells: Cells, air: number): Block {
  const { em } = cells;
  const room = badgeRoom * em;
  const promising = group.tasks.filter((task) => task.targets > 0).length;
  const wide = (column > 0 ? column - em : width) - room;
  const title = paragraph(group.theme.title, wide, { size: em, weight: 700, leading: 1.35 });
  const count = paragraph(chartText.coverageCount(group.tasks.length, promising), wide, {
    size: em * 0.85,
    ink: 'muted',
  });
  const words = title.height + count.height;
  const drawn = grid(group, cells);
  const above = column > 0 ? 0 : words + em * 0.4;
  const height = Math.max(words, above + drawn.height);
  const top = column > 0 ? Math.max(0, Math.min((height - words) / 2, (cells.height - words) / 2)) : 0;
  const marks = [
    badge(group.theme, 0, top + em * 0.68, em),
    ...shift(title.marks, room, top),
    ...shift(count.marks, room, top + title.height),
    ...shift(drawn.marks, column, above),
  ];
  return { width, height: height + em * 0.7 + air, marks };
}

function grid(group: CoverageGroup, cells: Cells): Block {
  const { width, height, gap, across } = cells;
  const marks = group.tasks.flatMap((task, index) =>
    shift(
      cell(task, group.theme.number, cells),
      (index % across) * (width + gap),
      Math.floor(index / across) * (height + gap),
    ),
  );
  const lines = Math.ceil(group.tasks.length / across);
  return { width: across * (width + gap), height: Math.max(0, lines * (height + gap) - gap), marks };
}

type Task = CoverageGroup['tasks'][number];

/** The room of the number in a titled cell. */
const numberRoom = (task: Task, em: number): number => Math.max(em * 1.5, widthOf(task.number, em) + em * 0.5);

const titleOf = (task: Task, width: number, em: number): Block =>
  headline(task.title, width - numberRoom(task, em) - em * 0.7, {
    size: em * 0.72,
    leading: 1.35,
    ink: task.targets > 0 ? 'ink' : 'muted',
  });

/** A promise is told by weight, ground and frame, not by colour alone. */
function cell(task: Task, theme: number, { em, width, height, titled }: Cells): Mark[] {
  const promises = task.targets > 0;
  const line = promises ? Math.max(2, em * 0.12) : 1;
  const ink = promises ? themeInk(theme) : 'rule';
  const box = { type: 'rect', x: line / 2, y: line / 2, width: width - line, height: height - line, ink } as const;
  const frame: Mark[] = [...(promises ? [{ ...box, opacity: 0.2 }] : []), { ...box, outline: line }];
  const style = { weight: promises ? 700 : 400, ink: promises ? 'ink' : 'muted' } as const;
  if (titled) {
    const title = titleOf(task, width, em);
    const left = numberRoom(task, em) + em * 0.3;
    const number = text(task.number, left / 2 + em * 0.05, height / 2 + drop * em, { size: em, ...style }, 'middle');
    return [...frame, number, ...shift(title.marks, left, (height - title.height) / 2)];
  }
  const size = Math.min(em, (width - em * 0.5) / Math.max(widthOf(task.number, 1), 0.01));
  return [...frame, text(task.number, width / 2, height / 2 + drop * size, { size, ...style }, 'middle')];
}
