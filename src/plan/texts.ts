/** From lines to sentences: fields taken out, paragraphs counted, every node with its place. */
import { findFields, type FieldSpan } from './fields.ts';
import { mark } from './marking.ts';
import { sentenceEnds } from './sentences.ts';
import { placeOf, type Clean, type Field, type Sentence } from './tree.ts';

/** A stretch of one paragraph that holds text and no field. */
export interface Stretch {
  start: number;
  end: number;
}

/** A paragraph; of a row of a table, with its cells that are fields. */
export interface Paragraph extends Stretch {
  spans?: readonly FieldSpan[] | undefined;
}

export function sentenceAt(clean: Clean, start: number, end: number, paragraph: number): Sentence {
  const value = clean.text.slice(start, end);
  return { type: 'sentence', start, end, value, paragraph, position: placeOf(clean, start, end) };
}

/** The stretches of text in a paragraph; its fields are put into `fields` and marked as such in the seed. */
export function withoutFields(clean: Clean, { start, end, spans }: Paragraph, fields: Field[]): Stretch[] {
  const text = clean.legible.slice(start, end);
  const stretches: Stretch[] = [];
  let done = start;
  for (const span of spans ?? findFields(text, start)) {
    stretches.push({ start: done, end: span.start });
    for (const { key, label, start: from, end: to } of span.fields) {
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
    if (span.is !== 'heading') mark(clean, span.start, span.end, span.is ?? 'field');
    done = span.end;
  }
  stretches.push({ start: done, end });
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
