/** The compact record of a plan, made at build from what `convert` wrote. */
import { pinyin } from 'pinyin-pro';
import { amountText } from '../plan/amount.ts';
import type { PlanFile, PlanTask, Target } from '../plan/schema.ts';
import { preambleId, type Entry, type RecordTarget, type SearchRecord } from './record.ts';
import { simplify } from '../plan/simplified.ts';

/** 青马工程 → `qing ma gong cheng`; ü is `v`, as it is typed; Latin and digits stay, in lower case. */
export const syllables = (text: string): string =>
  pinyin(text.replaceAll(/[^\p{L}\p{N}.+]/gu, ''), {
    toneType: 'none',
    v: true,
    nonZh: 'consecutive',
    toneSandhi: false,
  })
    .toLowerCase()
    .trim();

/** Everything of a plan that is searched. */
export function compact(plan: PlanFile, targets: Target[]): SearchRecord {
  const names = namesOf(plan);
  const themes = plan.themes.map(({ id, number, title }) => ({ id, number, title, pinyin: syllables(title) }));
  const namesIn = (task: string): number[] => names.flatMap((name, at) => (name.tasks.includes(task) ? [at] : []));
  const preamble: Entry = {
    ...{ id: preambleId, number: '', title: '', pinyin: '', theme: -1, targets: [] },
    text: sentences(plan.preamble),
    names: namesIn(preambleId),
  };
  const entries = plan.tasks.map((task) => ({
    ...entryOf(task, targets),
    theme: plan.themes.findIndex((theme) => theme.id === task.theme),
    names: namesIn(task.id),
  }));
  return {
    ...{ plan: plan.plan, title: plan.title, issuer: plan.issuer, period: plan.period },
    fold: foldOf(plan),
    themes,
    names: names.map(({ text }) => [text, syllables(text)]),
    entries: plan.preamble.length > 0 ? [preamble, ...entries] : entries,
  };
}

const sentences = (paragraphs: PlanFile['preamble']): string[][] =>
  paragraphs.map((paragraph) => paragraph.map(({ text }) => text));

function entryOf(task: PlanTask, targets: Target[]): Omit<Entry, 'theme' | 'names'> {
  const { id, number, title } = task;
  const fields = task.fields.map(({ label, value }) => [`${label}：${value}`]);
  return {
    ...{ id, number, title, pinyin: syllables(title) },
    text: [...sentences(task.paragraphs), ...fields],
    targets: targets.filter((target) => target.task === id).map(targetOf),
  };
}

const targetOf = (target: Target): RecordTarget => {
  const { id, label, measure, subject, quote } = target;
  return [id, label, amountText(target), measure, `${subject} ${quote}`];
};

/** Names by their text: a programme and a document of the same words are one. */
function namesOf({ names }: PlanFile): { text: string; tasks: string[] }[] {
  const byText = Map.groupBy(names, ({ text }) => text);
  return [...byText].map(([text, same]) => ({ text, tasks: same.flatMap(({ tasks }) => tasks) }));
}

/** Both a traditional form and a simplified word of its own (乾坤, 瞭望, 慰藉, 宫商角徵羽): left as they stand. */
const ambiguous = new Set('乾瞭藉徵夥麽著');

/** The traditional characters of the text with their simplified forms, one after the other. */
function foldOf({ preamble, tasks }: PlanFile): string {
  const text = JSON.stringify([preamble, tasks.map(({ title, paragraphs, fields }) => [title, paragraphs, fields])]);
  const characters = new Set(text.match(/\p{Script=Han}/gu));
  return [...characters]
    .filter((character) => !ambiguous.has(character) && simplify(character) !== character)
    .map((character) => character + simplify(character))
    .join('');
}
