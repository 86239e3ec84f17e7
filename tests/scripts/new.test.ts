import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { makeFolder } from '../../scripts/lib/folder.ts';
import { wrongId } from '../../scripts/lib/seeds.ts';
import { planConfig } from '../../src/plan/config.ts';
import { compile } from '../../src/plan/index.ts';
import { draft } from '../../src/plan/source/draft.ts';
import { planConfigSchema } from '../../src/plan/schema.ts';
import { readSource, Refused } from '../../src/plan/source/index.ts';
import { docx, level, p, table } from '../plan/source/word.ts';

let folder: string;
let seeds: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-new-'));
  seeds = join(folder, 'seeds');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], { encoding: 'utf8' });
const add = (id: string, file: string) => run('new', id, join(folder, file), '--seeds', seeds);
const put = (name: string, bytes: string | Uint8Array) => writeFileSync(join(folder, name), bytes);

const word = docx({
  body:
    p('青禾县妇联2025年工作要点') +
    p('思想引领', 1) +
    p('开展宣讲。组织宣讲不少于30场。', 1, 1) +
    p('服务家庭', 1) +
    p('关爱儿童。结对★困境儿童★200名★★。', 1, 1) +
    table(['事项', '时限'], ['年中检查', '6月']),
  numbering: `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
});

describe('new', { timeout: 60_000 }, () => {
  test('makes a folder from a Word document that converts at once, and says what to check', () => {
    put('要点.docx', word);
    const made = add('qinghe-2025', '要点.docx');
    expect(made.stderr).toBe('');
    expect(made.status).toBe(0);
    expect(made.stdout).toMatch(/2项任务，2个主题/);
    expect(made.stdout).toContain('npm run convert');
    expect(readdirSync(join(seeds, 'qinghe-2025')).sort()).toEqual(['plan.txt', 'plan.yml', 'source.docx']);
    expect(readFileSync(join(seeds, 'qinghe-2025/source.docx'))).toEqual(Buffer.from(word));
    const text = readFileSync(join(seeds, 'qinghe-2025/plan.txt'), 'utf8');
    expect(text).toContain('（一）开展宣讲。');
    const config = readFileSync(join(seeds, 'qinghe-2025/plan.yml'), 'utf8');
    expect(config).toContain('issuer: 青禾县妇联');
    expect(config).toContain('period: "2025"');
    expect(config).toContain('noise: ★');
    const converted = run('convert', '--seeds', seeds, '--content', join(folder, 'content'));
    expect(converted.status).toBe(0);
    expect(converted.stdout).toContain('量化目标2个');
  });

  test('keeps a text byte for byte, whatever its encoding, and never writes over a folder', () => {
    const gb = Buffer.from('312e d1a7cfb0a1a3bfaad5b9d1a7cfb03132b4cea1a3b5c4d2bb'.replace(/ /g, ''), 'hex');
    put('a.txt', gb);
    expect(add('a-2025', 'a.txt').status).toBe(0);
    expect(readFileSync(join(seeds, 'a-2025/plan.txt'))).toEqual(gb);
    const again = add('a-2025', 'a.txt');
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('不会覆盖');
  });

  test('refuses with one sentence what it cannot read, and writes nothing', async () => {
    put('a.pdf', '%PDF-1.7');
    put('b.docx', '%PDF-1.7');
    put('c.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    put('d.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    put('e.xlsx', word);
    put('f.txt', '');
    put('g.png', Buffer.from('89504e47', 'hex'));
    put('h.html', '<p></p>');
    const said: Record<string, string> = {
      'a.pdf': 'PDF',
      'b.docx': 'PDF',
      'c.doc': '旧式',
      'd.docx': '密码',
      'e.xlsx': '电子表格',
      'f.txt': '空的',
      'g.png': '这是图片',
      'h.html': '没有找到文字',
    };
    for (const [file, words] of Object.entries(said)) {
      const told = await readSource(readFileSync(join(folder, file)), file).catch((error: unknown) => error);
      expect(told, file).toBeInstanceOf(Refused);
      expect((told as Refused).message, file).toContain(words);
    }
    for (const [file, words] of [
      ['a.pdf', 'PDF'],
      ['none.txt', '没有文件'],
      ['', '不是文件'],
    ] as const) {
      const { status, stderr, stdout } = add('a-2025', file);
      expect(status, file).toBe(1);
      expect(stderr, file).toContain(words);
      expect(stderr.trim().split('\n'), file).toHaveLength(1);
      expect(stdout, file).toBe('');
    }
    expect(existsSync(seeds)).toBe(false);
  });

  test('takes no name that is no address: a path, a word of the site, a device of Windows', () => {
    put('a.txt', '1.学习。');
    for (const id of ['a/b', 'search', 'con', 'A', '..', '', '青禾', 'a'.repeat(65)])
      expect(wrongId(id), id).toMatch(/\p{Script=Han}/u);
    for (const id of ['../x', 'lpt1']) expect(add(id, 'a.txt').status, id).toBe(1);
    expect(run('new', '--help').stdout).toContain('用法');
    expect(run('new', 'a-2025', 'a b', 'c.txt').stderr).toContain('要用引号');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'says what it could not write, and leaves nothing half made',
    () => {
      put('a.txt', '1.学习。');
      mkdirSync(seeds);
      chmodSync(seeds, 0o500);
      const { status, stderr } = add('a-2025', 'a.txt');
      chmodSync(seeds, 0o700);
      expect(status).toBe(1);
      expect(stderr).toContain('什么也没有写下');
      expect(readdirSync(seeds)).toEqual([]);
    },
  );
});

describe('a folder', { timeout: 60_000 }, () => {
  const files = new Map([
    ['plan.txt', new Uint8Array([0x31])],
    ['plan.yml', new Uint8Array([0x23])],
  ]);

  test('is there whole or not at all, wherever its making was killed, and what was begun is taken away by the next', () => {
    for (const last of [0, 1, 2]) {
      rmSync(seeds, { recursive: true, force: true });
      const killer = join(folder, 'killer.ts');
      writeFileSync(
        killer,
        `import { makeFolder } from ${JSON.stringify(join(import.meta.dirname, '../../scripts/lib/folder.ts'))};
        let step = 0;
        const bytes = new Uint8Array([0x31]);
        // Asked for its files one by one, as they are written.
        const files = { *[Symbol.iterator]() {
          for (const name of ['plan.txt', 'plan.yml', 'source.docx']) {
            if (step++ === ${last}) process.kill(process.pid, 'SIGKILL');
            yield [name, bytes];
          }
        } };
        makeFolder(${JSON.stringify(seeds)}, 'a-2025', files);`,
      );
      const { signal } = spawnSync(process.execPath, [killer], { encoding: 'utf8' });
      expect(signal).toBe('SIGKILL');
      expect(readdirSync(seeds)).toEqual([expect.stringMatching(/^\.a-2025\.\d+\.new$/)]);
      makeFolder(seeds, 'b-2025', files);
      expect(readdirSync(seeds)).toEqual(['b-2025']);
    }
  });

  test.skipIf(process.platform === 'win32')('is not begun where the disk is full', () => {
    put('a.txt', `1.学习。${'开展学习12场。'.repeat(3_000)}`);
    const command = ['scripts/new.ts', 'a-2025', join(folder, 'a.txt'), '--seeds', seeds];
    const limited = ['-c', 'ulimit -f 16; exec "$0" "$@"', process.execPath, ...command];
    const { status, stderr } = spawnSync('bash', limited, { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/EFBIG.*什么也没有写下/);
    expect(readdirSync(seeds)).toEqual([]);
  });
});

test('any bytes under any name give a text or a sentence, never another error', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 400 }),
        fc.nat(word.length).map((cut) => word.subarray(0, cut)),
        fc.string().map((text) => new TextEncoder().encode(text)),
      ),
      fc.constantFrom('a.docx', 'a.html', 'a.txt', 'a.pdf', 'a'),
      async (bytes, name) => {
        try {
          const { plan } = await readSource(bytes, name);
          expect(plan.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(Refused);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('the first plan.yml is always one that convert takes, whatever the text says', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (title, name) => {
      const seed = new VFile({ path: 'seeds/a-2025/plan.txt', value: `${title}\n1.学习。开展学习12次。\n` });
      const content = compile(seed, planConfigSchema.parse({}));
      if (!content) return;
      const config = new VFile({ path: 'plan.yml', value: draft(content, { file: name, title, lines: [title] }) });
      expect(planConfig(config), String(config)).toBeDefined();
    }),
    { numRuns: 100 },
  );
});
