/** What is asked, and what the answer must be by the plainest way of looking. */
import type { PlanFile } from '../../../src/plan/schema.ts';

export interface Asked {
  typed: string;
  /** Ids of the entries that have it, sorted. */
  expected: string[];
}

export interface QuerySets {
  han: Asked[];
  long: Asked[];
  mixed: Asked[];
}

/** A generator of numbers below 1 that is the same on every run (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const plain = (text: string): string =>
  text
    .replaceAll(/[“”‘’"'·]/g, '')
    .replaceAll(/[！-～]/g, (wide) => wide.normalize('NFKC'))
    .toLowerCase();

interface Parts {
  id: string;
  /** Title and sentences, where a query is taken from. */
  sentences: string[];
  /** Title, paragraphs and fields, where it is looked for. */
  searched: string[];
}

function partsOf({ preamble, tasks }: PlanFile): Parts[] {
  const join = (paragraphs: PlanFile['preamble']): string[] =>
    paragraphs.map((paragraph) => paragraph.map(({ text }) => text).join(''));
  const each = (paragraphs: PlanFile['preamble']): string[] => paragraphs.flat().map(({ text }) => text);
  const all = tasks.map(({ id, title, paragraphs, fields }) => ({
    id,
    sentences: [title, ...each(paragraphs)],
    searched: [title, ...join(paragraphs), ...fields.map(({ label, value }) => `${label}：${value}`)],
  }));
  return [{ id: 'preamble', sentences: each(preamble), searched: join(preamble) }, ...all];
}

/** All stretches of 2 to 4 Han characters, 500 longer ones, 300 with Latin, digits or punctuation. */
export function querySets(plan: PlanFile): QuerySets {
  const parts = partsOf(plan);
  const looked = parts.map(({ id, searched }) => ({ id, texts: searched.map(plain) }));
  const ask = (typed: string): Asked => {
    const words = typed.split(/\s+/u).map(plain).filter(Boolean);
    const has = (texts: string[]): boolean => words.every((word) => texts.some((text) => text.includes(word)));
    return {
      typed,
      expected: looked
        .filter(({ texts }) => has(texts))
        .map(({ id }) => id)
        .sort(),
    };
  };
  const sentences = parts.flatMap((part) => part.sentences).map((text) => [...text]);
  const han = new Set<string>();
  for (const sentence of sentences) {
    for (let length = 2; length <= 4; length++) {
      for (let at = 0; at + length <= sentence.length; at++) {
        const stretch = sentence.slice(at, at + length).join('');
        if (/^\p{Script=Han}+$/u.test(stretch)) han.add(stretch);
      }
    }
  }
  const next = random(20241122);
  const pick = (from: number, to: number): string => {
    const sentence = sentences[Math.floor(next() * sentences.length)] ?? [];
    const length = from + Math.floor(next() * (to - from + 1));
    return sentence.slice(...stretchAt(Math.floor(next() * sentence.length), length)).join('');
  };
  const collect = (count: number, from: number, to: number, fits: (text: string) => boolean): string[] => {
    const found = new Set<string>();
    for (let tries = 0; found.size < count && tries < 200_000; tries++) {
      const text = pick(from, to);
      if (text.length >= from && plain(text).trim() !== '' && fits(text)) found.add(text);
    }
    return [...found];
  };
  const isMixed = (text: string): boolean => /[^\p{Script=Han}]/u.test(plain(text));
  return {
    han: [...han].map(ask),
    long: collect(500, 5, 12, () => true).map(ask),
    mixed: collect(300, 1, 12, isMixed).map(ask),
  };
}

const stretchAt = (at: number, length: number): [number, number] => [at, at + length];
