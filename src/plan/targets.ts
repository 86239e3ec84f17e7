/** The promises of a plan as records: what is counted, how much, how it binds, where it stands. */
import { distinguish, labelOf, shorten } from './labels.ts';
import { measureOf } from './measures.ts';
import type { Numeral } from './numerals.ts';
import type { Mention } from './mentions.ts';
import type { Found } from './quantities.ts';
import type { Target } from './schema.ts';
import type { Cell } from './tables.ts';
import { afterVerbs, reach, strip } from './phrases.ts';
import { isLevel, moves, withoutLevel, type Earlier, type Subject } from './farther.ts';
import { subjectOf } from './subjects.ts';
import { tasksOf, type Plan, type Sentence } from './tree.ts';
import { verbOnly } from './verbs.ts';

/**
 * All targets in the plan's order, ids `<task>-<n>` in reading order. A promise that stands outside of any task has no
 * page to be shown on and stays among the quantities.
 */
export function targets(plan: Plan, quantities: Found[]): Target[] {
  const themes = new Map(plan.children.flatMap((theme) => theme.children.map((task) => [task.id, theme.id] as const)));
  const byTask = Map.groupBy(
    quantities.filter(({ role }) => role === 'target'),
    ({ task }) => task,
  );
  return tasksOf(plan).flatMap(({ id, title }) => {
    const found = byTask.get(id) ?? [];
    const subjects = sharedOut(found, subjectsOf(found, title));
    const labels = labelsOf(found, subjects, title.value);
    return found.map((one, index) => ({
      id: `${id}-${index + 1}`,
      task: id,
      theme: themes.get(id) ?? '',
      ...record(one, subjects[index]?.words ?? '', labels[index] ?? ''),
    }));
  });
}

const sameSentence = (a: Found | undefined, b: Found): boolean => a?.mention.stretch === b.mention.stretch;

/**
 * The title's noun for a number that has but a verb or its unit: 评选优秀工作者 names 表彰10名 in the first clause below
 * it, and any 评选10名.
 */
function entitled(subject: Subject, { mention }: Found, title: Sentence, first: boolean): Subject {
  const { words } = subject;
  const bare = words === mention.unit || verbOnly(words) !== '' || /^[次场期家人名]$/.test(words);
  const noun = afterVerbs(strip(title.value)).words;
  const before = first ? strip(mention.sentence.slice(0, mention.quoteStart)) : undefined;
  const opens = mention.stretch.start >= title.end && (before === '' || before === words);
  const named = opens || (words.length >= 2 && noun.endsWith(words) && !/[，、]/.test(noun));
  if (!bare || !named || noun.length < 4 || noun.length > 24 || verbOnly(noun) !== '') return subject;
  return { ...subject, words: noun, verb: verbOnly(words) };
}

function subjectsOf(found: Found[], title: Sentence): Subject[] {
  const earlier: Earlier[] = [];
  return found.map((one, index) => {
    const previous = found[index - 1];
    const near = sameSentence(previous, one) ? previous?.mention : undefined;
    const subject = one.mention.cell
      ? inCell(one.mention, one.mention.cell)
      : entitled(subjectOf(one.mention, near, earlier), one, title, index === 0);
    earlier.push({ mention: one.mention, subject });
    return subject;
  });
}

/** What a cell's row names, with how it moves or how firmly it is meant, as the cell has it: 增长6%以上, 力争100亿元. */
function inCell({ sentence, stretch, quoteStart }: Mention, { name, start }: Cell): Subject {
  const before = sentence.slice(Math.max(0, start - stretch.start), quoteStart);
  const move = new RegExp(`(?:${moves})$`).exec(before)?.[0] ?? '';
  const time = /(?:力争|确保|争取|奋斗)$/.exec(before)?.[0] ?? '';
  return { words: name, verb: '', actor: '', move: name.endsWith(move) ? '' : move, time };
}

/** What parts names, but not within one: 普及率, 参与率, 和谐. */
const conjunction = /、|(?<!参)与|以及|和(?![谐美平睦])|(?<![普涉波触惠危以])及(?![时格])/;

