import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFiles } from '../../scripts/lib/contents.ts';
import { recover, swap, workOf, type Step } from '../../scripts/lib/swap.ts';
import { Busy, inTurn } from '../../scripts/lib/turn.ts';

let folder: string;
let seeds: string;
let content: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-'));
  seeds = join(folder, 'seeds');
  content = join(folder, 'content');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const convert = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/convert.ts', '--seeds', seeds, '--content', content, ...args], {
    encoding: 'utf8',
  });

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(join(seeds, path, '..'), { recursive: true });
  writeFileSync(join(seeds, path), text);
}

const good = '1.学习。开展学习12次。\n2.服务。服务青年不少于300人次。\n';
const everything = () => Object.fromEntries(readFiles(content));

describe('convert', { timeout: 60_000 }, () => {
  test('writes plan, targets and pages, says what it found, and changes nothing the second time', () => {
    write('a-2025/plan.txt', good);
    const first = convert();
    expect(first.status).toBe(0);
    expect(first.stdout).toContain('a-2025：2项任务');
    expect(readdirSync(join(content, 'a-2025'))).toEqual(['plan.json', 'targets.json', 'tasks']);
    expect(existsSync(workOf(content))).toBe(false);
    const before = everything();
    expect(convert().stdout).toContain('已是最新');
    expect(everything()).toEqual(before);
  });

  test('leaves content as it was, byte for byte, when one plan of several cannot be used', () => {
    write('a-2025/plan.txt', good);
    convert();
    const before = everything();
    write('a-2025/plan.txt', good.replace('学习', '研究'));
    write('b-2025/plan.txt', '没有编号的一段话。');
    const failed = convert();
    expect(failed.status).toBe(1);
    expect(failed.stdout).toContain('no-tasks');
    expect(failed.stderr).toContain('未作任何改动');
    expect(everything()).toEqual(before);
  });

  test.each([
    ['a folder name that cannot be an address', 'A计划/plan.txt', good, 'plan-id'],
    ['a folder name that the site has for itself', 'search/plan.txt', good, 'plan-id'],
    ['a folder without a plan', 'empty/note.md', '', 'plan-missing'],
    ['an empty plan', 'a/plan.txt', ' \n', 'empty-seed'],
    ['bytes that are no text', 'a/plan.txt', new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0, 0]), 'unknown-encoding'],
    ['an unknown key in site.yml', 'site.yml', 'name: 甲\npublisher: 乙\nfoter: []\n', 'config-key'],
  ])('refuses %s', (_, path, text, rule) => {
    write('good/plan.txt', good);
    write(path, text);
    const { status, stdout } = convert();
    expect(status).toBe(1);
    expect(stdout).toContain(rule);
    expect(existsSync(content)).toBe(false);
  });

  test('--check names the files that are not current and writes none', () => {
    write('a-2025/plan.txt', good);
    convert();
    expect(convert('--check').status).toBe(0);
    write('a-2025/plan.txt', good.replace('开展学习', '组织学习'));
    rmSync(join(content, 'a-2025', 'tasks', '02.mdx'));
    const before = everything();
    const { status, stderr } = convert('--check');
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /a-2025\/plan\.json：不是最新\n.*targets\.json：不是最新\n.*tasks\/01\.mdx：不是最新\n.*tasks\/02\.mdx：尚未生成/,
    );
    expect(everything()).toEqual(before);
  });

  test('takes away the content of a plan that is no longer among the seeds, and nothing that it did not make', () => {
    write('a-2025/plan.txt', good);
    write('b-2025/plan.txt', good);
    convert();
    rmSync(join(seeds, 'b-2025'), { recursive: true });
    mkdirSync(join(content, 'own'));
    writeFileSync(join(content, 'own', 'note.md'), '');
    expect(convert().stdout).toContain('移除');
    expect(readdirSync(content).sort()).toEqual(['a-2025', 'own']);
  });

  test('does not write over a folder that it did not make, nor into the seeds', () => {
    write('own/plan.txt', good);
    mkdirSync(join(content, 'own'), { recursive: true });
    writeFileSync(join(content, 'own', 'note.md'), '手写');
    expect(convert().status).toBe(1);
    expect(readdirSync(join(content, 'own'))).toEqual(['note.md']);
    expect(convert('--content', seeds).status).toBe(1);
    expect(readdirSync(join(seeds, 'own'))).toEqual(['plan.txt']);
  });

  test('keeps the published addresses when tasks are put before others', () => {
    write('a-2025/plan.txt', good);
    convert();
    write('a-2025/plan.txt', `1.新增的任务。开展调研6次。\n${good.replace('2.', '3.').replace('1.', '2.')}`);
    expect(convert().stdout).toContain('id-kept');
    const { tasks } = JSON.parse(readFileSync(join(content, 'a-2025', 'plan.json'), 'utf8')) as {
      tasks: { id: string; title: string }[];
    };
    expect(tasks.map(({ id, title }) => `${id} ${title}`)).toEqual(['1-b 新增的任务', '1 学习', '2 服务']);
  });
});

