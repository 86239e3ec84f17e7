import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { planConfig } from '../../src/plan/config.ts';
import { compile } from '../../src/plan/index.ts';
import { rules } from '../../src/plan/messages.ts';
import { told } from '../../scripts/lib/report.ts';
import { none } from './hold.ts';

test('every message is explained in the editor’s guide', () => {
  const guide = readFileSync('seeds/README.md', 'utf8');
  expect(Object.keys(rules).filter((rule) => !guide.includes(`\`${rule}\``))).toEqual([]);
});

test('every message on every sample is printed with a line, a column, a rule and a sentence in Chinese', () => {
  const folders = readdirSync('tests/fixtures').map((name) => `tests/fixtures/${name}`);
  for (const folder of folders.filter((one) => existsSync(`${one}/plan.txt`))) {
    const file = new VFile({ path: `${folder}/plan.txt`, value: readFileSync(`${folder}/plan.txt`) });
    const yml = `${folder}/plan.yml`;
    const config = existsSync(yml) ? new VFile({ path: yml, value: readFileSync(yml) }) : undefined;
    compile(file, (config && planConfig(config)) ?? none);
    const lines = told(config ? [file, config] : [file])
      .split('\n')
      .filter((line) => / plan$/.test(line));
    expect(lines.length, folder).toBeGreaterThan(0);
    for (const line of lines) {
      const [, words = '', rule = ''] = /^ *\d+:\d+(?:-\d+:\d+)? +\S+ +(.*?) +(\S+) +plan$/.exec(line) ?? [];
      expect(words, line).toMatch(/\p{Script=Han}/u);
      expect(Object.keys(rules)).toContain(rule);
    }
  }
});
