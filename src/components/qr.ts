/** QR codes, drawn as strokes. */
import { encode } from 'uqr';
import { keptJson } from './kept.ts';

/** A code: the side of its square in modules, and its dark modules as the path of a line one module wide. */
export interface Qr {
  size: number;
  path: string;
}

/** Each run of dark modules is a stroke, placed from the end of the one before: a fifth of the bytes of squares. */
function draw(text: string): Qr {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  let [x, y] = [0, 0];
  let path = '';
  for (const [row, modules] of data.entries()) {
    for (const { index, 0: run } of modules
      .map((dark) => (dark ? '1' : '0'))
      .join('')
      .matchAll(/1+/g)) {
      path += `m${index - x} ${row - y}h${run.length}`;
      [x, y] = [index + run.length, row];
    }
  }
  return { size, path };
}

/** The code of a text, kept: it is drawn eight times, and the one that is read best is taken. */
export const qr = (text: string): Promise<Qr> => keptJson('qr', text, () => draw(text));
