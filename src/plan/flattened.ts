/** What is left of lines in a text that lost them: a preview's numbers of pages, the spaces behind headings. */

/**
 * The numbers of pages that a document site's preview puts into a text, by their offsets, with what stands for them: they
 * count on from 1 and, but for the first, break a sentence on a line of a page's length.
 */
export function previewPages(text: string): Map<number, '' | '\n'> {
  const pages = new Map<number, '' | '\n'>();
  const marks = [...text.matchAll(/(?:\n[^\S\n]{0,4}){1,3}(\d{1,3})、|^(1)、/g)];
  for (const [turn, { 0: mark, 1: number = '1', index }] of marks.entries()) {
    const above = text.slice(text.lastIndexOf('\n', index - 1) + 1, index);
    const broken = above.length >= 150 && /[^。！？；：\s]$/.test(above);
    if (Number(number) !== turn + 1 || (turn > 0 && !broken)) return new Map();
    pages.set(index, turn > 0 ? '' : mark.startsWith('\n') ? '\n' : '');
  }
  return pages.size > 1 ? pages : new Map();
}

/**
 * Offsets of the spaces behind headings: on lines that hold several parts (一、加强学习 组织学习12次。二、搞好服务 走访企业60家。), and on
 * a line that has no other space (三、加强措施，办好演出 各声部要把质量放在首位。).
 */
export function headingEnds(text: string): Set<number> {
  const ends = new Set<number>();
  for (const { 0: line, index } of text.matchAll(/[^\n]{150,}/g)) {
    const headings = [
      ...line.matchAll(
        /(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)])[ \u00a0]?[^\s。；;：:！？]{4,30}(?=[ \u00a0][\p{Script=Han}（(\d])/gu,
      ),
    ];
    if (headings.length > 1) for (const heading of headings) ends.add(index + heading.index + heading[0].length);
  }
  for (const { 0: line, indices } of text.matchAll(ledIn)) {
    if (
      /[\p{Script=Han}，。；][ \u00a0]\p{Script=Han}/u.test(line.slice(line.search(/[ \u00a0](?=\p{Script=Han})/u) + 1))
    )
      continue;
    const end = indices?.[1]?.[1];
    if (end !== undefined) ends.add(end);
  }
  return ends;
}

const ledIn =
  /^[^\S\n]{0,8}(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)])([^\s。；;：:！？]{4,30})[ \u00a0]\p{Script=Han}[^\n]{20,}/dgmu;
