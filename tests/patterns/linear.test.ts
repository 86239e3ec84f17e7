import { createContext, Script } from 'node:vm';
import { expect, test } from 'vitest';
import { attacks } from './attacks.ts';
import { constructed, distinct, literals, type Pattern } from './collect.ts';

const built = await constructed('src/plan', 'src/search', 'src/charts', 'src/render');
const all = distinct([...literals('src', 'scripts'), ...built]);

/** These read what Astro and pptxgenjs have just written, with every element closed and all words of a plan escaped. */
const ofOwnPages = /^(?:scripts\/lib\/finish|src\/render\/pptx\/repair)\.ts/;

/** Rules on a number see it between the only ⟨ and ⟩, with some characters before and behind: `mentions.ts`. */
function seen(text: string): string {
  const plain = text.replace(/[⟨⟩]/g, ' ');
  const figures = plain.replace(/[^\d零一二两三四五六七八九十百千万亿]/g, '') || '1';
  return `${plain.slice(0, 60)}⟨${figures.repeat(Math.ceil(plain.length / figures.length))}⟩${plain.slice(-60)}`;
}

const context = createContext({});
const search = new Script('text.search(pattern); text.replaceAll(every, "")');

/** Whether a pattern gets through a text within some milliseconds. */
function passes(pattern: RegExp, text: string, timeout: number): boolean {
  Object.assign(context, { text, pattern, every: new RegExp(pattern.source, `${pattern.flags}g`) });
  try {
    search.runInContext(context, { timeout });
    return true;
  } catch {
    return false;
  }
}

/** What a text takes of the processor, in milliseconds, whatever else the machine is doing; a minute is without end. */
function cost(pattern: RegExp, text: string): number {
  const before = process.cpuUsage();
  const done = passes(pattern, text, 60_000);
  const { user, system } = process.cpuUsage(before);
  return done ? (user + system) / 1000 : Infinity;
}

/** The text on which a pattern is not linear: five times as long, it takes some twenty-five times as much. */
function stuck({ pattern }: Pattern): string | undefined {
  const texts = (length: number): string[] =>
    attacks(pattern, length).map((text) => (pattern.source.includes('⟨') ? seen(text) : text));
  const [small, middle, large] = [10_000, 40_000, 50_000].map(texts);
  return small?.find((text, at) => {
    if (passes(pattern, middle?.[at] ?? '', 100)) return false;
    const long = cost(pattern, large?.[at] ?? '');
    return long > 100 && long > 12 * cost(pattern, text);
  });
}

test('each pattern of the code is through with the texts that are worst for it', { timeout: 600_000 }, () => {
  expect(all.length).toBeGreaterThan(500);
  const slow = all
    .filter(({ where }) => !ofOwnPages.test(where))
    .map((one) => ({ one, text: stuck(one) }))
    .filter(({ text }) => text !== undefined)
    .map(({ one, text }) => `${one.where} ${String(one.pattern)} on ${JSON.stringify(text?.slice(0, 60))}`);
  expect(slow).toEqual([]);
});

test('the texts find what is not linear', { timeout: 600_000 }, () => {
  expect(stuck({ where: '', pattern: /\s+$/ })).toBeDefined();
  for (const pattern of [/(?<!\s)\s+$/, /^青.*年/, /青[^，]{0,9}年/])
    expect(stuck({ where: '', pattern })).toBeUndefined();
});
