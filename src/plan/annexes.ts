/** The annexes of a notice: which of them are the plan together, and what they are called. */
import { isShort, titleWords } from './headings.ts';
import type { Line } from './lines.ts';

/** The lines before the first annex, or an annex with its heading. */
export interface Part {
  heading?: Line;
  lines: Line[];
}

/** 附件1 before the words of an annex's heading. */
export const annexNumber = /^(附[件表录][\s　]*[\d一二三四五六七八九十]{0,3})[：:.、\s　]*/;

/** 附件：1.任务清单, at the end of a notice: the first of the names of what is annexed. */
export const listing = /^附件[：:][\s　]?1[.．、]/;

/** 民生实事责任分解, 任务清单: what an annex of tasks calls itself. */
const assigned = /(?:分解|清单|实事|分工|任务|项目)(?:方案|表)?$/;

/** Whether an annex is a table or a list of tasks; several of them are the plan together: 附件1 预期目标分解表, 附件2 重点工作分解表. */
export function isAssignment({ heading, lines }: Part): boolean {
  const rows = lines.filter(({ marker, text }) => marker && text.includes('\t')).length;
  const numbered = lines.filter(({ marker }) => marker).length;
  const names = [heading?.text ?? '', lines[0]?.text ?? ''];
  return heading !== undefined && (rows >= 2 || (numbered >= 2 && names.some((name) => assigned.test(name))));
}

/** Whether two annexes are the plan together: tables of tasks, or a plan and a list that the notice names each. */
export function areBeside(one: Part, plan: Part, notice: Part | undefined): boolean {
  const lists = [one, plan].filter(isAssignment).length;
  return lists === 2 || (lists === 1 && [one, plan].every((part) => isNamed(part, notice)));
}

/** 现将《工作要点》《八件实事》印发给你们: whether a notice names an annex, and not as one that says who does what. */
const isNamed = ({ heading, lines: [title] }: Part, notice: Part | undefined): boolean =>
  heading !== undefined &&
  title !== undefined &&
  !/分解|分工|责任/.test(title.text) &&
  (notice?.lines ?? []).some(({ text }) => text.includes(`《${title.text}》`));

interface Named {
  text: string;
  start: number;
  end: number;
}

/** What a notice says at its end that its annexes are called, by their numbers: 附件：1.重点工作分解表 / 2.民生实事分解表. */
export function namesOf(parts: readonly Part[]): Map<number, Named> {
  const list = parts.find(({ heading }) => heading && listing.test(heading.text));
  const lines = list?.heading ? [list.heading, ...list.lines] : [];
  return new Map(
    lines.flatMap(({ text, start, end }): [number, Named][] => {
      const [sign = '', number = ''] =
        /^(?:附件[：:][\s　]?)?(\d{1,2})[.．、][\s　]?(?=[\d《\p{Script=Han}])/u.exec(text) ?? [];
      return sign === '' ? [] : [[Number(number), { start: start + sign.length, end, text: text.slice(sign.length) }]];
    }),
  );
}

/**
 * The lines of an annex of tasks: the words above its first are their heading, unless groups have headings of their own;
 * where there are none, what the notice calls it.
 */
export function titled({ heading, lines }: Part, names: Map<number, Named>): Line[] {
  const [first] = lines;
  const marked = lines.flatMap(({ marker }) => (marker ? [marker.rank] : []));
  const groups = marked.filter((rank, index) => rank < (marked[index + 1] ?? 0)).length;
  const grouped = groups > 1 || lines.some((line) => line.heading);
  const named = names.get(Number(/^附[件表]\s?(\d{1,2})/.exec(heading?.text ?? '')?.[1]));
  if (heading && named && !grouped && !(first && titleWords.test(first.text)))
    return [{ ...heading, heading: 'annex', named }, ...lines];
  if (!first || first.marker || !isShort(first, 40)) return lines;
  if (grouped) return lines.slice(1);
  first.heading = 'annex';
  return lines;
}

/** 某区关于下达2024年目标任务的通知: what a notice above several tables calls them. */
export const noticeOf = (notice: Part | undefined): string =>
  (notice?.lines ?? []).slice(0, 10).find(({ text }) => isNotice.test(text))?.text ?? '';
const isNotice = /^[^。；：]{6,60}(?:通知|方案|计划|清单)$/;

/** 二○一一年二月二十八日, and what follows: the end of a notice, where the annex has its line. */
const dated =
  /(?:(?:19|20)\d\d|二[○〇零][○〇零一二三四五六七八九]{2})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日.*$/;

/** What the heading of the annex that holds the plan, or the notice before it, calls the plan; '' where neither does. */
export function nameOf({ heading }: Part, notice: Part | undefined): string {
  const words = heading?.text.replace(annexNumber, '').replace(dated, '') ?? '';
  if (words.length >= 6) return words;
  const titles = (notice?.lines ?? [])
    .slice(0, 10)
    .map(({ text }) => /印发[^《]{0,10}《([^《》]{4,60})》/.exec(text)?.[1]);
  return titles.find((title) => title !== undefined) ?? '';
}
