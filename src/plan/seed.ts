/** A seed as it came: its characters, its encoding, its fingerprint. */
import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import { decode, type Decoded } from './decode.ts';
import { report } from './messages.ts';

export interface Seed extends Decoded {
  /** Of the bytes, in hexadecimal. */
  sha256: string;
}

/** A year's plan is some tens of kilobytes; above this something else was put there. */
const mostBytes = 10_000_000;

/** Reads the seed in `file.value`; `undefined` after a fatal message that says what to do. */
export function readSeed(file: VFile): Seed | undefined {
  const bytes = typeof file.value === 'string' ? new TextEncoder().encode(file.value) : file.value;
  if (bytes.length > mostBytes) {
    report(
      file,
      'too-large',
      `文件有${(bytes.length / 1e6).toFixed(0)} MB，最多${mostBytes / 1e6} MB；请确认放的是计划正文`,
    );
    return undefined;
  }
  const decoded = decode(bytes);
  if (!decoded) {
    report(file, 'unknown-encoding', '认不出文件的编码，或文件不是纯文本；请另存为 UTF-8 编码的纯文本再放进来');
    return undefined;
  }
  if (!/[\p{L}\p{N}]/u.test(decoded.text)) {
    report(file, 'empty-seed', '文件里没有文字；请把计划正文放进 plan.txt');
    return undefined;
  }
  if (decoded.encoding !== 'utf-8')
    report(file, 'other-encoding', `文件编码是 ${decoded.encoding}，已按此读取；建议另存为 UTF-8`);
  return { ...decoded, sha256: createHash('sha256').update(bytes).digest('hex') };
}
