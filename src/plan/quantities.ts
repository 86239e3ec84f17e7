/** Every number of a plan with its role; a target is one of them. */
import type { VFile } from 'vfile';
import type { Correction } from './corrections.ts';
import { decide, type Decision } from './decision.ts';
import { mentionsIn, stretches, type Mention, type Stretch } from './mentions.ts';
import { did } from './headless.ts';
import { report } from './messages.ts';
import { reach } from './phrases.ts';
import { kinds, type Comparator, type Quantity } from './schema.ts';
import { isReview, isSummary, looksBack, tenses, yearOf, type Tense } from './tense.ts';
import { tableCells, type Cell } from './tables.ts';
import { placeOf, tasksOf, type Clean, type Plan } from './tree.ts';

/** A quantity with what stays in memory: its mention, and the comparator that its rule gives. */
export interface Found extends Quantity {
  mention: Mention;
  comparator: Comparator;
  /** What the editor wrote of it in plan.yml. */
  entry?: Correction;
}

/** Whether a part of the preamble looks back, where a paragraph is its heading: behind a number (of the part's own), a short line, or 过去一年做了三件事：. */
function looksBackFrom(text: string, numbered: boolean, year: number | undefined): boolean | undefined {
  const heading = text.slice(0, 40);
  if (did.test(text)) return true;
  if (/^(?:今年|下一?步|新的?一年)/.test(text)) return false;
  if (numbered) return isReview(heading, year);
  return (heading === text && !/[。；！？]$/.test(text) && isReview(heading, year)) || undefined;
}

/**
 * Every number of the plan in the order of the text: none is left out. `place` slices the seed back to `quote` once
 * noise is taken out. A run of digits that no rule knows is reported; a Han numeral that none knows is part of a word.
 */
export function quantities(plan: Plan, file: VFile): Found[] {
  const past = new Map(tasksOf(plan).map((task) => [task.id, looksBack(task.title.value)]));
  for (const theme of plan.children) {
    if (theme.by === 'text' && looksBack(theme.title)) for (const task of theme.children) past.set(task.id, true);
  }
  const year = yearOf(plan.period, plan.title, plan.clean.legible);
  const found: Found[] = [];
  const cellAt = cellsByOffset(plan.clean.legible);
  let tense: Tense = 'open';
  // Whether the part looks back in which the preamble stands; all of a summary does, up to its plan.
  const until = isSummary(plan.title)
    ? tasksOf(plan).reduce((least, { start }) => Math.min(least, start), Infinity)
    : 0;
  let back = false;
  let last: Stretch | undefined;
  let promised: Mention | undefined;
  for (const stretch of stretches(plan)) {
    const text = plan.clean.legible.slice(stretch.start, stretch.end);
    if (stretch.task !== last?.task || stretch.paragraph !== last.paragraph || stretch.kind !== 'sentence') {
      if (stretch.task === 'preamble' && stretch.kind === 'sentence')
        back = looksBackFrom(text, last?.kind === 'numbering', year) ?? back;
      const told = stretch.task === 'preamble' ? back || stretch.start < until : past.get(stretch.task);
      tense = told ? 'past' : 'open';
    }
    last = stretch;
    const turns = tenses(text, year);
    const mentions = mentionsIn(plan.clean.legible, stretch, cellAt);
    const shared = sharedCues(mentions);
    mentions.forEach((mention, index) => {
      const now = turns.findLast(({ offset }) => offset <= mention.start)?.tense ?? tense;
      const before = found.at(-1);
      const listed =
        (before?.role === 'target' && before.mention === mentions[index - 1] && goesOn(before.mention, mention)) ||
        isPart(promised, mention);
      const decision = decide(mention, now, { shared: shared[index], listed });
      const quantity = quantityOf(plan.clean, mention, carried(decision, before, mention, mentions[index - 1]));
      if (quantity.role === 'target') promised = mention;
      found.push(quantity);
    });
    tense = turns.at(-1)?.tense ?? tense;
  }
  for (const quantity of found.filter(({ rule }) => rule === 'unknown')) {
    const reason = `“${quantity.quote}”：看不出这个数字是什么，请在 plan.yml 的 targets 中注明 role`;
    report(file, 'no-role', reason, quantity.place);
  }
  return found;
}

/** A quantity as `plan.json` has it, without what stays in memory. */
export const quantityFile = ({ task, quote, role, rule, sentence, place, note }: Quantity): Quantity => ({
  task,
  quote,
  role,
  rule,
  sentence,
  place,
  ...(note === undefined ? {} : { note }),
});

