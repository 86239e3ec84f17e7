/** Whose plan it is, as far as its own words say. */

/** What the names of public bodies and organisations end in; not the name of a place alone. */
const organ =
  /(?:委|委员会|局|厅|部|办|办公室|政府|会|联|协|院|校|园|馆|站|所|处|科|室|队|社|团|团委|协会|学会|公司|集团|中心|大学|中学|小学|医院|街道|党组|支部)$/;

const han = /^[\p{Script=Han}（）()、·]{2,40}$/u;

/** 某某局关于印发《…… */
const notice = /^([\p{Script=Han}（）()、·]{2,40}?)(?:关于)?印发/u;

/** 2025年1月8日 */
const date = /^[（(]?(?:\d{4}|[〇○零一二三四五六七八九]{4})年.{1,6}月.{1,4}日[）)]?$/;

export interface Issuer {
  name: string;
  /** Whether the words say so, or only stand where an issuer often does. */
  sure: boolean;
}

/** `titles` are what the document and its plan are called; `lines` its text. */
export function issuerOf(titles: readonly string[], lines: readonly string[]): Issuer | undefined {
  const trimmed = lines.slice(0, 2_000).map((line) => line.trim());
  const noticed = [...titles, ...trimmed.slice(0, 20)].map((line) => notice.exec(line)?.[1]).find(isOrgan);
  if (noticed) return { name: noticed, sure: true };
  const before = titles.map((title) => titled(title).owner).filter((name) => name !== undefined);
  const named = before.find(isOrgan);
  if (named) return { name: named, sure: true };
  const signed = trimmed.find((line, at) => isOrgan(line) && date.test(trimmed[at + 1] ?? ''));
  if (signed) return { name: signed, sure: true };
  return before[0] === undefined ? undefined : { name: before[0], sure: false };
}

/** Whether a line is the name of a body and nothing else. */
export const isOrgan = (name: string | undefined): name is string =>
  name !== undefined && han.test(name) && organ.test(name);

/** `共青团某市委2024年工作要点` → what stands before the year, and of when; only what the title says. */
export function titled(title: string): { owner?: string; period?: string } {
  const match =
    /^(?:关于印发)?《?([\p{Script=Han}（）()、·]{0,40}?)(?:关于|印发|《|\s)*((?:19|20)\d\d)(?:年?\s*[—–~～至-]+\s*((?:19|20)\d\d))?\s*(?:年|学年)/u.exec(
      title,
    );
  if (!match) return {};
  const [, owner = '', from = '', to] = match;
  return { ...(owner === '' ? {} : { owner }), period: to === undefined ? from : `${from}—${to}` };
}

/** 某某局关于印发《某某2025年工作要点》的通知 → 某某2025年工作要点 */
export const titleWithin = (title: string): string => /印发[^《》]{0,20}《([^《》]{4,80})》/.exec(title)?.[1] ?? title;
