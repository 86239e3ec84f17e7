/** The register of names: each once, by pinyin, with its anchor and everywhere it stands. */
import { pinyin } from 'pinyin-pro';
import type { Place, PlanName } from './schema.ts';
import { addresses } from './order.ts';
import type { Name, Plan } from './tree.ts';

/** All names of a plan in pinyin order. Anchors are made of the first syllables: `n-qing-ma-gong-cheng`. */
export function register(plan: Plan): PlanName[] {
  const anchor = addresses();
  return [...Map.groupBy(plan.names, keyOf).values()]
    .map((places) => entry(places))
    .sort((a, b) =>
      a.pinyin < b.pinyin ? -1 : a.pinyin > b.pinyin ? 1 : a.text < b.text ? -1 : a.text > b.text ? 1 : 0,
    )
    .map((name) => ({ id: anchor(anchorOf(name.pinyin)), ...name }));
}

/** The anchor of each occurrence's entry in the register. */
export function anchors(plan: Plan, entries: readonly PlanName[]): Map<Name, string> {
  const ids = new Map(entries.map((name) => [keyOf({ kind: name.kind, value: name.text }), name.id]));
  return new Map(plan.names.map((name) => [name, ids.get(keyOf(name)) ?? '']));
}

const keyOf = ({ kind, value }: Pick<Name, 'kind' | 'value'>): string => `${kind} ${value}`;

function entry(places: Name[]): Omit<PlanName, 'id'> {
  const { kind = 'programme', value = '' } = places[0] ?? {};
  return {
    text: value,
    kind,
    pinyin: syllables(value),
    tasks: [...new Set(places.map(({ task }) => task))],
    places: places.map(({ task, position }) => ({ task, place: position satisfies Place })),
  };
}

/** Without tones, a space between syllables; what is no Han stays in runs: `1+5`, `city walk`. */
function syllables(text: string): string {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .map((syllable) => syllable.trim().toLowerCase())
    .filter((syllable) => syllable !== '')
    .join(' ');
}

const anchorOf = (pinyin: string): string => {
  const words = pinyin.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return `n-${words.split('-').slice(0, 12).join('-').slice(0, 80) || 'x'}`;
};
