/**
 * How wide a text will be, without a renderer. Widths are those of Noto Sans SC Bold in thousandths of an em (a Han
 * character is one em): the widest face a chart is set in, so that what fits here fits in every system's own face.
 */
const advances: Record<number, string> = {
  227: ' ',
  310: 'Iijl',
  330: "',.:;|",
  375: '!()-[]{}tf',
  400: '/\\°',
  440: 'r',
  510: '*?sz',
  530: 'c',
  565: 'J_"^xvyLa',
  600: '0123456789#$+<=>~EFkVXegYZ',
  630: '`AKPRSTbhnopqduk–',
  680: 'BC',
  720: 'DGU',
  770: 'HNOQ&',
  860: 'wM',
  970: '%W@m',
  1007: '@',
};

const table = new Map<string, number>();
for (const [advance, characters] of Object.entries(advances))
  for (const character of characters) table.set(character, Number(advance) / 1000);

/** The width in ems of one character: known Latin by the table, other letters 0.7, marks that join none, else one. */
export function emOf(character: string): number {
  if (character >= '\u2e80' && character <= '\ufdff') return 1;
  const known = table.get(character);
  if (known !== undefined) return known;
  const em = /^\p{M}$|^\p{Cf}$/u.test(character) ? 0 : /^[\u00a1-\u052f]$/.test(character) ? 0.7 : 1;
  table.set(character, em);
  return em;
}

/** The width of a text at a size, in the unit of the size. */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += emOf(character);
  return ems * size;
}

/** Never at the start of a line (GB/T 15834 and common typesetting). */
const noStart = /^[，。、；：？！）》〉」』】”’…—·～％%‰,.;:?!)\]}]/u;
/** Never at the end of a line. */
const noEnd = /[（《〈「『【“‘([{≥≤<>]$/u;
/** What is not broken inside: Latin words and numbers with their signs. */
const atoms = /[A-Za-z0-9≥≤<>.,+%％@#&/_'-]+|\s+|./gsu;

/** The text in lines no wider than `width`. Punctuation keeps to its side; a longer word is broken after / or . or where it must. */
export function wrap(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, size, width)) {
    if (line !== '' && widthOf((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** Runs that stay together, broken only where one alone is wider than the line. */
function pieces(text: string, size: number, width: number): string[] {
  return runs(text)
    .flatMap((piece) => (widthOf(piece, size) <= width ? [piece] : piece.split(/(?<=[/.])/)))
    .flatMap((piece) => (widthOf(piece, size) <= width ? [piece] : [...piece]));
}

/** The runs of the texts met last: a layout tries one text at many sizes and widths. */
const known = new Map<string, string[]>();

/** Runs that stay together: an atom, the opening marks before it and the closing marks after it. */
function runs(text: string): string[] {
  const before = known.get(text);
  if (before) return before;
  const joined: string[] = [];
  for (const atom of text.match(atoms) ?? []) {
    const last = joined.at(-1);
    const together = last !== undefined && (noEnd.test(last) || noStart.test(atom)) && last.trim() !== '';
    if (together) joined[joined.length - 1] = last + atom;
    else joined.push(atom);
  }
  if (known.size >= 500) known.clear();
  known.set(text, joined);
  return joined;
}

/** At most `count` lines; the last ends in an ellipsis if more was said. */
export function clip(lines: string[], count: number, size: number, width: number): string[] {
  if (lines.length <= count) return lines;
  const last = [...(lines[count - 1] ?? '')];
  while (last.length > 0 && widthOf(`${last.join('')}……`, size) > width) last.pop();
  return [...lines.slice(0, count - 1), `${last.join('')}……`];
}

/**
 * The text in as few lines as `wrap` needs, but no orphan at the end: two lines part at a mark of punctuation if both
 * then fit and neither is less than a fifth; else lines are about even.
 */
export function balance(text: string, size: number, width: number): string[] {
  const lines = wrap(text, size, width);
  if (lines.length < 2) return lines;
  const all = widthOf(text, size);
  const after = [...text.matchAll(/(?<=[，、；：。）])(?![，、；：。）”》])|(?=（)/g)].map(({ index }) => index);
  const parts = after
    .map((at) => [text.slice(0, at), text.slice(at)])
    .filter((two) => two.every((one) => widthOf(one, size) <= width && widthOf(one, size) >= all / 5))
    .sort((a, b) => widest(a, size) - widest(b, size));
  if (lines.length === 2 && parts[0]) return parts[0];
  let [low, high] = [all / lines.length, width];
  for (let step = 0; step < 10; step += 1) {
    const middle = (low + high) / 2;
    if (wrap(text, size, middle).length <= lines.length) high = middle;
    else low = middle;
  }
  return wrap(text, size, high);
}

const widest = (lines: string[], size: number): number => Math.max(...lines.map((line) => widthOf(line, size)));
