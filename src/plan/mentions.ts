/** A mention: one number where it stands, with its unit, its sentence and the cue that governs it. */
import { cueOf, type Cue } from './comparators.ts';
import { unitAt } from './measures.ts';
import { noneOf, numeralsIn, scaledBy, type Numeral } from './numerals.ts';
import { pair } from './pairs.ts';
import { kinds } from './schema.ts';
import type { Cell } from './tables.ts';
import { tasksOf, type Clean, type Plan } from './tree.ts';
import { notOneAt, zeroAt } from './zero.ts';

/** A stretch of the text that is read for itself: a sentence, a field's value, or what lies between them. */
export interface Stretch {
  /** Offsets in the cleaned text. */
  start: number;
  end: number;
  /** The task's id, or `preamble`. */
  task: string;
  kind: 'sentence' | 'field' | 'between' | 'numbering';
  /** Which paragraph of its task. */
  paragraph: number;
}

export interface Mention {
  stretch: Stretch;
  /** The stretch's words. */
  sentence: string;
  numeral: Numeral;
  /** As written: 人, %, 套（户）; '' where there is none. */
  unit: string;
  /** Offsets of the number with its unit in the sentence. */
  start: number;
  end: number;
  cue?: Cue;
  /** Offsets of what the site quotes: with the cue. */
  quoteStart: number;
  quoteEnd: number;
  /** The sentence around the number, digits as ⟨20⟩, cut to what a rule may look at. */
  around: string;
  /** Inside “…” or 《…》. */
  quoted: boolean;
  /** The cell of a table that it stands in. */
  cell?: Cell;
  /** What a 零 says that there will be none of: 上访 of 零上访, '' of 零发生, which says it of what stands before. */
  none?: string;
  /** No unit and no 万 or 亿 follows. */
  bare: boolean;
}

const seen = { before: 60, after: 40 };

/** All stretches of the plan in reading order of the text; together they cover every number of it. */
export function stretches(plan: Plan): Stretch[] {
  const found: Stretch[] = plan.preamble.map(({ start, end, paragraph }) => {
    return { start, end, task: 'preamble', kind: 'sentence', paragraph };
  });
  for (const task of tasksOf(plan)) {
    const [first] = task.children;
    const derived = first !== undefined && first.start < task.title.end;
    for (const { start, end, paragraph } of [...(derived ? [] : [task.title]), ...task.children]) {
      found.push({ start, end, task: task.id, kind: 'sentence', paragraph });
    }
    for (const { start, end } of task.fields) {
      found.push({ start, end, task: task.id, kind: 'field', paragraph: -1 });
    }
  }
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  const all: Stretch[] = [];
  let from = 0;
  for (const stretch of found) {
    if (stretch.end <= from) continue;
    const start = Math.max(stretch.start, from);
    all.push(...between(plan.clean, from, start), { ...stretch, start });
    from = stretch.end;
  }
  return owned([...all, ...between(plan.clean, from, plan.clean.text.length)], plan);
}

/** Gives what stands between sentences to the task around it, as the numbering of the task itself. */
function owned(all: Stretch[], plan: Plan): Stretch[] {
  const tasks = tasksOf(plan).sort((a, b) => a.start - b.start);
  let index = 0;
  return all.map((stretch) => {
    while ((tasks[index]?.end ?? Infinity) <= stretch.start) index += 1;
    const task = tasks[index];
    const inside = task !== undefined && task.start <= stretch.start;
    return inside && stretch.task === 'preamble' ? { ...stretch, task: task.id } : stretch;
  });
}

/** What stands between two sentences: headings, numbering, furniture; a stretch for each line and kind. */
function between(clean: Clean, start: number, end: number): Stretch[] {
  const found: Stretch[] = [];
  for (let at = start; at < end;) {
    const kind = kinds[clean.kind[clean.from[at] ?? 0] ?? 0];
    let stop = at + 1;
    while (stop < end && clean.text[stop - 1] !== '\n' && kinds[clean.kind[clean.from[stop] ?? 0] ?? 0] === kind)
      stop += 1;
    found.push({
      start: at,
      end: stop,
      task: 'preamble',
      kind: kind === 'numbering' ? 'numbering' : 'between',
      paragraph: -1,
    });
    at = stop;
  }
  return found;
}

