/** The quoted programmes and 《documents》 of a plan, wherever they stand. */
import { pair } from './pairs.ts';
import { placeOf, tasksOf, type Name, type Plan, type Sentence } from './tree.ts';

const kinds: Record<string, Name['kind']> = {
  '“': 'programme',
  '‘': 'programme',
  '「': 'programme',
  '『': 'programme',
  '《': 'document',
};

/** Every occurrence, the words without the marks, in the plan's order; one inside another is one of its own. */
export function names(plan: Plan): Name[] {
  const found = paragraphsOf(plan.preamble).flatMap((paragraph) => namesIn(plan, paragraph, 'preamble'));
  for (const { id, title, children } of tasksOf(plan)) {
    for (const paragraph of [[title], ...paragraphsOf(children)]) {
      // A derived title repeats words of the text; they are named once.
      if (paragraph[0] === title && (children[0]?.start ?? Infinity) < title.end) continue;
      found.push(...namesIn(plan, paragraph, id));
    }
  }
  return found;
}

/** Sentences by paragraph. */
export const paragraphsOf = (sentences: readonly Sentence[]): Sentence[][] => [
  ...Map.groupBy(sentences, ({ paragraph }) => paragraph).values(),
];

function namesIn({ clean }: Plan, sentences: readonly Sentence[], task: string): Name[] {
  const first = sentences[0]?.start ?? 0;
  const text = clean.text.slice(first, sentences.at(-1)?.end ?? first);
  const { pairs, unclosed } = pair(text);
  const spans = [
    ...pairs.map(({ mark, open, close }) => ({ mark, start: open + 1, end: close })),
    ...unclosed.map(({ mark, open }) => ({ mark, start: open + 1, end: clauseEnd(text, open + 1) })),
  ];
  return spans
    .filter(
      ({ mark, start, end }) => kinds[mark] !== undefined && text.slice(start, end).trim() !== '' && end - start <= 200,
    )
    .sort((a, b) => a.start - b.start)
    .map(({ mark, start, end }) => ({
      type: 'name',
      kind: kinds[mark] ?? 'programme',
      value: text.slice(start, end),
      task,
      start: first + start,
      end: first + end,
      position: placeOf(clean, first + start, first + end),
    }));
}

/** Where a clause ends: what an unclosed quotation mark is taken to quote. */
export function clauseEnd(text: string, start: number): number {
  const end = text.slice(start, start + 200).search(/[，。；：！？、,\n“”》]/);
  return end < 0 ? Math.min(text.length, start + 200) : start + end;
}
