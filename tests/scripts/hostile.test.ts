/** What the commands do with a disk that refuses, with seeds of any bytes, and with each other. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFiles } from '../../scripts/lib/contents.ts';
import { convertAll } from '../../scripts/lib/conversion.ts';
import { workOf } from '../../scripts/lib/swap.ts';

let folder: string;
let seeds: string;
let content: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-hostile-'));
  seeds = join(folder, 'seeds');
  content = join(folder, 'content');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const good = '1.学习。开展学习12次。\n2.服务。服务青年不少于300人次。\n';
const put = (path: string, bytes: string | Uint8Array): void => {
  mkdirSync(join(seeds, path, '..'), { recursive: true });
  writeFileSync(join(seeds, path), bytes);
};
const converting = () => ['scripts/convert.ts', '--seeds', seeds, '--content', content];
const convert = () => spawnSync(process.execPath, converting(), { encoding: 'utf8' });
const everything = () => Object.fromEntries(readFiles(content));

/** A disk of its own for `content`, where the machine lets us mount one. */
function mounted(options: string): boolean {
  mkdirSync(content, { recursive: true });
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', content]).status === 0;
}
const unmount = () => spawnSync('umount', [content]);
const canMount = process.platform === 'linux' && process.getuid?.() === 0;

describe('a disk that refuses', { timeout: 120_000 }, () => {
  test.skipIf(process.platform === 'win32')('full in the middle of writing: says so, and content is as it was', () => {
    put('a-2025/plan.txt', good);
    expect(convert().status).toBe(0);
    const before = everything();
    put(
      'b-2025/plan.txt',
      Array.from({ length: 60 }, (_, at) => `${at + 1}.第${at}项。开展活动${at + 2}场。`).join('\n'),
    );
    // No file may grow beyond some kilobytes: to the command it is a disk that takes no more.
    const limited = `ulimit -f 16; exec "$0" "$@"`;
    const { status, stderr } = spawnSync('bash', ['-c', limited, process.execPath, ...converting()], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/写不了或读不了 .*EFBIG.*未作改动/);
    expect(everything()).toEqual(before);
    expect(existsSync(workOf(content))).toBe(false);
    expect(convert().status).toBe(0);
  });

  test.skipIf(!canMount)('with no room left on it, or read-only', () => {
    put('a-2025/plan.txt', good);
    folder = join(folder, 'disk');
    content = folder;
    if (!mounted('size=64k')) return;
    content = join(folder, 'content');
    try {
      expect(convert().status).toBe(0);
      const before = everything();
      writeFileSync(join(folder, 'filler'), new Uint8Array(20_000));
      put('b-2025/plan.txt', good.repeat(40));
      const full = convert();
      expect(full.status).toBe(1);
      expect(full.stderr).toContain('磁盘已满');
      expect(everything()).toEqual(before);
      spawnSync('mount', ['-o', 'remount,ro', folder]);
      const sealed = convert();
      expect(sealed.status).toBe(1);
      expect(sealed.stderr).toContain('磁盘只读');
      expect(everything()).toEqual(before);
    } finally {
      content = folder;
      unmount();
      folder = join(folder, '..');
    }
  });
});

test('two conversions at once: each is whole or says that it waits for the other', { timeout: 120_000 }, async () => {
  for (const id of ['a', 'b', 'c']) put(`${id}-2025/plan.txt`, good.repeat(1).replace('学习', id));
  const runs = await Promise.all(
    [1, 2, 3].map(
      () =>
        new Promise<{ code: number | null; said: string }>((resolve) => {
          const child = spawn(process.execPath, converting());
          let said = '';
          child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
          child.on('close', (code) => resolve({ code, said }));
        }),
    ),
  );
  for (const { code, said } of runs) if (code !== 0) expect(said).toContain('另一个转换正在进行');
  expect(runs.some(({ code }) => code === 0)).toBe(true);
  expect(readdirSync(content)).toEqual(['a-2025', 'b-2025', 'c-2025']);
  expect(spawnSync(process.execPath, [...converting(), '--check']).status).toBe(0);
});

