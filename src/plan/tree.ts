/**
 * The tree of a plan, in memory: Plan > Theme > Task > Sentence. A unist tree: each node has its `position` in the seed.
 * `start` and `end` are offsets in `Clean.text`, so `clean.text.slice(node.start, node.end) === node.value`, always.
 */
import type { Node, Parent } from 'unist';
import type { Place } from './schema.ts';

/** The cleaned text, with the way back to the seed. */
export interface Clean {
  /** The seed as decoded, every character. */
  seed: string;
  /** The text: noise taken out, typography normalised, lines parted by `\n`. */
  text: string;
  /** The same, traditional characters as simplified ones, one for one: what rules read. */
  legible: string;
  /** `from[i]`, `to[i]`: the stretch of the seed that gave `text[i]`, in UTF-16 code units. */
  from: Uint32Array;
  to: Uint32Array;
  /** The kind of each code unit of the seed, as an index into `kinds`. `parse` sets numbering, furniture and field. */
  kind: Uint8Array;
  /** What was done, by rule: how many characters of the seed each rule touched. */
  account: Map<string, number>;
}

interface Spanned extends Node {
  /** First offset in `Clean.text`. */
  start: number;
  /** Offset after the last. */
  end: number;
  position: Place;
}

export interface Sentence extends Spanned {
  type: 'sentence';
  value: string;
  /** From 0: which paragraph of its task it stands in. */
  paragraph: number;
}

/** 牵头单位, 配合单位, 完成时限 … : said of a task, not in it. */
export interface Field extends Spanned {
  type: 'field';
  key: 'lead' | 'support' | 'deadline' | 'other';
  label: string;
  value: string;
}

export interface Task extends Spanned {
  type: 'task';
  /** The address: `7`, `7-b`, `s3-2`. */
  id: string;
  number: string;
  /** The first sentence, its stop taken off; a sentence of its own with its place. */
  title: Sentence;
  /** From 0: its turn in the plan, whatever theme it was put into. */
  order?: number;
  fields: Field[];
  children: Sentence[];
}

export interface Theme extends Parent {
  type: 'theme';
  id: string;
  number: number;
  title: string;
  by: 'text' | 'editor' | 'assumed';
  children: Task[];
}

export interface Name extends Spanned {
  type: 'name';
  kind: 'programme' | 'document';
  /** Without the quotation marks. */
  value: string;
  /** The task's id, or `preamble`. */
  task: string;
}

export interface Gap extends Spanned {
  type: 'gap';
  id: string;
  /** Offset in `Clean.text` where the words are missing; within or at an end of the quoted stretch. */
  at: number;
  task: string;
  rule: string;
  quote: string;
  note: string;
  by: 'rule' | 'editor';
}

export interface Plan extends Parent {
  type: 'plan';
  id: string;
  title: string;
  issuer?: string;
  period?: string;
  /** How the structure was read, in one Chinese sentence. */
  structure: string;
  clean: Clean;
  preamble: Sentence[];
  names: Name[];
  gaps: Gap[];
  children: Theme[];
}

/** All tasks of a plan in its order. */
export const tasksOf = (plan: Plan): Task[] =>
  plan.children.flatMap((theme) => theme.children).sort((a, b) => (a.order ?? 0) - (b.order ?? 0));

/** The place of a stretch of the cleaned text in the seed. An empty stretch has the place between its neighbours. */
export function placeOf(clean: Clean, start: number, end: number): Place {
  const first = start < clean.text.length ? clean.from[start] : clean.seed.length;
  const last = end > start ? clean.to[end - 1] : first;
  return { start: pointAt(clean, first ?? 0), end: pointAt(clean, last ?? 0) };
}

const lineStarts = new WeakMap<Clean, number[]>();

function pointAt(clean: Clean, offset: number): Place['start'] {
  let starts = lineStarts.get(clean);
  if (starts === undefined) {
    starts = [0];
    for (const match of clean.seed.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
    lineStarts.set(clean, starts);
  }
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
}
