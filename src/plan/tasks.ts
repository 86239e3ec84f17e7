/** A part of the outline as a task: its title, its sentences, its fields. */
import type { Line } from './lines.ts';
import { mark } from './marking.ts';
import { bullets } from './numbering.ts';
import type { Item } from './outline.ts';
import { sentenceAt, sentencesOf, withoutFields, type Stretch } from './texts.ts';
import { titleOf, type Title } from './title.ts';
import { placeOf, type Clean, type Field, type Sentence, type Task } from './tree.ts';

/** All lines of an item and its parts, in the order of the file. */
export const linesOf = (item: Item): Line[] => [...item.lines, ...item.children.flatMap(linesOf)];

/** The task; `id` is its address. The number before it is marked as numbering, its fields as fields. */
export function taskOf(clean: Clean, item: Item, id: string, number: string): Task {
  const lines = linesOf(item);
  const [first] = item.lines;
  const start = first?.start ?? 0;
  const end = lines.at(-1)?.end ?? start;
  const words = start + (item.marker?.length ?? bullet.exec(first?.text ?? '')?.[0].length ?? 0);
  mark(clean, start, words, 'numbering');

  const fields: Field[] = [];
  const paragraphs = lines
    .map((line, index) => ({ start: index === 0 ? words : line.start, end: line.end, spans: line.fields }))
    .map((paragraph) => withoutFields(clean, paragraph, fields))
    .filter((stretches) => stretches.length > 0);
  const { title, rest } = item.named
    ? { title: sentenceAt(clean, item.named.start, item.named.end, 0), rest: paragraphs }
    : (tagged(clean, paragraphs) ?? entitle(clean, paragraphs, words, first));
  // The name of its group, in the same row, is no part of it.
  const from = first?.fields?.find(({ is }) => is === 'heading')?.end ?? start;
  return {
    type: 'task',
    id,
    number,
    title,
    fields,
    children: rest.flatMap((stretches, index) => sentencesOf(clean, stretches, index)),
    start: from,
    end,
    position: placeOf(clean, from, end),
  };
}

/** ▶ 科普阵地: a sign before a heading is no part of it. */
const bullet = new RegExp(`^[${bullets}][ 　]?(?=\\p{Script=Han})`, 'u');

/** Takes the title off the first paragraph, and the stop or colon behind it; a row of a table says where it ends, or has it in one cell. */
function entitle(
  clean: Clean,
  paragraphs: Stretch[][],
  at: number,
  line?: Line,
): { title: Sentence; rest: Stretch[][] } {
  const [[head, ...tail] = [], ...others] = paragraphs;
  if (!head) return { title: sentenceAt(clean, at, at, 0), rest: [] };
  const text = clean.text.slice(head.start, head.end);
  const more = line?.fields === undefined && (others.length > 0 || tail.length > 0);
  const { length, rest } = line?.title === undefined ? titleOf(text, more) : cellTitle(text, line.title - head.start);
  const blank = /^[\s　]*/.exec(text.slice(rest))?.[0].length ?? 0;
  const left = rest === 0 ? head : { start: head.start + rest + blank, end: head.end };
  const body = [...(left.end > left.start ? [left] : []), ...tail];
  return {
    title: sentenceAt(clean, head.start, head.start + length, 0),
    rest: body.length > 0 ? [body, ...others] : others,
  };
}

/** 【培育阅读品牌】办好读书节 · 项目名称：老年食堂: what says that the title comes is no part of it. */
const signed: readonly RegExp[] = [
  /^([【〖])([^【】〖〗。；]{2,30})([】〗][：:、\s　]*)/,
  /^((?:项目|任务|工作|活动|事项|实事)?名称[：:][\s　]*)([^。；，：]{2,40})([。；，　]?)/,
];

function tagged(clean: Clean, paragraphs: Stretch[][]): { title: Sentence; rest: Stretch[][] } | undefined {
  const [[head, ...tail] = [], ...others] = paragraphs;
  const text = head ? clean.text.slice(head.start, head.end) : '';
  const [whole, before = '', words = '', behind = ''] =
    signed.map((pattern) => pattern.exec(text)).find((match) => match !== null) ?? [];
  if (!head || whole === undefined) return undefined;
  const start = head.start + before.length;
  const end = start + words.length;
  mark(clean, head.start, start, 'numbering');
  mark(clean, end, end + behind.length, 'numbering');
  const body = [...(whole.length < text.length ? [{ start: head.start + whole.length, end: head.end }] : []), ...tail];
  return { title: sentenceAt(clean, start, end, 0), rest: body.length > 0 ? [body, ...others] : others };
}

/** The cell that is the title, without the stop at its end. */
const cellTitle = (text: string, end: number): Title => {
  return { length: text.slice(0, end).replace(/(?<![。；：，])[。；：，]+$/, '').length, rest: end };
};

/** Whether the title only repeats the first words of the text. */
export const isDerived = (task: Task): boolean => (task.children[0]?.start ?? Infinity) < task.title.end;
