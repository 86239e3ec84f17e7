import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { clean } from '../../src/plan/clean.ts';
import { planConfig } from '../../src/plan/config.ts';
import { compile } from '../../src/plan/index.ts';
import { mdx } from '../../src/plan/mdx.ts';
import { parse } from '../../src/plan/parse.ts';
import { planConfigSchema } from '../../src/plan/schema.ts';
import { messagesOf, outlined } from './outlined.ts';

const folder = join(import.meta.dirname, '..', 'fixtures');
const cases = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'plan.txt')));

/** What is expected of a case, by file name: the tree, the messages, and the pages where the case keeps them. */
function results(name: string): Record<string, string> {
  const yml = join(folder, name, 'plan.yml');
  const configFile = existsSync(yml) ? new VFile({ path: yml, value: readFileSync(yml) }) : undefined;
  const config = configFile ? planConfig(configFile) : planConfigSchema.parse({});
  const file = new VFile({ path: `seeds/${name}/plan.txt`, value: readFileSync(join(folder, name, 'plan.txt')) });
  const told = () => messagesOf(...(configFile ? [configFile] : []), file);
  if (!config) return { 'messages.txt': told() };
  const compiled = compile(file, config);
  const pages = compiled?.pages.map((page) => `=== ${page.file}\n${mdx(page)}`).join('\n') ?? '';
  const messages = told();
  const tree = outlined(parse(clean(String(file), config, new VFile()), config, new VFile({ path: file.path })));
  return { 'messages.txt': messages, 'tree.txt': tree, 'pages.txt': pages };
}

/** These cases keep their pages too. */
const withPages = new Set(['damaged', 'hostile', 'annexed-assignment']);

test.each(cases)('reads %s as its expected tree, messages and pages say', (name) => {
  const expected = join(folder, name, 'expected');
  for (const [path, text] of Object.entries(results(name))) {
    if (path === 'pages.txt' && !withPages.has(name)) continue;
    const golden = join(expected, path);
    if (process.env['UPDATE'] === '1') {
      mkdirSync(expected, { recursive: true });
      if (text === '') rmSync(golden, { force: true });
      else writeFileSync(golden, text);
    }
    expect(text, golden).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : '');
  }
});
