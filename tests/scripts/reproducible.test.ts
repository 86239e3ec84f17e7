import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { differences } from '../../scripts/lib/differences.ts';

let folder = '';
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'plan-'))));
afterEach(() => rm(folder, { recursive: true }));

async function write(files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

test('two folders with the same files are the same', async () => {
  await write({ 'a/x/1.txt': '一', 'b/x/1.txt': '一' });
  expect(await differences(join(folder, 'a'), join(folder, 'b'))).toEqual([]);
});

test('a byte that differs and a file too many or too few are each named', async () => {
  await write({ 'a/x.txt': '一', 'b/x.txt': '二', 'a/only.txt': '', 'b/more.txt': '' });
  const found = await differences(join(folder, 'a'), join(folder, 'b'));
  expect(found).toEqual([
    `only in ${join(folder, 'b')}: more.txt`,
    `only in ${join(folder, 'a')}: only.txt`,
    'differs: x.txt',
  ]);
});
