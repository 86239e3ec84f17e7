/** What is said of a task and not in it: 牵头单位, 配合单位, 责任单位, 完成时限 …, in brackets or on lines of their own. */
import type { Field } from './tree.ts';

export interface FoundField {
  key: Field['key'];
  label: string;
  /** The value's offsets in the text it was found in. */
  start: number;
  end: number;
}
/** A stretch of text that holds fields and nothing else, its brackets and labels included. */
export interface FieldSpan {
  start: number;
  end: number;
  fields: FoundField[];
  /** Of a cell of a row that is no field: its number, or the name of a group that has a line of its own. */
  is?: 'numbering' | 'heading';
}

const labels: readonly (readonly [key: Field['key'], pattern: string])[] = [
  ['support', '(?:配合|协办|协助|协同|参与|参加|支持|承办)(?:单位|部门|领导|处室|科室)'],
  [
    'lead',
    '(?:第一|项目)?(?:牵头|责任|负责|主办|主责|实施|落实|分管|主管|承担|组织)(?:单位|部门|领导|处室|科室|主体|人)|责任人员',
  ],
  ['deadline', '(?:完成|办结|落实|实施|推进)(?:时限|时间|期限)|时间(?:安排|节点|要求)|时限要求|期限'],
  ['other', '(?:目标|成果|考核)(?:要求|形式|方式)|联系(?:人|单位|电话)'],
];
const anyLabel = labels.map(([, pattern]) => pattern).join('|');
const label = new RegExp(`(?:${anyLabel})(?:及[\\p{Script=Han}]{2,6})?[：:][\\s　]*`, 'gu');
const bracket = new RegExp(`[（(〔【\\[](?=[\\s　]*(?:${anyLabel})(?:及[\\p{Script=Han}]{2,6})?[：:])`, 'gu');
/** （团委办公室牵头，各支部配合） */
const verbs =
  /[（(]由?([^（）()。：\n]{2,80}?)(?:按照?(?:职责|任务)分工|分别|共同)?(牵头|负责|主办)(?:(?:[，、；,;])([^（）()。：\n]{2,80}?)(配合|参与|协办|协助))?(?:[，；][^（）()。\n]{0,20})?[）)]。?/dg;
/** 解决1.8万人饮水安全问题。由县水利局负责落实。 */
const byWhom = /(?<=[。；])[\s　]*由([^，。；：]{2,80})(负责|牵头|组织)(?:落实|实施|组织实施|办理)?。?$/d;
const ownLine = new RegExp(`^[\\s　]*(?:${anyLabel})(?:及[\\p{Script=Han}]{2,6})?[：:]`, 'u');

/** 新建公园3处。责任单位：城建局: fields that go on a line behind its last sentence. */
const behind = new RegExp(`(?<=[。！？])[\\s　]*(?:${anyLabel})(?:及[\\p{Script=Han}]{2,6})?[：:]`, 'u');

