/** From the bytes of `plan.txt` to its characters. */

export interface Decoded {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
}

/**
 * The text of a seed, every character kept (the byte order mark too), or `undefined` when the encoding is not certain:
 * wrong characters on a public page are worse than a refusal. UTF-8 is tried strictly; UTF-16 needs its mark;
 * GB 18030 must decode without error and read like Chinese.
 */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const encoding = mark(bytes) ?? 'utf-8';
  const text = strictly(bytes, encoding);
  if (text !== undefined) return isBinary(text) ? undefined : { text, encoding };
  if (encoding !== 'utf-8') return undefined;
  const chinese = strictly(bytes, 'gb18030');
  return chinese !== undefined && readsAsChinese(bytes, chinese) ? { text: chinese, encoding: 'gb18030' } : undefined;
}

function mark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function strictly(bytes: Uint8Array, encoding: Decoded['encoding']): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Control characters that no text has: a picture or an archive was given the name plan.txt. */
function isBinary(text: string): boolean {
  const controls = text.match(/(?![\t\n\v\f\r\u0085])\p{Cc}/gu)?.length ?? 0;
  return controls > text.length / 100;
}

/** The characters that make up about a quarter of any Chinese text, official prose included. */
const commonest = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过',
);

/**
 * Whether bytes that decode as GB 18030 were meant so. Other East Asian encodings decode as well, into rare characters:
 * two thirds of the pairs must be GB 2312's frequent half, few kana, and the commonest characters must be there.
 */
function readsAsChinese(bytes: Uint8Array, text: string): boolean {
  let pairs = 0;
  let frequent = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    pairs += 1;
    const trail = bytes[(at += 1)] ?? 0;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) frequent += 1;
  }
  let common = 0;
  let kana = 0;
  for (const character of text) {
    if (commonest.has(character)) common += 1;
    else if (character >= '\u3041' && character <= '\u30ff') kana += 1;
  }
  return pairs > 0 && frequent >= pairs * 0.67 && kana <= pairs * 0.05 && common >= pairs * 0.04;
}
