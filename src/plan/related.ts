/** Which tasks have to do with each other: those that share most rare words. */

/** Pairs of neighbouring Han characters, or runs of Latin letters and digits: words enough for Chinese. */
export function words(text: string): Set<string> {
  const found = new Set<string>();
  for (const [run] of text.matchAll(/\p{Script=Han}+/gu)) {
    for (let at = 0; at + 2 <= run.length; at++) found.add(run.slice(at, at + 2));
  }
  for (const [run] of text.matchAll(/[A-Za-z0-9]{2,}/g)) found.add(run.toLowerCase());
  return found;
}

/** How rare each word is: the logarithm of texts over texts that have it (inverse document frequency, Spärck Jones 1972). */
function rarity(texts: readonly Set<string>[]): Map<string, number> {
  const having = new Map<string, number>();
  for (const text of texts) for (const word of text) having.set(word, (having.get(word) ?? 0) + 1);
  return new Map([...having].map(([word, count]) => [word, Math.log(texts.length / count)]));
}

/**
 * For each text the indices of up to `most` others, the nearest first: those with the largest sum of the rarity of
 * shared words over the root of both lengths. Words that only one text has relate nothing; ties go to the earlier one.
 */
export function related(texts: readonly string[], most = 3): number[][] {
  const sets = texts.map(words);
  const rare = rarity(sets);
  const users = new Map<string, number[]>();
  sets.forEach((set, at) => set.forEach((word) => (users.get(word) ?? users.set(word, []).get(word))?.push(at)));
  return sets.map((set, at) => {
    const scores = new Map<number, number>();
    for (const word of set) {
      const sharing = users.get(word) ?? [];
      // A word in more than a tenth of many texts says little and would make the work grow with the square.
      if (sharing.length > Math.max(10, texts.length / 10)) continue;
      const weight = rare.get(word) ?? 0;
      for (const other of sharing) if (other !== at) scores.set(other, (scores.get(other) ?? 0) + weight);
    }
    const score = (other: number, sum: number): number => sum / Math.sqrt(set.size * (sets[other]?.size ?? 1));
    return [...scores]
      .map(([other, sum]) => ({ other, score: score(other, sum) }))
      .filter((entry) => entry.score > 0)
      .sort((a, b) => b.score - a.score || a.other - b.other)
      .slice(0, most)
      .map((entry) => entry.other);
  });
}
