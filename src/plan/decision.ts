/** Decides what a number is: asks the tables in their order. */
import { mentionsIn, type Mention, type Stretch } from './mentions.ts';
import { promises } from './promises.ts';
import { facts, hanFacts } from './facts.ts';
import type { RoleRule } from './roles.ts';
import { signs } from './signs.ts';
import type { Comparator, Role } from './schema.ts';
import type { Cell } from './tables.ts';
import type { Tense } from './tense.ts';

/** A role with the rule that gave it; `why` is Chinese, for readers. */
export interface Decision {
  role: Role;
  rule: string;
  why?: string;
  comparator?: Comparator;
}

/** What the numbers beside it say of a number. */
export interface Around {
  /** The comparator of a cue that governs a list that it stands in. */
  shared?: Comparator | undefined;
  /** It goes on a list that begins with a target: 建成1所学校，2所幼儿园. */
  listed?: boolean;
}

const table = (rules: RoleRule[], mention: Mention): Decision | undefined => {
  const hit = rules.find(({ when, pattern }) => fits(when, mention) && pattern.test(mention.around));
  return hit && { role: hit.gives, rule: hit.rule, why: hit.why };
};

const fits = (when: RoleRule['when'], { numeral, bare }: Mention): boolean =>
  when === undefined || (when === 'bare' ? bare && numeral.script === 'arabic' : numeral.script === when);

/** Asks the tables in their order: signs, facts, cues, plain promises. `tense` and `shared` are what stands around. */
export function decide(mention: Mention, tense: Tense = 'open', around: Around = {}): Decision {
  if (mention.stretch.kind === 'numbering') return { role: 'numbering', rule: 'kind', why: '标题或任务的编号' };
  if (mention.cell) return cellRole(mention, mention.cell);
  if (mention.quoted) return promised(mention, {}) ?? quotedRole(mention);
  const said = table(signs, mention) ?? table(facts, mention);
  if (said) return said;
  const promise = promised(mention, around);
  if (promise && mention.stretch.kind === 'sentence') {
    return tense === 'past' ? { role: 'result', rule: 'past', why: '已经做到的' } : promise;
  }
  if (mention.numeral.script === 'han' && !isFigure(mention)) {
    return table(hanFacts, mention) ?? { role: 'word', rule: 'word', why: '词语中的数字' };
  }
  if (tense === 'past') return { role: 'result', rule: 'past', why: '已经做到的' };
  if (mention.bare && mention.end - mention.start >= 3) return { role: 'code', rule: 'bare', why: '没有单位的编号' };
  // In a heading or on the page around the plan a bare number is nothing that an editor could explain.
  const rule = mention.bare && mention.stretch.kind === 'sentence' ? 'unknown' : 'mentioned';
  return { role: 'context', rule, why: '提到的数量，没有承诺达到' };
}

/** In a table the column decides, for a number that stands in its cell as a figure and not inside a name. */
function cellRole(mention: Mention, { column }: Cell): Decision {
  const dated = column === 'target' ? table(signs, mention) : undefined;
  if (dated?.role === 'date') return dated;
  if (column === 'target' && mention.stretch.kind === 'sentence') {
    const comparator = mention.numeral.valueMax ? 'range' : (mention.cue?.gives ?? '=');
    return { role: 'target', rule: 'table', comparator };
  }
  if (column === 'result') return { role: 'result', rule: 'table', why: '表中已经做到的一列' };
  if (column === 'baseline') return { role: 'baseline', rule: 'table', why: '表中基期的一列' };
  if (column === 'number') return { role: 'numbering', rule: 'table', why: '表中的序号' };
  const said = table(signs, mention) ?? table(facts, mention) ?? table(hanFacts, mention);
  return said ?? { role: mention.numeral.script === 'han' ? 'word' : 'context', rule: 'table', why: '表中的说明' };
}

function quotedRole(mention: Mention): Decision {
  const said = table(signs, mention) ?? table(hanFacts, mention);
  return said ?? { role: 'name', rule: 'quoted', why: '专名的一部分' };
}

function promised(mention: Mention, { shared, listed }: Around): Decision | undefined {
  if (mention.numeral.value === undefined) return undefined;
  if (mention.quoted) return formOf(mention, true);
  if (mention.cue && countable(mention)) {
    return {
      role: 'target',
      rule: mention.cue.rule,
      comparator: mention.numeral.valueMax ? 'range' : mention.cue.gives,
    };
  }
  if (shared && countable(mention)) return { role: 'target', rule: 'shared-cue', comparator: shared };
  if (mention.bare && mention.numeral.script === 'arabic') return formOf(mention, true);
  const form = formOf(mention);
  if (form !== undefined) return form;
  const counts = mention.unit !== '' && (isFigure(mention) || mention.numeral.script === 'arabic');
  return listed && counts ? { role: 'target', rule: 'list', comparator: comparatorOf(mention.numeral) } : undefined;
}

/** The promise whose form stands around a number; with `anywhere`, of those forms alone that hold anywhere. */
function formOf(mention: Mention, anywhere = false): Decision | undefined {
  const { numeral, around } = mention;
  const written = isFigure(mention) ? 'arabic' : numeral.script;
  const hit = promises.find(
    (one) =>
      (!anywhere || one.anywhere) &&
      (one.when === undefined || one.when === written || one.when === numeral.script) &&
      one.pattern.test(around),
  );
  return hit && { role: 'target', rule: hit.rule, comparator: comparatorOf(numeral, hit.gives) };
}

const comparatorOf = ({ valueMax, over }: Mention['numeral'], given?: Comparator): Comparator =>
  valueMax ? 'range' : (given ?? (over ? '>' : '='));

/** A Han numeral that counts like digits do: 一百二十亿度, 三万二千人; not 十大, 三年, 百家. */
const isFigure = ({ numeral, unit, sentence }: Mention): boolean =>
  numeral.value !== undefined &&
  !/^(?:|年|级|大类|类|章|节|页|层|届|分|线|路|道|面|方|里|口|头)$/.test(unit) &&
  /^[^一二两三四五六七八九]*[一二两三四五六七八九].*[十百千万亿]|十[一二三四五六七八九]|[百千][余多]/.test(
    sentence.slice(numeral.start, numeral.end),
  );

/** A cue beside a Han numeral that is part of a word is none: 超一流, 近一步. */
const countable = ({ numeral, unit }: Mention): boolean =>
  numeral.script === 'arabic' || unit !== '' || (numeral.written?.gte(100) ?? false);

/** Whether a text promises a number: a part of a plan that does is worth a page, whatever its heading says. */
export function holdsPromise(text: string): boolean {
  const stretch: Stretch = { start: 0, end: text.length, task: '', kind: 'sentence', paragraph: 0 };
  return mentionsIn(text, stretch, () => undefined).some((mention) => decide(mention).role === 'target');
}