/** Every number of a stretch with what a rule may ask about it. `cellAt` gives the table's cell at an offset of the text. */
export function mentionsIn(text: string, stretch: Stretch, cellAt: (offset: number) => Cell | undefined): Mention[] {
  const sentence = text.slice(stretch.start, stretch.end);
  const numerals = numeralsIn(sentence);
  if (numerals.length === 0) return [];
  const depth = quoteDepth(sentence);
  return numerals.map((numeral) => {
    const quoted = (depth?.[numeral.start] ?? 0) > 0 && (depth?.[numeral.end - 1] ?? 0) > 0;
    const mention = mentionOf(sentence, stretch, numeral, quoted);
    const cell = cellAt(stretch.start + numeral.start);
    return cell ? inCell(mention, cell) : mention;
  });
}

/** What is quoted at length, clause by clause, is said and no name: “引进人才达到2000名，贡献率达到40%”. */
const isSpeech = (quoted: string): boolean => quoted.length > 20 && /[，；。]/.test(quoted);

/** For each character within how many “…” or 《…》 it stands; undefined where there are none. */
function quoteDepth(sentence: string): Int32Array | undefined {
  if (!/[“《]/.test(sentence)) return undefined;
  const depth = new Int32Array(sentence.length + 1);
  for (const { mark, open, close } of pair(sentence).pairs) {
    if ((mark !== '“' && mark !== '《') || isSpeech(sentence.slice(open + 1, close))) continue;
    depth[open] = (depth[open] ?? 0) + 1;
    depth[close] = (depth[close] ?? 0) - 1;
  }
  for (let at = 1; at < depth.length; at += 1) depth[at] = (depth[at] ?? 0) + (depth[at - 1] ?? 0);
  return depth;
}

function mentionOf(sentence: string, stretch: Stretch, numeral: Numeral, quoted: boolean): Mention {
  const written = numeral.unit === '' ? unitAt(sentence, numeral.end) : '';
  const end = numeral.end + written.length;
  // What stands in the next cell of a table says nothing of this one.
  const before = sentence.slice(Math.max(0, numeral.start - seen.before), numeral.start).replaceAll('\t', '。');
  const after = sentence.slice(end, end + seen.after).replaceAll('\t', '。');
  const bounds = cueOf(before, after);
  const number = sentence.slice(numeral.start, numeral.end);
  const zero = zeroAt(sentence, numeral.start, numeral.end);
  const notOne = notOneAt(sentence, numeral.start, numeral.end);
  return {
    stretch,
    sentence,
    numeral: notOne === undefined ? numeral : noneOf(numeral),
    unit: (numeral.unit || written).replace('％', '%'),
    start: numeral.start,
    end,
    ...(bounds ? { cue: bounds.cue } : {}),
    quoteStart: zero?.start ?? notOne ?? numeral.start - (bounds?.before ?? 0),
    quoteEnd: zero?.end ?? end + (bounds?.after ?? 0),
    ...(zero ? { none: zero.of } : {}),
    around: `${before.replace(/[⟨⟩]/g, ' ')}⟨${number}⟩${(written + after).replace(/[⟨⟩]/g, ' ')}`,
    quoted,
    bare: numeral.unit === '' && written === '' && numeral.scale === '' && numeral.value !== undefined,
  };
}

/** ≥ in the row's cell of signs. */
function cueIn({ column, sign }: Cell): Pick<Mention, 'cue'> {
  const bounds = column === 'target' ? cueOf(sign, '') : undefined;
  return bounds ? { cue: bounds.cue } : {};
}

/** In a table the unit stands in another cell, 万吨 as a unit multiplies, and a cue cannot stand outside of the cell. */
function inCell(mention: Mention, cell: Cell): Mention {
  const start = cell.start - mention.stretch.start;
  const end = cell.end - mention.stretch.start;
  const inside = {
    ...mention,
    cell,
    ...(mention.cue ? {} : cueIn(cell)),
    quoteStart: Math.max(mention.quoteStart, start),
    quoteEnd: Math.min(Math.max(mention.quoteEnd, mention.end), end),
  };
  if (mention.unit !== '' || mention.numeral.scale !== '') return inside;
  const [, scale = '', unit = ''] = /^(百万|千万|万亿|万|亿)?(.*)$/.exec(cell.unit) ?? [];
  return { ...inside, unit, bare: false, numeral: scaledBy(mention.numeral, scale) };
}
