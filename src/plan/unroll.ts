/** Plans on one line: numbers of every form run on inside it, or as many pieces as it says that there are. */
import { beforeAnnex } from './aside.ts';
import type { Line } from './lines.ts';
import { marker, rankOf } from './numbering.ts';
import { hanValue } from './numerals.ts';
import { pair } from './pairs.ts';
import { counts, countsOn, isText, runOn } from './runs.ts';
import { leadingVerb } from './verbs.ts';

/** The forms that run on in a plan on one line, from the widest, each wherever it may stand: 二、目标与任务（一）抓好学习. */
const inLine: readonly { rank: number; signs: RegExp }[] = [
  // 第一、上半年工作总结 一、……
  { form: 'counted', signs: new RegExp(`第${counts}、(?![一二三四五六七八九十第])`, 'g') },
  { form: 'han', signs: new RegExp(`(?<![第统专单唯同万之逐〇一二三四五六七八九十])${counts}、`, 'g') },
  { form: 'han-bracket', signs: new RegExp(`（${counts}）`, 'g') },
  { form: 'digit', signs: /(?<![\d.．第件表图约之版])\d{1,3}[ 　]?[、．.][\s　]?(?=[\p{Script=Han}“《])/gu },
  { form: 'digit-bracket', signs: /（\d{1,3}）/g },
].map(({ form, signs }) => ({ rank: rankOf(form), signs }));

const onlyBehindHeading = new RegExp(`(?<=^${counts}、[^。；：，]{2,16})（一）`, 'g');

/**
 * A plan on one line, or on one among a page's furniture: 一、 runs on inside it, （一） inside its parts, 1、 inside those.
 * No other line starts with that form, and the line is a good part of the whole.
 */
export function unroll(lines: Line[]): Line[] {
  const whole = lines.reduce((sum, { text }) => sum + text.length, 0);
  const counts = lines.some(({ marker }) => marker) ? undefined : saidCounts(lines);
  const pieces = counts ? lines.flatMap((line) => splitCounted(line, counts)) : lines;
  if (pieces.length === lines.length) lines = lines.flatMap(beforeAnnex);
  if (pieces.length > lines.length) return pieces;
  const least = lines.some(({ marker }) => marker) ? 80 : 0;
  const alone = lines.filter(({ marker }) => marker).length === 1;
  const open = new Set(
    lines.filter(({ text, marker: own, furniture, fields }) => {
      const first =
        (own?.rank === rankOf('han') && (own.value === 1 || alone)) ||
        (own?.rank === rankOf('digit-bracket') && own.value === 1 && alone);
      const plain = !furniture && !fields && (!own || first);
      return plain && text.length >= least && text.length >= whole * 0.3;
    }),
  );
  const others = lines.filter((line) => line.marker && !line.marker.doubtful && !open.has(line));
  let unrolled = lines;
  for (const { rank, signs } of inLine) {
    if (others.some((line) => line.marker?.rank === rank)) continue;
    let last = before(
      unrolled.filter((line) => open.has(line)),
      rank,
      signs,
    );
    unrolled = unrolled.flatMap((line, index, all) => {
      if (!open.has(line)) return [line];
      const first = line.marker?.rank === rank ? line.marker.value + 1 : 1;
      let cut = runOn(line, rank, first, { signs });
      // 二、改善环境5.建设公园。: they run on from part to part.
      if (cut.length === 0 && last > 0) cut = runOn(line, rank, last + 1, { signs });
      // 三、工作措施（一）狠抓项目。: the text ends there, and others of the form run on.
      if (cut.length === 0 && last > 0) cut = runOn(line, rank, 1, { signs: onlyBehindHeading, count: 1 });
      // 一、总体目标1．总体目标。: a lone 1 in a part, where 2 is in the next.
      const next = all[index + 1];
      if (cut.length === 0 && last === 0 && next && open.has(next) && holds(next, rank, 2, signs))
        cut = runOn(line, rank, 1, { signs, count: 1 });
      last = cut.at(-1)?.marker?.value ?? last;
      cut.forEach((one) => open.add(one));
      return [line, ...cut].filter(isText);
    });
  }
  return unrolled;
}

/** The numbers of a form inside a line, in their order. */
const valuesIn = ({ text }: Line, rank: number, signs: RegExp): number[] =>
  [...text.matchAll(signs)].flatMap(({ index }) => {
    const found = marker(text.slice(index, index + 40));
    return found?.rank === rank && !found.doubtful ? [found.value] : [];
  });

const holds = (line: Line, rank: number, value: number, signs: RegExp): boolean =>
  valuesIn(line, rank, signs).includes(value);

/** The number before the first, where a text begins with 22. and counts on; else 0. */
function before(lines: readonly Line[], rank: number, signs: RegExp): number {
  const values = lines.flatMap((line) => valuesIn(line, rank, signs));
  const on = values.every((value, index) => index === 0 || value === (values[index - 1] ?? 0) + 1);
  return on && values.length >= 4 ? (values[0] ?? 1) - 1 : 0;
}

/**
 * 一加强土地流转，……。二抓好核桃产业，……: Han numbers that lost their sign, at a line's start or behind a stop, where five or
 * more count on and most stand before a verb. Gives the lines, cut before each.
 */