describe('seeds of any bytes', { timeout: 240_000 }, () => {
  test('fifty megabytes are refused with a sentence, by name', () => {
    put('a-2025/plan.txt', good);
    truncateSync(join(seeds, 'a-2025/plan.txt'), 50_000_000);
    const { status, stdout } = convert();
    expect(status).toBe(1);
    expect(stdout).toMatch(/a-2025\/plan\.txt[^]*文件有50 MB[^]*too-large/);
    expect(existsSync(content)).toBe(false);
  });

  test('give every plan at least one task, or a fatal message and nothing to write', () => {
    const whole = ['utf8', 'utf16le'].map((encoding) => Buffer.from(`\ufeff${good.repeat(3)}`, encoding as 'utf8'));
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 100 }).map((text) => new TextEncoder().encode(text)),
      fc.tuple(fc.constantFrom(...whole), fc.nat(400)).map(([text, cut]) => new Uint8Array(text.subarray(0, cut))),
    );
    const line = fc.oneof(
      fc.constantFrom(
        'title: 甲',
        'themes:',
        '  - title: 乙',
        '    tasks: 1-2',
        'noise: ★',
        '__proto__:',
        'constructor: 1',
      ),
      fc.constantFrom(
        'gaps: [{quote: 学|习, note: 甲}]',
        'themes: [{id: constructor, title: 甲, tasks: 1-2}]',
        '&a',
        '*a',
      ),
      fc.string({ maxLength: 20 }),
    );
    const yml = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));
    const id = fc.constantFrom('a-2025', 'constructor', 'con', 'search', '..a', 'A', '404');
    fc.assert(
      fc.property(fc.oneof(fc.constant(good), bytes), fc.oneof(fc.constant(''), yml, bytes), id, (text, config, id) => {
        rmSync(seeds, { recursive: true, force: true });
        put(`${id}/plan.txt`, text);
        put(`${id}/plan.yml`, config);
        const { plans, failed } = convertAll(seeds, content);
        const fatal = plans
          .flatMap(({ files }) => files)
          .flatMap(({ messages }) => messages.filter((one) => one.fatal));
        if (failed) expect(fatal.length + (plans.length === 0 ? 1 : 0)).toBeGreaterThan(0);
        else for (const plan of plans) expect(plan.content?.plan.tasks.length).toBeGreaterThan(0);
        for (const message of fatal) {
          expect(message.ruleId).toBeDefined();
          expect(message.reason).toMatch(/\p{Script=Han}/u);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('half a character of UTF-16 is no text, and is not mended in silence', () => {
    put('a-2025/plan.txt', new Uint8Array([0xff, 0xfe, 0x31, 0, 0x2e, 0, 0x00, 0xd8, 0x60, 0x5b]));
    const { status, stdout } = convert();
    expect(status).toBe(1);
    expect(stdout).toContain('unknown-encoding');
  });

  test('characters that nobody sees are told by their numbers', () => {
    put('a-2025/plan.txt', `\ufeff${good.replace('青年', '青\u200b\u202e年\u202c').replace('学习。', '学\u200b习。')}`);
    const { status, stdout } = convert();
    expect(status).toBe(0);
    expect(stdout).toMatch(/plan\.txt[^]*1:\d[^]*去掉了4个看不见的字符（U\+200B、U\+202E、U\+202C）/);
  });

  test('a folder that came from elsewhere is converted whatever its files are called', () => {
    put('a-2025/plan.txt', good);
    put('a-2025/node_modules/x.txt', '');
    put('a-2025/计划 附件.docx', '');
    cpSync(join(seeds, 'a-2025'), join(seeds, '.hidden'), { recursive: true });
    expect(convert().status).toBe(0);
    expect(readdirSync(content)).toEqual(['a-2025']);
  });
});
