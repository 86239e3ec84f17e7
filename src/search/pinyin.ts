/** Finding names and titles by how they sound: whole syllables, initials, or a mixture, as an input method reads them. */

/** `qing ma gong cheng` or `2.0`: what a reader may type for a text. */
const typed = /^(?=[^a-z]*[a-z])[a-z0-9.+-]+$/;

/** The letters of a query that may be pinyin, without spaces and apostrophes; undefined when it cannot be. */
export function readPinyin(raw: string): string | undefined {
  const letters = raw
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replaceAll(/[\s'’]/g, '');
  return letters.length >= 2 && letters.length <= 60 && typed.test(letters) ? letters : undefined;
}

/**
 * Whether the letters read a stretch of the syllables: each syllable in full or by its beginning.
 * 0: whole syllables (`qingma`), the last may be unfinished; 1: initials or a mixture (`qmgc`, `qingmgc`); undefined: not.
 */
export function sounds(syllables: string, letters: string): 0 | 1 | undefined {
  const all = syllables.split(' ').filter(Boolean);
  const starts = all.map((_, at) => at);
  // Each syllable has a letter at least, so no more of them than letters are needed.
  const from = (at: number): string => all.slice(at, at + letters.length).join('');
  if (starts.some((at) => from(at).startsWith(letters))) return 0;
  const dead = new Set<number>();
  return starts.some((at) => reads(all, at, letters, 0, dead)) ? 1 : undefined;
}

/** Whether `letters` from `from` on read the syllables from `at` on. `dead` remembers what led nowhere. */
function reads(syllables: string[], at: number, letters: string, from: number, dead: Set<number>): boolean {
  if (from === letters.length) return true;
  const syllable = syllables[at];
  const key = at * 64 + from;
  if (syllable === undefined || dead.has(key)) return false;
  for (let length = 1; length <= syllable.length && syllable.startsWith(letters.slice(from, from + length)); length++) {
    if (from + length > letters.length) break;
    if (reads(syllables, at + 1, letters, from + length, dead)) return true;
  }
  dead.add(key);
  return false;
}
