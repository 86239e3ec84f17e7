/** Numbers that run on inside a line: 7、……。8、……. Each starts a line of its own. */
import { opensWithFields } from './fields.ts';
import type { Line } from './lines.ts';
import { marker, rankOf, type Marker } from './numbering.ts';

/** The count in 一、, （一） and 一是. */
export const counts = '[一二三四五六七八九十]{1,3}';
const numbers = `(?:\\d{1,3}(?:[、．.](?![\\d\\s])|、(?=20\\d\\d年))|${counts}、|（${counts}）|${counts}[是要](?=.{4}))`;
const behindStops = new RegExp(`(?<=[。；！？：”）〕】][\\s　]{0,4})${numbers}`, 'g');
/** 1、办元旦晚会，2、办春节联欢会 */
const behindCommas = new RegExp(`(?<=[。；！？：”）〕】，][\\s　]{0,4})${numbers}`, 'g');

/** （一）规范党建工作，开创新局面1.加强教育管理: the first number, right behind a heading. */
const behindHeading = /(?<=^[^。；：\d]{6,50})1[、．.](?![\d\s])(?=[\p{Script=Han}“《])/gu;
/** 一、2024年完成情况1、……。2、……: all of a part on its line, the first number right behind its heading. */
const withFirst = new RegExp(
  `(?<=^[^。；：]{4,50})1[、．.](?![\\d\\s])(?=[\\p{Script=Han}“《])|${behindStops.source}`,
  'gu',
);
/** 3、开展学习活动4、开展实践活动: nothing but headings. */
const behindWords = /(?<=\p{Script=Han})\d{1,3}[、．.](?=\p{Script=Han}{3})/gu;

export const isText = ({ start, end }: Line): boolean => end > start;

/** `7、……。8、……` on one line: where 8 is expected next and no line starts with it. Digits, 一、 and （一） run on so. */
export function splitRunOn(lines: Line[]): Line[] {
  const split: Line[] = [];
  const last = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    const { marker: own } = line;
    const below = lines.slice(index + 1, index + 40).flatMap(({ marker: one }) => one ?? []);
    split.push(line);
    if (own) {
      last.set(own.rank, own.value);
      if (!line.fields && runningOn.includes(own.rank)) split.push(...behindNumber(line, own, below));
      continue;
    }
    if (opensWithFields(line.text)) split.push(...behindFields(line, last, below));
    if (!line.furniture) split.push(...fromFirst(line, lines[index - 1], below));
  }
  const alone = !split.some(({ marker: one }) => one) ? split.filter(({ text }) => countsOn(text)) : [];
  const asked = alone.filter(({ text }) => counting(text, '要'));
  // A plan in one paragraph: 一是……。二是……。三是……; beside results told so, what is asked for: 一要…….
  const [only] = asked.length > 0 ? asked : alone;
  if (only && (asked.length || alone.length) === 1) {
    const [line, ...before] = lastList(only).reverse() as [Line, ...Line[]];
    split.splice(split.indexOf(only), 1, ...before, line);
    const first = before.length > 0 ? marker(line.text.slice(0, 40)) : undefined;
    if (first) line.marker = first;
    split.splice(split.indexOf(line) + 1, 0, ...runOn(line, rankOf('counted'), first ? 2 : 1));
  }
  // 十大重点工作，分别是：1、……。2、……。3、……, or a speech on one line, ①……。②……。③……, likewise.
  for (const { form, counts: signs, behind } of inLine) {
    if (split.some(({ marker: one }) => one)) break;
    const [listed, ...others] = split.filter(({ text, furniture }) => !furniture && lists(text, signs));
    if (!listed || others.length > 0) continue;
    split.splice(split.indexOf(listed) + 1, 0, ...runOn(listed, rankOf(form), 1, behind ? { signs: behind } : {}));
  }
  return split.filter(isText);
}

/** The first three numbers of a list within a line, by their form, and where its numbers may stand. */
const inLine: readonly { form: string; counts: readonly RegExp[]; behind?: RegExp }[] = [
  { form: 'digit', counts: [/[：:][\s　]?1[、．.](?!\d)/g, /[。；][\s　]?2[、．.]/g, /[。；][\s　]?3[、．.]/g] },
  { form: 'circle', counts: [/[。；：！]①/g, /[。；：！]②/g, /[。；：！]③/g], behind: /(?<=[。；：！])(?=[①-⑳])/g },
  { form: 'han-bracket', counts: [/[。；：！]（一）/g, /[。；：！]（二）/g, /[。；：！]（三）/g] },
];

const runningOn = [rankOf('digit'), rankOf('han'), rankOf('han-bracket')];

/** The next numbers in a line that starts with one. As many as are missing may stand behind a comma, too: 1、办元旦晚会，2、办春节联欢会。 */
function behindNumber(line: Line, { rank, value }: Marker, below: readonly Marker[]): Line[] {
  const digit = rankOf('digit');
  const inside = rank < digit ? below.find((one) => one.rank <= digit) : undefined;
  if (inside?.rank === digit && inside.value === 2) {
    const first = runOn(line, digit, 1, { count: 1, signs: behindHeading });
    if (first.length > 0) return first;
  }
  if (rank < digit && inside?.rank !== digit && line.text.length > 80) {
    const all = runOn(line, digit, 1, { signs: withFirst });
    if (all.length > 1) return all;
  }
  const next = below.find((one) => one.rank <= rank);
  const missing = next?.rank === rank ? next.value - value - 1 : undefined;
  if (missing === 0) return [];
  const bare = rank === digit && line.text.length <= 60 && !/[。；，：]/.test(line.text);
  const found = runOn(line, rank, value + 1, bare ? { signs: behindWords } : {});
  if (found.length > 0 || missing === undefined || missing < 0) return found;
  return runOn(line, rank, value + 1, { count: missing, signs: behindCommas });
}

