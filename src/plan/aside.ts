/** What is set aside before a plan is read: page furniture, annexes, the notice that a plan came with, the signature. */
import { areBeside, isAssignment, listing, nameOf, namesOf, noticeOf, titled, type Part } from './annexes.ts';
import type { Line } from './lines.ts';
import { tableCells } from './tables.ts';

export interface Parts {
  /** The lines that hold the plan. */
  body: Line[];
  /** Annexed tables of indicators, each under its heading: they promise numbers, so they are of the plan. */
  annexes: Line[][];
  /** All others, in the order of the file. */
  aside: Line[];
  /** What the heading of the annex that holds the plan, or the notice before it, calls the plan; '' where there is none. */
  named: string;
}

export function setAside(all: Line[]): Parts {
  const parts = partsOf(all);
  const part = mainPart(parts);
  const tables = parts.filter((one) => one === part || areBeside(one, part, parts[0]));
  const names = namesOf(parts);
  const main = tables.length > 1 ? tables.flatMap((one) => titled(one, names)) : part.lines;
  const body = isSigned(main, all) ? main.slice(0, -1) : main;
  const annexes = parts.filter((one) => one !== part && !tables.includes(one) && isIndicators(one)).map(withHeading);
  const kept = new Set([...body, ...annexes.flat()]);
  return {
    body,
    annexes,
    aside: all.filter((line) => !kept.has(line)),
    named:
      part === parts[0]
        ? ''
        : tables.length > 1 && tables.every(isAssignment)
          ? noticeOf(parts[0]) || (names.get(1)?.text ?? '')
          : nameOf(part, parts[0]),
  };
}

/** 附件 · 附件1： · 附件：1.任务分工表 · 附表2　主要指标 */
const annex = /^附[件表录][\s　]*[\d一二三四五六七八九十]{0,3}(?:[：:.、\s　].{0,50}|[：:][^。]{0,100})?$/;

/** 附件1, where that itself begins. */
const firstAnnex = /^附件[\s　]*[1一]?(?:[\s　]|$)/;

/** The lines up to the first annex, and each annex; a notice that ends with its signature is apart from the plan below it, if that has numbers. */
function partsOf(all: Line[]): Part[] {
  const parts: Part[] = [{ lines: [] }];
  let numbers = all.filter(({ marker }) => marker).length;
  for (const [index, line] of all.entries()) {
    if (line.marker) numbers -= 1;
    if (parts.length === 1 && numbers >= 3 && isCoverEnd(all, index)) parts.push({ lines: [] });
    if (line.furniture !== undefined) continue;
    if (annex.test(line.text)) {
      // 附件：1.任务清单 / 2.责任清单: what is annexed below is named, and no plan.
      const above = parts.at(-1);
      if (above?.heading && listing.test(above.heading.text) && firstAnnex.test(line.text))
        for (const one of above.lines) delete one.marker;
      parts.push({ heading: line, lines: [] });
    } else parts.at(-1)?.lines.push(line);
  }
  return parts;
}

/** 现将《……》印发给你们 / 某市人民政府办公室 / 2024年3月5日: the date below a notice. */
function isCoverEnd(all: readonly Line[], index: number): boolean {
  const [signed, dated] = [all[index - 1], all[index]];
  if (dated?.furniture !== 'date' || !signed || signed.marker || !signature.test(signed.text)) return false;
  return all
    .slice(Math.max(0, index - 60), index - 1)
    .some(({ text }) => /印发给你们|(?:通知|事项)如下|现将[^。]{4,60}(?:印发|下发|转发)/.test(text));
}

/** ……抓好落实。附件：十件实事 一、新增就业……: a notice and what is annexed to it in one line, each of them numbered anew. */
export function beforeAnnex(line: Line): Line[] {
  const at = line.marker || line.furniture || line.fields ? -1 : line.text.search(annexed);
  if (at < 0) return [line];
  const cut = line.start + at + 1;
  return [
    { ...line, end: cut, text: line.text.slice(0, at + 1) },
    { ...line, start: cut, text: line.text.slice(at + 1) },
  ];
}
const annexed = /[。）]附件[\d一]?[：:][^。]{4,100}一、/;

const withHeading = ({ heading, lines }: Part): Line[] => (heading ? [heading, ...lines] : lines);

const isIndicators = ({ heading, lines }: Part): boolean => heading !== undefined && areIndicators(lines);

/** Whether lines are a table with at least two figures to be reached. */
export const areIndicators = (lines: readonly Line[]): boolean =>
  tableCells(lines.map(({ text }) => text).join('\n')).filter(
    ({ column, start, end }) => column === 'target' && end > start,
  ).length >= 2;

/**
 * The lines before the first annex, or those of one annex: whichever holds most numbered lines. A notice is often a
 * cover for the plan that is annexed to it.
 */
function mainPart(parts: Part[]): Part {
  const numbered = ({ lines }: Part): number => lines.filter(({ marker }) => marker).length;
  return parts.reduce((most, part) => (numbered(part) > numbered(most) ? part : most));
}

/** Whether the last line is the issuer's name, right above the date. */
function isSigned(body: Line[], all: Line[]): boolean {
  const last = body.at(-1);
  const date = all.findLast(({ furniture }) => furniture === 'date');
  if (!last || last.marker || !date || date.start < last.start) return false;
  return signature.test(last.text);
}

/** Who issued it. */
const signature =
  /^[\p{Script=Han}（）\s　]{0,29}[会局部委院校团府室处组司所厅队联社心馆站协园]$|^[\p{Script=Han}（）]{2,26}(?:公司|集团|银行|[支分]行)$/u;