describe('swapping content in', { timeout: 60_000 }, () => {
  const old = new Map([['plan.json', '旧']]);
  const next = new Map([
    ['plan.json', '新'],
    ['tasks/01.mdx', '新的一页'],
  ]);
  const all = { 'a/plan.json': '新', 'a/tasks/01.mdx': '新的一页', 'b/plan.json': '新', 'b/tasks/01.mdx': '新的一页' };
  const before = { 'a/plan.json': '旧', 'b/plan.json': '旧', 'c/plan.json': '旧' };
  const changes = [
    ['a', next],
    ['b', next],
    ['c', undefined],
  ] as const;
  const start = () =>
    swap(
      content,
      (['a', 'b', 'c'] as const).map((id) => [id, old] as const),
    );

  test('is all or nothing, wherever it was killed, once the next run has looked', () => {
    for (let last = 0; ; last += 1) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      start();
      const killer = join(folder, 'killer.ts');
      writeFileSync(
        killer,
        `import { swap } from ${JSON.stringify(join(import.meta.dirname, '../../scripts/lib/swap.ts'))};
        let step = 0;
        const next = new Map(${JSON.stringify([...next])});
        swap(${JSON.stringify(content)}, [['a', next], ['b', next], ['c', undefined]], () => {
          if (step++ === ${last}) process.kill(process.pid, 'SIGKILL');
        });`,
      );
      const { signal } = spawnSync(process.execPath, [killer], { encoding: 'utf8' });
      const finished = recover(content);
      expect(everything(), `killed at step ${last}`).toEqual(finished || signal === null ? all : before);
      if (signal === null) break;
      expect(last).toBeLessThan(30);
    }
  });

  test('puts everything back when a folder cannot be moved', () => {
    start();
    const reached = (step: Step) => {
      if (step === 'moved' && existsSync(join(content, 'a', 'tasks'))) throw new Error('disk full');
    };
    expect(() => swap(content, changes, reached)).toThrow('disk full');
    expect(everything()).toEqual(before);
    expect(recover(content)).toBe(false);
  });

  test('lets one run at a time, and does not wait for one that is gone', async () => {
    inTurn(content, () => expect(() => inTurn(content, () => undefined)).toThrow(Busy));
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    mkdirSync(workOf(content), { recursive: true });
    writeFileSync(join(workOf(content), 'turn'), String(other.pid));
    expect(() => inTurn(content, () => undefined)).toThrow(Busy);
    const gone = new Promise((resolve) => other.on('exit', resolve));
    other.kill('SIGKILL');
    await gone;
    expect(inTurn(content, () => 'mine')).toBe('mine');
    expect(existsSync(workOf(content))).toBe(false);
  });

  test('finishes what a killed run began before converting anew', () => {
    write('a-2025/plan.txt', good);
    convert();
    cpSync(join(content, 'a-2025'), join(workOf(content), 'next', 'a-2025'), { recursive: true });
    writeFileSync(join(workOf(content), 'journal.json'), JSON.stringify([{ id: 'a-2025', gone: false }]));
    rmSync(join(content, 'a-2025'), { recursive: true });
    const { status, stdout } = convert();
    expect(status).toBe(0);
    expect(stdout).toContain('先把它做完');
    expect(convert('--check').status).toBe(0);
  });
});
