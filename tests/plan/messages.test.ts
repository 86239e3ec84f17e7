import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../src/plan/messages.ts';

test('every message is explained in the editor’s guide', () => {
  const guide = readFileSync('seeds/README.md', 'utf8');
  expect(Object.keys(rules).filter((rule) => !guide.includes(`\`${rule}\``))).toEqual([]);
});
