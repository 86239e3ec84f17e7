import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The stored text of a fixture; with UPDATE=1 the given text is stored first. */
export function readOrUpdate(name: string, text: string): string {
  const path = join(import.meta.dirname, '../fixtures', name);
  if (process.env['UPDATE'] === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return readFileSync(path, 'utf8');
}
