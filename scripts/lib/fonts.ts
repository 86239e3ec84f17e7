import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Faces } from '../../src/render/png.ts';
import { isKept, keyOf } from './cache.ts';

const require = createRequire(import.meta.url);
const weights = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'];
const family = '@expo-google-fonts/noto-sans-sc';

/** What is being cut: several plans may have the same characters. */
const cutting = new Map<string, Promise<string>>();

/**
 * Noto Sans SC, regular and bold, cut to ASCII, the common characters and those of `text`, and kept in `folder`. The
 * whole face is 10 MB a weight and resvg reads it anew for every picture; a cut one is a quarter of that.
 */
export async function readFaces(text: string, folder: string): Promise<Faces> {
  const characters = new Set([...common, ...text]);
  const version = (require(`${family}/package.json`) as { version: string }).version;
  await mkdir(folder, { recursive: true });
  const said = [...characters].sort().join('');
  const cut = async (weight: string, path: string): Promise<string> => {
    if (isKept(path)) return path;
    const whole = await readFile(require.resolve(`${family}/${weight}`));
    const draft = `${path}.${process.pid}`;
    // Asked for only where a face is not there yet: most builds have them.
    const { default: subset } = await import('subset-font');
    await writeFile(draft, await subset(whole, said, { targetFormat: 'truetype' }));
    await rename(draft, path);
    return path;
  };
  const find = (weight: string): Promise<string> => {
    const path = join(folder, `${keyOf([version, weight, said]).slice(0, 32)}.ttf`);
    const face = cutting.get(path) ?? cut(weight, path);
    cutting.set(path, face);
    return face;
  };
  return { files: await Promise.all(weights.map(find)), characters };
}

/** The rows of GB/T 2312 from one lead byte to another: 0xA1–0xA9 are signs, 0xB0–0xD7 the 3755 commonest characters. */
function rows(first: number, last: number): string {
  const bytes: number[] = [];
  for (let lead = first; lead <= last; lead += 1)
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) bytes.push(lead, trail);
  return new TextDecoder('gbk').decode(new Uint8Array(bytes)).replace(/[\ufffd\ue000-\uf8ff]/g, '');
}

const ascii = Array.from({ length: 95 }, (_, n) => String.fromCharCode(32 + n)).join('');
const common = ascii + rows(0xa1, 0xa3) + rows(0xb0, 0xd7) + '≥≤—…·①②③';
