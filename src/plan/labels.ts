/** Short, self-standing labels for charts, derived from what is counted. */
import { strip } from './phrases.ts';
import { isArea, isLevel, type Subject } from './farther.ts';
import { lightVerb } from './verbs.ts';

/** As many characters as a bar chart shows on one line. */
export const labelLength = 16;

// Verbs that say what is done to people or organisations that are there already.
const reaching = /^(?:服务|帮扶|帮助|覆盖|培训|轮训|走访|慰问|资助|救助|联系|惠及|引导|支持|表彰)$/;
const scopes =
  /^(?:(?:全)?[市省县区](?:、?[市省县区镇村校]){0,3}[两三四]级|各级各类|各级|[两三]级|全[市省县区校]|城乡居民|本[市省县区校级]|各类|各地|不同|各[区县市镇乡]{1,2}(?:（[^（）]{1,8}）)?|新增(?=.{6}))/;

/** The subject cut down to what a reader needs: no scope in front, the head of a long phrase, no 工作 at its end. */
export function shorten(words: string): string {
  let label = words.replace(/^的/, '').replace(/(?<=.{4})(?:工作|任务)$/, '');
  label = label.replace(/(?<=.{2})(?:开展|进行|组织|完成|实施)(?=[\u4e00-\u9fff]{2,4}$)/, '');
  const bare = label.replace(scopes, '');
  if (bare !== label && bare.length >= 4) label = bare.replace(/^[、的和及]/, '');
  // 青年工匠等技能人才, 公办院校等单位: what stands after 等 names them all.
  const all = /^[^等]{2,}等(?:各类|领域|方面|区域)?(?!级)(.{4,})$/.exec(label)?.[1];
  if (all !== undefined && (label.length > labelLength || label.includes('、'))) label = all;
  while (label.length > labelLength) {
    const cut = /^.{2,}?的(.{4,})$/.exec(label)?.[1] ?? /^[^（]*?、(.{4,})$/.exec(label)?.[1];
    if (cut === undefined) break;
    label = cut;
  }
  return (
    label
      .replace(/^[“”](.*)[“”]$/, '$1')
      .replace(/^“([^”]*)$/, '$1')
      .replace(/^([^“]*)”$/, '$1')
      .trim() || words
  );
}

/** The longer name that the sentence gave before, where the subject is a short echo of it: 青年婚恋服务 … 服务. */
function completed(words: string, before: string): string {
  for (let at = before.length - words.length - 1; at > 0; at -= 1) {
    at = before.lastIndexOf(words, at);
    if (at < 0) break;
    const lead = strip(/[\u4e00-\u9fff]{2,6}$/.exec(before.slice(0, at))?.[0] ?? '');
    const name = lead.replace(/^.*(?:做好|开展|推进|加强|强化|优化|提升|深化|完善|抓好|搞好|提供|实施|推动|的)/, '');
    if (name.length >= 2) return name + words;
  }
  return words;
}

// What sets one kind apart from another: 重点项目, 一般项目.
const kind = /^(?:一般|普通|重点|其他|其它|常规|专项|大型|中型|小型|[省市县区校院]级|[一二三]类|[一二三]等)/;

/** 青工技能比武重点项目 then 一般项目: the second is named by what the two have in common. */
function borrowed(words: string, last: string | undefined): string {
  const tail = last?.slice(-words.length) ?? '';
  const lead = last?.slice(0, -words.length) ?? '';
  return kind.test(words) && kind.test(tail) && tail.slice(-2) === words.slice(-2) ? lead + words : words;
}

/** The label of a target. `before` is the sentence up to the number, `last` the subject before it in that sentence. */
export function labelOf({ words, verb, actor, move, time }: Subject, before: string, last?: string): string {
  // 省级龙头企业2家、市级5家: 市级龙头企业.
  if (isLevel(time) || isArea(time)) return labelOf({ words: time + words, verb, actor, move, time: '' }, before, last);
  if (move !== '') return shorten(words) + move.replace(/^(?:平均每年|同口径|同比|再|要|也|分别)+/, '');
  if (words.length <= 4 && actor !== '' && (verb === '' || lightVerb.test(verb)) && actor.length <= 10)
    return shorten(actor) + words;
  if (words.length <= 2 && verb === '' && completed(words, before) !== words) return shorten(completed(words, before));
  const label = shorten(borrowed(words, last));
  const needed = label.length <= 2 || (label.length <= 4 && reaching.test(verb)) || verb === '覆盖';
  return verb !== '' && needed ? verb + label : label;
}

/** Makes labels unique within a task: by when, else by unit, else by their turn. */
export function distinguish(labels: { label: string; time: string; unit: string }[]): string[] {
  const timed = unlike(
    labels.map(({ label }) => label),
    (index) => labels[index]?.time ?? '',
  );
  const measured = unlike(timed, (index) => labels[index]?.unit ?? '', true);
  const turns = new Map<string, number>();
  return unlike(measured, (index) => {
    const turn = (turns.get(measured[index] ?? '') ?? 0) + 1;
    turns.set(measured[index] ?? '', turn);
    return String(turn);
  });
}

/** Adds in brackets what tells names apart that stand more than once; with `all`, only where it does so for each. */
function unlike(names: string[], mark: (index: number) => string, all = false): string[] {
  const marks = names.map((_, index) => mark(index));
  const signs = new Map<string, string[]>();
  names.forEach((name, index) => {
    const own = signs.get(name) ?? [];
    own.push(marks[index] ?? '');
    signs.set(name, own);
  });
  const apart = new Set([...signs].filter(([, own]) => new Set(own).size === own.length).map(([name]) => name));
  return names.map((name, index) => {
    const own = signs.get(name) ?? [];
    const sign = own.length > 1 && (!all || apart.has(name)) ? (marks[index] ?? '') : '';
    return sign === '' ? name : `${name}（${sign}）`;
  });
}