/** 甲、乙分别增长4.5%、5.5%: as many numbers as names, so that each has its own. */
function sharedOut(found: Found[], subjects: Subject[]): Subject[] {
  const shared = [...subjects];
  for (let first = 0; first < found.length; first += 1) {
    const { mention } = found[first] ?? {};
    const subject = subjects[first];
    if (!mention || !subject || !/分别[^，。；\d]{0,8}$/.test(mention.sentence.slice(0, mention.start))) continue;
    let last = first;
    while (isListed(found[last], found[last + 1])) last += 1;
    const count = last - first + 1;
    // 接待游客900万人次，旅游收入80亿元，分别增长10%和12%: those just counted.
    const alone = /(?:^|[，；])(?:同比|比上年)?分别[^，。；\d]{0,8}$/.test(mention.sentence.slice(0, mention.start));
    const counted =
      alone && found[first - count]?.mention.stretch === mention.stretch ? shared.slice(first - count, first) : [];
    const names =
      counted.length > 0
        ? counted.map(({ words }) => words)
        : subject.words
            .replace(/分别(?:需要?|要)?$/, '')
            .split(conjunction)
            .filter((name) => name.length >= 2);
    if (last === first || names.length !== count) continue;
    const whole = names.at(-1) ?? '';
    names.forEach((words, turn) => (shared[first + turn] = { ...subject, ...named(words, whole) }));
    first = last;
  }
  return shared;
}

/** 城镇、农村居民收入: the first names its part alone, and what is counted stands in the last. */
const named = (words: string, whole: string): Partial<Subject> =>
  isLevel(words) && withoutLevel(whole) !== whole ? { words: withoutLevel(whole), time: words } : { words };

const isListed = (one: Found | undefined, next: Found | undefined): boolean =>
  one !== undefined &&
  next !== undefined &&
  sameSentence(one, next) &&
  /^(?:、|和|与|及|以及)$/.test(next.mention.sentence.slice(one.mention.quoteEnd, next.mention.quoteStart));

function labelsOf(found: Found[], subjects: Subject[], title: string): string[] {
  const drafts = found.map((one, index) => {
    const subject = subjects[index] ?? { words: '', verb: '', actor: '', move: '', time: '' };
    const before = one.mention.sentence.slice(Math.max(0, one.mention.quoteStart - 2 * reach), one.mention.quoteStart);
    const last = sameSentence(found[index - 1], one) ? subjects[index - 1]?.words : undefined;
    // Nothing in the sentence names it: 全年不少于2次. The task's title does.
    const nameless = subject.words === one.mention.unit || /^(?:增长|下降|提高|降低|减少|增加)$/.test(subject.words);
    const label = nameless && title !== '' ? shorten(title) : labelOf(subject, before, last);
    return { label, time: subject.time, unit: one.mention.unit };
  });
  return distinguish(drafts);
}

function record(found: Found, subject: string, label: string): Omit<Target, 'id' | 'task' | 'theme'> {
  const { mention, entry } = found;
  return {
    subject,
    label: entry?.label ?? label,
    comparator: found.comparator,
    ...amounts(mention.numeral, mention.unit),
    measure: entry?.measure ?? (found.rule === 'rank' ? 'other' : measureOf(mention.unit, subject)),
    quote: found.quote,
    sentence: found.sentence,
    place: found.place,
    by: entry ? 'editor' : 'rule',
    rule: found.rule,
    ...(entry?.note === undefined ? {} : { note: entry.note }),
  };
}

type Amounts = Pick<Target, 'value' | 'valueMax' | 'unit' | 'asWritten'>;

/** Numbers leave the decimals of big.js only here. */
function amounts(numeral: Numeral, unit: string): Amounts {
  // 七成 is 70%, on one axis with other rates, and shown as the plan writes it.
  if (unit === '成' && numeral.value) return tenths(numeral);
  if (unit === '番' && numeral.value?.lte(4)) return doubled(numeral.value.toNumber());
  const value = numeral.value?.toNumber() ?? 0;
  const valueMax = numeral.valueMax?.toNumber();
  const max = valueMax === undefined ? {} : { valueMax };
  if (numeral.scale === '') return { value, ...max, unit };
  const written = numeral.writtenMax?.toNumber();
  const asWritten = {
    value: numeral.written?.toNumber() ?? value,
    ...(written === undefined ? {} : { valueMax: written }),
    unit: numeral.scale + unit,
  };
  return { value, ...max, unit, asWritten };
}

/** 翻一番 is twice as much, 翻两番 four times. */
const doubled = (times: number): Amounts => ({
  value: 2 ** times,
  unit: '倍',
  asWritten: { value: times, unit: '番' },
});

function tenths({ value, valueMax }: Numeral): Amounts {
  const written = {
    value: value?.toNumber() ?? 0,
    ...(valueMax === undefined ? {} : { valueMax: valueMax.toNumber() }),
  };
  return {
    value: value?.times(10).toNumber() ?? 0,
    ...(valueMax === undefined ? {} : { valueMax: valueMax.times(10).toNumber() }),
    unit: '%',
    asWritten: { ...written, unit: '成' },
  };
}
