/** From lines to sentences: fields taken out, paragraphs counted, every node with its place. */
import { findFields } from './fields.ts';
import { mark } from './marking.ts';
import { sentenceEnds } from './sentences.ts';
import { placeOf, type Clean, type Field, type Sentence } from './tree.ts';

/** A stretch of one paragraph that holds text and no field. */
export interface Stretch {
  start: number;
  end: number;
}

export function sentenceAt(clean: Clean, start: number, end: number, paragraph: number): Sentence {
  const value = clean.text.slice(start, end);
  return { type: 'sentence', start, end, value, paragraph, position: placeOf(clean, start, end) };
}

/** The stretches of text in a paragraph; its fields are put into `fields` and marked as such in the seed. */
export function withoutFields(clean: Clean, { start, end }: Stretch, fields: Field[]): Stretch[] {
  const text = clean.text.slice(start, end);
  const stretches: Stretch[] = [];
  let done = 0;
  for (const span of findFields(text)) {
    stretches.push({ start: start + done, end: start + span.start });
    for (const { key, label, ...value } of span.fields) {
      const [from, to] = [start + value.start, start + value.end];
      fields.push({
        type: 'field',
        key,
        label,
        value: clean.text.slice(from, to),
        start: from,
        end: to,
        position: placeOf(clean, from, to),
      });
    }
    mark(clean, start + span.start, start + span.end, 'field');
    done = span.end;
  }
  stretches.push({ start: start + done, end });
  return stretches.filter((stretch) => stretch.end > stretch.start);
}

/** All sentences of stretches that make one paragraph. A stop left over by a field in mid-paragraph stays with what follows. */
export function sentencesOf(clean: Clean, stretches: readonly Stretch[], paragraph: number): Sentence[] {
  return stretches.flatMap(({ start, end }) => {
    const ends = sentenceEnds(clean.text.slice(start, end));
    if (ends.length > 1 && /^[。！？]+$/.test(clean.text.slice(start, start + (ends[0] ?? 0)))) ends.shift();
    let from = start;
    return ends.map((to) => {
      const sentence = sentenceAt(clean, from, start + to, paragraph);
      from = start + to;
      return sentence;
    });
  });
}
