/** The parts of a .docx, unpacked within bounds: a small archive may claim, or hold, gigabytes. */
import { Unzip, UnzipInflate, zipSync } from 'fflate';
import { Refused } from './refused.ts';

/** In bytes, of all parts together once unpacked, and in parts. */
export const bounds = { bytes: 100_000_000, parts: 2_000 };

const damaged = '这份 .docx 打不开，可能已损坏；请用 Word 或 WPS 打开，另存为 .docx 再试';

/**
 * The wanted parts by name; `names` are all that there are. Each part is counted as it is unpacked, whatever the archive
 * says of its size, and unpacking ends where the bounds are passed.
 */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean) {
  const parts = new Map<string, Uint8Array>();
  const names: string[] = [];
  let total = 0;
  let broken: Error | undefined;
  const unzip = new Unzip((file) => {
    names.push(file.name);
    if (names.length > bounds.parts)
      throw new Refused(`这份 .docx 里有超过 ${bounds.parts} 个部件，不像一份计划；请确认选对了文件`);
    if (!wanted(file.name)) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, data, final) => {
      broken ??= error ?? undefined;
      if (broken) return;
      total += data.length;
      if (total > bounds.bytes)
        broken = new Refused(`这份 .docx 解开后超过 ${bounds.bytes / 1e6} MB，不像一份计划；请确认选对了文件`);
      chunks.push(data);
      if (final) parts.set(file.name, joined(chunks));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    // In pieces, so that what a piece unpacks to is counted before the next.
    for (let at = 0; at < bytes.length && !broken; at += 65_536)
      unzip.push(bytes.subarray(at, at + 65_536), at + 65_536 >= bytes.length);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(damaged);
  }
  if (broken) throw broken instanceof Refused ? broken : new Refused(damaged);
  return { parts, names };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Parts as an archive again. */
export const pack = (parts: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries(parts), { level: 0 });