/** The words of the seed from `start` to `end` of the cleaned text, noise taken out and nothing else changed. */
export function quoteOf(clean: Clean, start: number, end: number): string {
  const place = placeOf(clean, start, end);
  let quote = '';
  for (let at = place.start.offset; at < place.end.offset; at += 1) {
    if (kinds[clean.kind[at] ?? 0] !== 'noise') quote += clean.seed.charAt(at);
  }
  return quote;
}

/** Offsets are asked in rising order, so that one pass over the cells serves all. */
function cellsByOffset(text: string): (offset: number) => Cell | undefined {
  const cells = tableCells(text);
  let index = 0;
  return (offset) => {
    while ((cells[index]?.end ?? Infinity) <= offset) index += 1;
    const cell = cells[index];
    return cell && cell.start <= offset ? cell : undefined;
  };
}

function quantityOf(clean: Clean, mention: Mention, { role, rule, why, comparator }: Decision): Found {
  const { stretch, sentence } = mention;
  const isTarget = role === 'target';
  // 前三: the rank is quoted with its 前.
  const rank = rule === 'rank' && sentence.charAt(mention.start - 1) === '前' ? 1 : 0;
  const start = stretch.start + (isTarget ? mention.quoteStart - rank : mention.start);
  const end = stretch.start + (isTarget ? mention.quoteEnd : mention.end);
  return {
    task: stretch.task,
    quote: quoteOf(clean, start, end),
    role,
    rule,
    sentence: excerpt(sentence, mention),
    place: placeOf(clean, start, end),
    ...(why === undefined ? {} : { note: why }),
    mention,
    comparator: comparator ?? '=',
  };
}

/** The sentence; of an endless one, what stands around the number. */
function excerpt(sentence: string, { quoteStart, quoteEnd }: Mention): string {
  if (sentence.length <= 600) return sentence.trim();
  const start = Math.max(0, quoteStart - 2 * reach);
  const end = quoteEnd + reach;
  return `${start > 0 ? '…' : ''}${sentence.slice(start, end).trim()}${end < sentence.length ? '…' : ''}`;
}

// Between two numbers of one list: 4.5%、5.5%左右; 不少于5家重点企业及50家中小企业.
const list = /^(?:、|和|及|以及|与)$/;
const joined = /^[^，。；：！？、0-9]{1,24}(?:、|和|及|以及|与)(?:各)?$/;

/** 已建成5所学校、20个公园: what was said of the first of a list holds for the next. */
function carried(decision: Decision, before: Found | undefined, mention: Mention, last: Mention | undefined): Decision {
  if (!before || before.mention !== last || !/^(?:existing|concerned|already|past|carried)$/.test(before.rule))
    return decision;
  if (decision.role !== 'target' && decision.rule !== 'mentioned') return decision;
  const between = mention.sentence.slice(before.mention.end, mention.start);
  if (mention.cue || !/^[^，。；\d]{0,30}(?:[、和及与]|，?以及)[^，。；\d]{0,12}$/.test(between)) return decision;
  return { role: before.role, rule: 'carried', ...(before.note === undefined ? {} : { why: before.note }) };
}

/** 招聘教师120名，其中今年40名: a part of what was just promised, in the same unit. */
const isPart = (whole: Mention | undefined, { stretch, unit, sentence, start }: Mention): boolean =>
  whole?.stretch === stretch &&
  whole.unit === unit &&
  /^，其中[^，。；]{0,16}$/.test(sentence.slice(whole.quoteEnd, start));

const goesOn = (before: Mention, { sentence, start }: Mention): boolean =>
  /^[^，。；\d]{0,30}(?:[，、和及与]|以及)$/.test(sentence.slice(before.quoteEnd, start));

/** For each mention the comparator of a cue that governs it from a neighbour in the same list. */
function sharedCues(mentions: Mention[]): (Comparator | undefined)[] {
  const shared: (Comparator | undefined)[] = mentions.map(() => undefined);
  mentions.forEach((mention, index) => {
    const before = mentions[index - 1];
    if (!before || mention.cue || mention.bare || mention.unit === '') return;
    const between = mention.sentence.slice(before.quoteEnd, mention.quoteStart);
    const cue = before.cue?.side === 'before' ? before.cue.gives : shared[index - 1];
    if (cue && (list.test(between) || joined.test(between))) shared[index] = cue;
  });
  for (let index = mentions.length - 2; index >= 0; index -= 1) {
    const [mention, next] = [mentions[index], mentions[index + 1]];
    if (!mention || !next || mention.cue || shared[index]) continue;
    // 10亿元以上项目5个、50亿元以上项目1个: the second sum's 以上 says nothing of the five.
    if (mention.unit !== '' && mention.unit !== next.unit) continue;
    const cue = next.cue?.side === 'after' ? next.cue.gives : shared[index + 1];
    if (cue && list.test(mention.sentence.slice(mention.end, next.start))) shared[index] = cue;
  }
  return shared;
}