/** Whether a line says who does the work above it or by when, and nothing else. */
export function isFieldLine(line: string): boolean {
  if (ownLine.test(line)) return true;
  const [first] = /^[（(〔【[]/.test(line) ? spansIn(line) : [];
  return first?.start === 0 && first.end === line.length;
}

const inBracket = new RegExp(`^[（(〔【\\[][\\s　]*(?:${anyLabel})(?:及[\\p{Script=Han}]{2,6})?[：:]`, 'u');

/** Whether a line begins with who does the work above it, in brackets or not: behind that something else may begin. */
export const opensWithFields = (line: string): boolean => ownLine.test(line) || inBracket.test(line);

const keyOf = (written: string): Field['key'] =>
  labels.find(([, pattern]) => new RegExp(`^(?:${pattern})`).test(written))?.[0] ?? 'other';

/** All stretches of fields in a paragraph, in reading order, their offsets moved by `from`. Linear. */
export function findFields(text: string, from = 0): FieldSpan[] {
  const moved = <Place extends { start: number; end: number }>(place: Place): Place => {
    return { ...place, start: place.start + from, end: place.end + from };
  };
  return spansIn(text).map((span) => ({ ...moved(span), fields: span.fields.map(moved) }));
}

function spansIn(text: string): FieldSpan[] {
  const run = ownLine.test(text) ? 0 : text.search(behind);
  if (run === 0) return [fieldRun(text, 0)];
  if (run > 0 && !/[（(〔【[][^）)〕】\]]*$/.test(text.slice(Math.max(0, run - 200), run)))
    return [...spansIn(text.slice(0, run)), fieldRun(text, run)];
  const spans: FieldSpan[] = [];
  for (const { index } of text.matchAll(bracket)) {
    if (index < (spans.at(-1)?.end ?? 0)) continue;
    const close = closing(text, index);
    if (close === undefined) continue;
    spans.push({ start: index, end: withStop(text, index, close + 1), fields: labelled(text, index + 1, close) });
  }
  for (const match of text.matchAll(verbs)) {
    const [whole, , verb = '', , also] = match;
    const [, lead, , support] = match.indices ?? [];
    if (spans.some(({ start, end }) => match.index < end && match.index + whole.length > start)) continue;
    if (!lead) continue;
    const fields: FoundField[] = [{ key: 'lead', label: verb, start: lead[0], end: lead[1] }];
    if (support && also !== undefined) fields.push({ key: 'support', label: also, start: support[0], end: support[1] });
    const end = withStop(text, match.index, match.index + whole.replace(/。$/, '').length);
    spans.push({ start: match.index, end, fields });
  }
  const whom = byWhom.exec(text);
  const [, lead] = whom?.indices ?? [];
  if (whom && lead && !spans.some(({ end }) => end > whom.index))
    spans.push({
      start: whom.index,
      end: text.length,
      fields: [{ key: 'lead', label: whom[2] ?? '', start: lead[0], end: lead[1] }],
    });
  return spans.sort((a, b) => a.start - b.start);
}

/** Fields from `start` to the end, or to where the line tells how far the work is. */
function fieldRun(text: string, start: number): FieldSpan {
  const told = text.slice(start).search(/(?<![\s　])[\s　]*(?:目前|实际)?(?:完成|进展|推进|落实)情况[：:]/);
  const end = told < 0 ? text.length : start + told;
  return { start, end, fields: labelled(text, start, end) };
}

/** Values run from one label to the next, so that they may hold commas and brackets themselves. */
function labelled(text: string, start: number, end: number): FoundField[] {
  const found = [...text.slice(start, end).matchAll(label)];
  return found.map((match, index) => {
    const written = match[0].replace(/(?<![：:\s　])[：:\s　]+$/, '');
    const from = start + match.index + match[0].length;
    const to = start + (found[index + 1]?.index ?? end - start);
    const value = text.slice(from, to).replace(/(?<![\s　，,；;。、|｜])[\s　，,；;。、|｜]+$/, '');
    return { key: keyOf(written), label: written, start: from, end: from + value.length };
  });
}

const opening = '（(〔【[';
const shutting = '）)〕】]';

/** The bracket that closes the one at `at`, brackets inside counted. */
function closing(text: string, at: number): number | undefined {
  let depth = 0;
  for (let offset = at; offset < Math.min(text.length, at + 600); offset += 1) {
    if (opening.includes(text.charAt(offset))) depth += 1;
    else if (shutting.includes(text.charAt(offset)) && (depth -= 1) === 0) return offset;
  }
  return undefined;
}

/** A stop behind the bracket, at the end of the text, ended the sentence before it; with the bracket gone it would stand alone. */
const withStop = (text: string, start: number, end: number): number =>
  text.slice(end) === '。' && (start === 0 || !/[。！？]/.test(text.charAt(start - 1))) ? end + 1 : end;