export function readSignlessHan(lines: Line[]): Line[] {
  const han = rankOf('han');
  const found: { line: Line; at: number; number: string }[] = [];
  for (const line of lines) {
    if (line.furniture || line.fields || (line.marker && line.marker.rank >= han)) continue;
    for (const { 0: number, index: at } of line.text.matchAll(signlessHan))
      if (hanValue(number)?.toNumber() === found.length + 1) found.push({ line, at, number });
  }
  const working = found.filter(({ line, at, number }) => beginsWork.test(line.text.slice(at + number.length)));
  if (found.length < 5 || working.length < found.length * 0.6) return lines;
  return lines.flatMap((line) => {
    const own = found.filter((one) => one.line === line);
    const cuts = own.map(({ at, number }, turn): Line => {
      const end = own[turn + 1]?.at ?? line.text.length;
      const value = found.findIndex((one) => one.line === line && one.at === at) + 1;
      return {
        start: line.start + at,
        end: line.start + end,
        text: line.text.slice(at, end),
        marker: { rank: han, number, value, length: number.length, doubtful: false },
      };
    });
    const [first] = own;
    return first
      ? [{ ...line, end: line.start + first.at, text: line.text.slice(0, first.at) }, ...cuts].filter(isText)
      : [line];
  });
}

const signlessHan =
  /(?<=^|[。；：　] ?|工作|任务|措施|如下)(?:[一二三四五六七八九]|十[一二三四五六七八九]?)(?=\p{Script=Han}{2})(?![一二三四五六七八九十是要者方般些旦律直样体线批级年月季])/gu;
/** What begins with a verb, or with what stands before one. */
export const beginsWork = new RegExp(
  `${leadingVerb.source}|^(?:在|对|以|大力|继续|积极|全面|认真|切实|进一步|着力|努力|加快|加强|加大|抓|做|强化|壮大|深化|完善)`,
);

/** How many there are to be, as a text says it anywhere: 十大民生实事, 16件为民办实事项目. */
function saidCounts(lines: readonly Line[]): Set<number> {
  const said = lines.flatMap(({ text }) => [...text.slice(0, 2000).matchAll(counted)].map(([, count = '']) => count));
  return new Set(said.map((count) => (/\d/.test(count) ? Number(count) : (hanValue(count)?.toNumber() ?? 0))));
}

const counted =
  /(\d{1,2}|[一二三四五六七八九十]{1,3})(?:大|件|[项个](?=[^，。；：\d]{0,4}[民惠]))(?:20\d\d年)?[^，。；：\d]{0,10}(?:实事|项目|任务|工作|行动|工程|举措|事项)/g;

/** 十大民生实事分别是：甲工程，……；乙工程，……: as many pieces as are said, each on a line of its own; with 、 but behind a colon. */
function splitCounted(line: Line, counts: ReadonlySet<number>): Line[] {
  if (line.marker || line.furniture || line.fields) return [line];
  const colon = line.text.slice(0, 80).indexOf('：');
  // 一是……；二是……: they have numbers.
  if (/^[\s　]*一[是、]/.test(line.text.slice(colon + 1)) || countsOn(line.text)) return [line];
  for (const sign of colon < 0 ? ['；'] : ['；', '、']) {
    const stop = line.text.indexOf('。', colon + 1);
    const end = sign === '、' && stop > 0 ? stop + 1 : line.text.length;
    const inner = outside(line.text, sign).filter((at) => at > colon && at < end);
    const many = inner.length >= (sign === '、' ? 4 : 2);
    const known = counts.has(inner.length + 1);
    const listed = (counts.size > 0 || inner.length >= 3) && areWorks(line.text, colon, inner, end);
    if (!many || !(known || listed)) continue;
    const cuts = [
      0,
      ...(colon < 0 ? [] : [colon + 1]),
      ...inner,
      end,
      ...(end < line.text.length ? [line.text.length] : []),
    ];
    return cuts.slice(1).map((to, turn) => {
      const from = cuts[turn] ?? 0;
      const piece = from > colon && to <= end;
      return {
        ...line,
        ...(piece ? { piece: true } : {}),
        start: line.start + from,
        end: line.start + to,
        text: line.text.slice(from, to),
      };
    });
  }
  return [line];
}

/** 具体包括：新建学堂180家、组织培训28万人次、……等。: pieces of a list that is announced, each with a number, nearly all with a verb. */
function areWorks(text: string, colon: number, inner: readonly number[], end: number): boolean {
  if (!/(?:包括|包含|分别[是为]|如下)$/.test(text.slice(0, Math.max(0, colon)))) return false;
  const pieces = [colon + 1, ...inner].map((from, turn) => text.slice(from, inner[turn] ?? end));
  const working = pieces.filter((piece) => leadingVerb.test(piece));
  return pieces.every((piece) => /\d/.test(piece)) && working.length >= pieces.length * 0.75;
}

/** Behind each such sign that stands in no brackets or quotation marks and is not the last character. */
export function outside(text: string, sign: string): number[] {
  const { pairs } = pair(text);
  const found: number[] = [];
  let next = 0;
  let within = -1;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    for (let inner = pairs[next]; inner && inner.open < at; inner = pairs[(next += 1)])
      within = Math.max(within, inner.close);
    if (at > within && at < text.length - 1) found.push(at + 1);
  }
  return found;
}
