/** Samples as the tables of rules have them: the number under question between ⟨ and ⟩. */
import { mentionsIn, type Mention, type Stretch } from '../../src/plan/mentions.ts';

/** The mention that a sample marks, in a sentence without the marks. */
export function marked(sample: string): Mention {
  const at = sample.indexOf('⟨');
  const text = sample.replace(/[⟨⟩]/g, '');
  const stretch: Stretch = { start: 0, end: text.length, task: '1', kind: 'sentence', paragraph: 0 };
  const mention = mentionsIn(text, stretch, () => undefined).find(
    ({ numeral }) => numeral.start <= at && at < numeral.end,
  );
  if (!mention) throw new Error(`no number at the mark of ${sample}`);
  return mention;
}