/** 责任单位：县司法局〕二、……: behind what is said of the task above, a new part may begin. Counts it in `last`. */
function behindFields(line: Line, last: Map<number, number>, below: readonly Marker[]): Line[] {
  for (const [rank, value] of last) {
    const next = below.find((one) => one.rank <= rank);
    if (!runningOn.includes(rank) || (next?.rank === rank && next.value === value + 1)) continue;
    const cut = runOn(line, rank, value + 1);
    for (const { marker: one } of cut) if (one) last.set(rank, one.value);
    if (cut.length > 0) return cut;
  }
  return [];
}

/** The first numbers, in a line without one: where the next line to start with a number goes on counting, or words announce them. */
function fromFirst(line: Line, above: Line | undefined, below: readonly Marker[]): Line[] {
  const digit = rankOf('digit');
  const then = below.find((one) => one.rank === digit)?.value;
  if (then !== undefined && then > 2) return runOn(line, digit, 1, { count: then - 1 });
  return then !== 2 && announces(line, above) ? runOn(line, digit, 1) : [];
}

/** 2、2018年庆祝活动 */
const ofYear = /^\d{1,3}、20\d\d年/;

/** Whether the numbers stand in a line in their order. */
function lists(text: string, signs: readonly RegExp[]): boolean {
  let at = 0;
  return signs.every((sign) => {
    sign.lastIndex = at;
    const found = sign.exec(text);
    at = sign.lastIndex;
    return found !== null;
  });
}

/** 抓好以下工作：1、…… right below a heading that has no number itself: where others count anew below theirs, so does it. */
const announces = ({ text }: Line, above: Line | undefined): boolean =>
  /^[^。；：\d]{2,30}[：:][\s　]*1[、．.](?!\d)/.test(text) &&
  above !== undefined &&
  !above.marker &&
  !above.furniture &&
  above.text.length <= 20 &&
  !/[。；，：！？]/.test(above.text);

/** Whether 一是, 二是 and 三是 stand in a text, in their order, or 一要, 二要, 三要. */
export const countsOn = (text: string): boolean => counting(text, '是') || counting(text, '要');

function counting(text: string, sign: '是' | '要'): boolean {
  let at = 0;
  return ['一', '二', '三'].every((count) => (at = text.indexOf(`${count}${sign}`, at)) >= 0);
}

/** 提出要求：一是提高站位。…… 明确了任务：一是新建站点2个。……: a line in two where a second list counts, and the first does not. */
function lastList(line: Line): Line[] {
  const starts = [...line.text.matchAll(/(?<=[：。；])[\s　]?一是/g)].map(({ index }) => index);
  const [first, at] = [starts[0] ?? 0, starts.at(-1) ?? 0];
  const figures = (text: string): number => text.match(/\d/g)?.length ?? 0;
  if (starts.length !== 2 || !countsOn(line.text.slice(at))) return [line];
  const list = /^.*?(?=[。；]最后|$)/s.exec(line.text.slice(first, at))?.[0] ?? '';
  if (figures(list) > 0 || figures(line.text.slice(at)) < 3) return [line];
  const cut = line.start + at;
  return [
    { ...line, end: cut, text: line.text.slice(0, at) },
    { ...line, start: cut, text: line.text.slice(at) },
  ];
}

/**
 * Cuts a line where the expected number comes up, and again in what is left; gives the new lines. A lone 1 is none, nor
 * is another number of cuts than `count`. `signs` finds where a number may stand: behind a stop, unless it says otherwise.
 */
export function runOn(
  line: Line,
  rank: number,
  first: number,
  { count, signs = behindStops }: { count?: number; signs?: RegExp } = {},
): Line[] {
  const whole = line.text;
  const cuts: { at: number; marker: Marker }[] = [];
  for (const { index: at } of whole.matchAll(signs)) {
    const next = marker(whole.slice(at, at + 40));
    // Another list that counts anew.
    if (rank === rankOf('counted') && next?.rank === rank && next.value === 1 && cuts.length > 1) break;
    if (
      next?.rank === rank &&
      next.value === first + cuts.length &&
      (!next.doubtful || ofYear.test(whole.slice(at, at + 12)))
    )
      cuts.push({ at, marker: next });
  }
  if (cuts.length === 0 || cuts.length !== (count ?? cuts.length) || (first === 1 && cuts.length === 1 && count !== 1))
    return [];
  const { start } = line;
  const found = cuts.map(({ at, marker: next }, index): Line => {
    const end = cuts[index + 1]?.at ?? whole.length;
    return { start: start + at, end: start + end, text: whole.slice(at, end), marker: next };
  });
  line.text = whole.slice(0, cuts[0]?.at);
  line.end = start + line.text.length;
  return found;
}
