import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of a package by name; text parts as they are, others as bytes. */
export type Parts = Record<string, Uint8Array>;

/** The parts of a zip package. */
export const open = (bytes: Uint8Array): Parts => unzipSync(bytes);

/** The parts as a zip package whose bytes depend on them and the data's date alone: names in order, one time for all. */
export function close(parts: Parts, date: string | undefined): Uint8Array {
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const files = Object.fromEntries(
    names.filter((name) => !name.endsWith('/')).map((name) => [name, parts[name] ?? new Uint8Array()]),
  );
  return zipSync(files, { mtime: noon(date), level: 6 });
}

/** Content types come first, as the format asks of streams. */
const rank = (name: string): number => ['[Content_Types].xml', '_rels/.rels'].indexOf(name) >>> 0;

/** A zip stores local time, so the date is made of local parts: the same bytes in every time zone. */
function noon(date = '1980-01-01'): Date {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Math.max(1980, year), month - 1, day, 12);
}

export const textOf = (parts: Parts, name: string): string => strFromU8(parts[name] ?? new Uint8Array());

export const setText = (parts: Parts, name: string, text: string): void => {
  parts[name] = strToU8(text);
};
