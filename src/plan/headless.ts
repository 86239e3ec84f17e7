/** Parts that lack their headings: what stands there is put where it belongs. */
import { holdsPromise } from './decision.ts';
import type { Outline } from './outline.ts';
import { linesOf } from './tasks.ts';

/** A text that begins in the middle, without a title, above （二）: what stands there and promises a number is the part before. */
export function takeBeheaded(found: Outline): void {
  const [next] = found.items;
  if (found.head.length > 0 || !next?.marker || next.marker.value !== 2) return;
  if (!found.intro.some(({ text }) => holdsPromise(text))) return;
  found.items.unshift({ rank: next.rank, lines: found.intro, children: [], size: 0 });
  found.intro = [];
}

/**
 * 过去一年做了三方面工作： above （一）…… （三）……, and 2013年重点抓好以下工作： above （一）…… again, without a heading of either: the first list
 * tells what was, so its lines and what leads up to the second are of the introduction; so they are above a line
 * 2017年工作安排, or one that ends 制定2017年工作计划如下：
 */
export function takeReview(found: Outline): void {
  takeNarrower(found);
  const [first] = found.items;
  const anew = found.items.findIndex(
    (item, index) => index > 0 && item.marker?.value === 1 && item.rank === first?.rank,
  );
  const second = found.items[anew - 1];
  const told = found.intro.at(-1);
  const [, ...below] = second ? linesOf(second) : [];
  const lead = below.at(-1);
  if (!first?.marker || !lead) return;
  const opened = plansBelow.test(lead.text) || below.some(({ text }) => plansYear.test(text));
  if (!opened && !(told && did.test(told.text) && leadsOn.test(lead.text))) return;
  found.intro.push(...found.items.splice(0, anew).flatMap(linesOf));
}

/** Likewise 十件大事： above 1.…… 10.…… and, below the last of them, 2021年重点做好三方面工作： above 一是…… 三是……. */
function takeNarrower(found: Outline): void {
  const last = found.items.at(-1);
  const told = found.intro.at(-1);
  const lead = last?.lines.at(-1);
  if (!last?.marker || last.lines.length < 2 || last.children.length < 2 || !lead || !told) return;
  if (last.children[0]?.marker?.value !== 1 || !did.test(told.text) || !leadsOn.test(lead.text)) return;
  const { children } = last;
  last.children = [];
  found.intro.push(...found.items.flatMap(linesOf));
  found.items = children;
  for (const item of children) delete item.parent;
}

/** 2017年工作安排, alone on its line. */
const plansYear =
  /^(?:(?:19|20)\d\d年|明年|下一?步|下一?阶段|今后)(?:的)?(?:主要|重点)?(?:工作)?(?:安排|计划|打算|思路|任务|目标任务|部署|重点)$/;

/** 成绩得到了认可，特制定2023年工作计划如下： */
const plansBelow = /(?:(?:19|20)\d\d年|明年|下一?步|下一?阶段)[^。；：]{0,12}(?:计划|打算|安排|思路)(?:如下)?：$/;

/** 她指出，2021年是开局之年，…… */
const leadsOn =
  /^(?:[\p{Script=Han}]{1,12}(?:指出|强调|要求|表示|提出|说)[，：])?(?:(?:19|20)\d\d年|今年|明年|新的?一年|下一?步)/u;

/** 过去一年主要做了三方面工作：, 对2020年的“十件大事”进行了总结： */
export const did =
  /对[^。；：]{2,30}进行了?(?:总结|回顾|盘点)：$|(?:过去[一两三五]年|一年来|去年|20\d\d年)[^。；：]{0,16}(?:做了|开展了|抓了|完成了)[^。；：]{0,12}：$/;
