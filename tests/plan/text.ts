/** What the laws compare: the text as the record shows it, as the tree holds it, as the pages show it. */
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Place, PlanFile } from '../../src/plan/schema.ts';

const reader = remark().use(remarkMdx).use(remarkFrontmatter);

/** A page as its reader has it. */
export const treeOf = (page: string): Root => reader.parse(page);

function wordsOf(node: Nodes): string {
  let words = '';
  visit(node, 'text', ({ value }) => {
    words += value;
  });
  return words;
}

/** A page's heading and paragraphs as plain text, read back from its MDX. */
export const readBack = (page: string): string[] =>
  treeOf(page)
    .children.filter(({ type }) => type !== 'yaml')
    .map(wordsOf);

/** All characters of kind `text` in the order of the seed, as they are shown; line breaks part nothing. */
export const shownText = ({ record }: PlanFile): string =>
  record
    .filter(([kind]) => kind === 'text')
    .map(([, written, shown]) => shown ?? written)
    .join('')
    .replaceAll('\n', '');

/** The tree's words in the order of the seed: preamble, themes named by headings, titles that are their own, sentences. */
export function treeText(plan: PlanFile, headings: readonly { text: string; place: Place }[]): string {
  const parts = [...plan.preamble.flat(), ...headings];
  for (const task of plan.tasks) {
    // The title follows the number; only its order among the others matters.
    if (!task.derived) parts.push({ text: task.title, place: task.place });
    parts.push(...task.paragraphs.flat());
  }
  return parts
    .sort((a, b) => a.place.start.offset - b.place.start.offset)
    .map(({ text }) => text)
    .join('');
}

/** The characters of the seed at a place, noise taken out. */
export function slice({ record }: PlanFile, { start, end }: Place): string {
  let at = 0;
  let found = '';
  for (const [kind, written] of record) {
    if (kind !== 'noise') found += written.slice(Math.max(0, start.offset - at), Math.max(0, end.offset - at));
    at += written.length;
  }
  return found;
}
