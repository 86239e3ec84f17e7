/** Which known word was meant. */

/** The known key that differs least (Levenshtein 1966), if by a third at most. */
export function nearest(key: string, known: readonly string[]): string | undefined {
  const distance = (a: string, b: string): number => {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (const [i, letter] of [...a].entries()) {
      const next = [i + 1];
      for (let j = 1; j <= b.length; j += 1) {
        next.push(
          Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1)),
        );
      }
      row = next;
    }
    return row[b.length] ?? 0;
  };
  const [best] = known
    .map((other) => ({ other, far: distance(key.slice(0, 40), other) }))
    .sort((a, b) => a.far - b.far);
  return best && best.far <= Math.max(2, best.other.length / 3) ? best.other : undefined;
}
