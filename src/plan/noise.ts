/** Which characters of a seed are ornaments and no text. */

/** Ornaments that are strewn over texts. Not ○ (a zero in 二○二四), not ※ and × (they mean something), no brackets. */
const ornaments = '★☆■□◆◇●▲△▼▽◎♦♠♣♥✦✧✱✲✩✪◼◻▪▫◉❖❤❀✿§¤';

/**
 * The ornaments that are noise in a seed that nothing is said about: those that stand at least three times, and at
 * least twice within a line, between two characters of text. A bullet at the start of lines is none.
 */
export function guessNoise(seed: string): string {
  const counts = new Map<string, { all: number; inside: number }>();
  for (const run of seed.matchAll(new RegExp(`[${ornaments}]+`, 'g'))) {
    const before = /[\p{L}\p{N}\p{P}]/u.test(seed.charAt(run.index - 1));
    const after = /[\p{L}\p{N}\p{P}]/u.test(seed.charAt(run.index + run[0].length));
    for (const ornament of run[0]) {
      const count = counts.get(ornament) ?? { all: 0, inside: 0 };
      count.all += 1;
      if (before && after) count.inside += 1;
      counts.set(ornament, count);
    }
  }
  return [...counts]
    .filter(([, { all, inside }]) => all >= 3 && inside >= 2)
    .map(([ornament]) => ornament)
    .join('');
}

/** Characters that plan.yml must not call noise: letters, digits, and the punctuation that holds sentences together. */
export const isWord = (character: string): boolean => /[\p{L}\p{N}，。、；：？！“”‘’《》（）\s]/u.test(character);
