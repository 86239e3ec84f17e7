/** The seed's characters, sorted into noise and text, the text's typography made one. Nothing is lost: `record` undoes it. */
import type { VFile } from 'vfile';
import { grid } from './grids.ts';
import { offsetOf } from './marking.ts';
import { report } from './messages.ts';
import { guessNoise } from './noise.ts';
import { kinds, type PlanConfig } from './schema.ts';
import { legible } from './simplified.ts';
import { placeOf, type Clean } from './tree.ts';
import { hiddenCharacters, typography } from './typography.ts';
import { wraps } from './wraps.ts';

/** Text on its way: `from[i]`, `to[i]` is the stretch of the seed that gave the code unit `text[i]`. */
interface Draft {
  text: string;
  from: Uint32Array;
  to: Uint32Array;
}

/** Which characters that nobody sees a seed has, by their numbers, the most frequent first: U+200B、U+202E等 */
function hiddenOf(seed: string): string {
  const counts = new Map<string, number>();
  for (const [character] of seed.replace(/^\ufeff/, '').matchAll(hiddenCharacters))
    counts.set(character, (counts.get(character) ?? 0) + 1);
  const named = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([character]) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  return `${named.slice(0, 5).join('、')}${named.length > 5 ? '等' : ''}`;
}

const noiseKind = kinds.indexOf('noise');
const textKind = kinds.indexOf('text');

/** Cleans a seed in linear time. Says in messages which characters were guessed to be noise. */
export function clean(seed: string, config: PlanConfig, file: VFile): Clean {
  const noise = new Set(config.noise ?? guess(seed, file));
  const kind = new Uint8Array(seed.length).fill(textKind);
  const account = new Map<string, number>();
  const count = (rule: string, characters: number) => account.set(rule, (account.get(rule) ?? 0) + characters);

  let draft = withoutNoise(seed, noise, kind, count);
  for (const rule of typography) {
    draft = rewrite(draft, rule.pattern, rule.gives(draft.text), (characters) => count(rule.rule, characters));
  }
  const cells = grid(legible(draft.text));
  draft = rewrite(
    draft,
    /\n+|　/g,
    (match, at) => cells.get(at) ?? match,
    (characters) => count('table', characters),
  );
  const joints = wraps(legible(draft.text));
  draft = rewrite(
    draft,
    /\n/g,
    (match, at) => joints.get(at) ?? match,
    (characters) => count('wrap', characters),
  );
  // 举办招聘会 / 4 场: the number began a line, where a space may be a sign of numbering.
  draft = rewrite(
    draft,
    /(?<=[^\n]{8}\p{Script=Han}\d{1,6})[ \u00a0](?=\p{Script=Han})/gu,
    () => '',
    (characters) => count('space', characters),
  );
  draft = rewrite(
    draft,
    /(?<!\n)\n{2,}/g,
    () => '\n',
    (characters) => count('blank line', characters),
  );
  const cleaned = { seed, ...draft, legible: legible(draft.text), kind, account };
  const hidden = account.get('hidden') ?? 0;
  if (hidden > 0) {
    const first = offsetOf(cleaned, seed.replace(/^\ufeff/, ' ').search(hiddenCharacters));
    const reason = `去掉了${hidden}个看不见的字符（${hiddenOf(seed)}），这里是第一处；请核对原文是否被改动过`;
    report(file, 'hidden-characters', reason, placeOf(cleaned, first, first));
  }
  return cleaned;
}

function guess(seed: string, file: VFile): string {
  const noise = guessNoise(seed);
  if (noise !== '') {
    report(
      file,
      'assumed-noise',
      `plan.yml 没有写 noise；正文里反复夹有“${noise}”，按装饰符号去掉。若不对，请在 plan.yml 写明 noise（没有就写空字符串）`,
    );
  }
  return noise;
}

function withoutNoise(
  seed: string,
  noise: Set<string>,
  kind: Uint8Array,
  count: (rule: string, characters: number) => void,
): Draft {
  const parts: string[] = [];
  const from = new Uint32Array(seed.length);
  let length = 0;
  let at = 0;
  for (const character of seed) {
    if (noise.has(character)) {
      kind.fill(noiseKind, at, at + character.length);
      count(`noise ${character}`, 1);
    } else {
      parts.push(character);
      for (let unit = 0; unit < character.length; unit += 1) from[length++] = at + unit;
    }
    at += character.length;
  }
  return { text: parts.join(''), from: from.slice(0, length), to: from.slice(0, length).map((offset) => offset + 1) };
}

/**
 * Replaces matches and keeps the way back. A replacement of the match's length goes back unit by unit; in any other,
 * every unit goes back to the whole match. `count` hears how many characters of the text were changed.
 */
function rewrite(
  draft: Draft,
  pattern: RegExp,
  gives: (match: string, at: number) => string,
  count: (characters: number) => void,
): Draft {
  const parts: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let done = 0;
  let changed = 0;
  const keep = (end: number) => {
    parts.push(draft.text.slice(done, end));
    for (let unit = done; unit < end; unit += 1) {
      from.push(draft.from[unit] ?? 0);
      to.push(draft.to[unit] ?? 0);
    }
    done = end;
  };
  for (const { 0: match, index } of draft.text.matchAll(pattern)) {
    const given = gives(match, index);
    if (given === match) continue;
    keep(index);
    changed += match.length;
    parts.push(given);
    const last = index + match.length - 1;
    for (let unit = 0; unit < given.length; unit += 1) {
      from.push(draft.from[given.length === match.length ? index + unit : index] ?? 0);
      to.push(draft.to[given.length === match.length ? index + unit : last] ?? 0);
    }
    done = last + 1;
  }
  if (changed === 0) return draft;
  keep(draft.text.length);
  count(changed);
  return { text: parts.join(''), from: Uint32Array.from(from), to: Uint32Array.from(to) };
}
