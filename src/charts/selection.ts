/** What a reader picked in the chart builder, as an address and back. Whatever an address says beyond it is ignored. */
import type { Measure } from '../plan/schema.ts';
import { measures } from '../plan/words.ts';
import type { Selection } from './custom.ts';
import { frames } from './frame.ts';

export const grounds = ['light', 'dark', 'transparent'] as const;
export type Ground = (typeof grounds)[number];
export type FrameName = keyof typeof frames;

export interface Choice extends Required<Selection> {
  frame: FrameName;
  ground: Ground;
}

/** The longest title that is drawn; more would leave no room for the chart. */
const longest = 120;

const orders = ['theme', 'value', 'plan'] as const;

const oneOf = <T extends string>(known: readonly T[], value: string | null, otherwise: T): T =>
  known.find((candidate) => candidate === value) ?? otherwise;

/** The choice that an address's query tells. Lists keep only what looks like an id; unknown words are the defaults. */
export function readChoice(query: URLSearchParams): Choice {
  const list = (name: string): string[] =>
    (query.get(name) ?? '')
      .split(',')
      .filter((id) => /^[a-z0-9-]{1,64}$/.test(id))
      .slice(0, 500);
  return {
    themes: list('themes'),
    measures: list('measures').filter((id): id is Measure => (measures as readonly string[]).includes(id)),
    targets: list('targets'),
    order: oneOf(orders, query.get('order'), 'theme'),
    title: (query.get('title') ?? '').slice(0, longest),
    frame: oneOf(Object.keys(frames) as FrameName[], query.get('frame'), 'slide'),
    ground: oneOf(grounds, query.get('ground'), 'light'),
  };
}

/** The query of a choice, without what is default: `themes=talent&order=value`; empty for the default choice. */
export function writeChoice(choice: Choice): string {
  const query = new URLSearchParams();
  for (const name of ['themes', 'measures', 'targets'] as const) {
    if (choice[name].length > 0) query.set(name, choice[name].join(','));
  }
  if (choice.order !== 'theme') query.set('order', choice.order);
  if (choice.frame !== 'slide') query.set('frame', choice.frame);
  if (choice.ground !== 'light') query.set('ground', choice.ground);
  if (choice.title.trim() !== '') query.set('title', choice.title);
  return query.toString().replaceAll('%2C', ',');
}
