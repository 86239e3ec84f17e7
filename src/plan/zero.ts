/** Promises of none: 零发生, “零”事故, 力争零上访, 事故为零, 不发生一起事故. */

// What is promised not to be: 事故 and the like. 零距离, 零延时 say how work is done, and count nothing.
const harm =
  '事故|伤亡|死亡|工亡|案件|发案|投诉|差错|感染|违规|违纪|违法|上访|非访|越级访|进京访|信访|溺水|火灾|返贫|复发|复吸|缺陷|失误|' +
  '泄漏|泄露|污染|超标|逾期|拖欠|欠薪|舆情|疫情|伤害|中毒|脱管|漏管|遗漏|辍学';
// What it does not do: what stands before is counted.
const happening = '发生|增长|新增|输入|传入|出现';
const counter = '起|件|人次|人|例|宗|次|户|个|名|项|%|‰';
const stop = '(?=[，。；、）\\s]|$|的?目标)';

/** In a sentence whose number stands between ⟨ and ⟩. */
export const none = new RegExp(
  `(?:为|降[到至为]|保持|实现|控制在)[“"]?⟨(?:0|零)⟩[”"]?(?:${counter})?${stop}|(?:${harm}|火点)⟨(?:0|零)⟩${stop}|⟨(?:0|零)⟩[”"]?(?:${happening}|${harm})[”"]?${stop}`,
);

const after = new RegExp(`^”?(?:(${happening})|(${harm}))(”?)${stop}`);

// 不发生 before what is counted, 都不能有 behind it.
const not = '不(?:得|再|能|让)?(?:发生|出现|出)任?何?';
const never = '[都也](?:不[能得许准让]|不可以?)(?:有|发生|出)';
/** One that is not to be, in a sentence whose number stands between ⟨ and ⟩: 不发生⟨一⟩起重特大事故. */
export const notOne = new RegExp(`${not}⟨[一1]⟩[起例件宗]|⟨[一1]⟩[起例件宗]${never}`);
const before = new RegExp(`${not}$`);
const behind = new RegExp(`^[起例件宗]${never}`);

/** Where it begins that one is not to be (不发生一起, 一起都不能有), as an offset in the sentence. */
export function notOneAt(sentence: string, start: number, end: number): number | undefined {
  if (!/^[一1]$/.test(sentence.slice(start, end)) || !/^[起例件宗]/.test(sentence.charAt(end))) return undefined;
  if (behind.test(sentence.slice(end, end + 7))) return start;
  const said = before.exec(sentence.slice(Math.max(0, start - 8), start))?.[0];
  return said === undefined ? undefined : start - said.length;
}

/** What the site quotes of a 零, as offsets in the sentence; `of` is the word that is counted, '' where it stands before. */
export interface Zero {
  start: number;
  end: number;
  of: string;
}

/** A 零 that a word follows: 零上访 counts 上访, 事故零发生 what stands before. Undefined where no such word follows. */
export function zeroAt(sentence: string, start: number, end: number): Zero | undefined {
  if (!/^[0零]$/.test(sentence.slice(start, end))) return undefined;
  const [whole = '', happens, of = '', closed = ''] = after.exec(sentence.slice(end, end + 12)) ?? [];
  if (happens === undefined && of === '') return undefined;
  // “零”发生 is quoted with its marks, of “零上访” what stands within them.
  const marked = sentence.charAt(start - 1) === '“' && sentence.charAt(end) === '”';
  return { start: marked ? start - 1 : start, end: end + whole.length - closed.length, of };
}
