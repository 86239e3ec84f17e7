import type { Block } from '../scene.ts';

/** What `flow` pours into columns: a head, rows that may be parted, a foot repeated under each part. */
export interface Section {
  /** The head, and the head that says it goes on. */
  head: Block;
  again: Block;
  rows: Block[];
  /** Drawn over rows of this height: gridlines and axis. */
  foot: (rowsHeight: number) => Block;
}

/** The room of a foot, which does not depend on the rows above it. */
export const footRoom = (section: Section): number => section.foot(0).height;
