/** The per-character record (law 1): what every character of the seed is, and what is shown in its place. */
import { kinds, type Run } from './schema.ts';
import { offsetOf } from './marking.ts';
import { isDerived } from './tasks.ts';
import { tasksOf, type Plan } from './tree.ts';

/** Runs in the order of the seed; their second items, joined, are the seed. Stops behind titles show nothing. */
export function record(plan: Plan): Run[] {
  const { seed, kind } = plan.clean;
  const shown = shownOf(plan);
  const runs: Run[] = [];
  let start = 0;
  const same = (at: number): string | undefined => (shown[at] === undefined ? undefined : '');
  for (let at = 1; at <= seed.length; at += 1) {
    const breaks =
      at === seed.length || kind[at] !== kind[start] || same(at) !== same(at - 1) || seed.charAt(at - 1) === '\n';
    if (!breaks) continue;
    const written = seed.slice(start, at);
    const given = shown.slice(start, at).join('');
    const name = kinds[kind[start] ?? 0] ?? 'text';
    runs.push(shown[start] === undefined || given === written ? [name, written] : [name, written, given]);
    start = at;
  }
  return runs;
}

/** For each code unit of the seed what is shown instead, or `undefined` where it is shown as it is. */
function shownOf(plan: Plan): (string | undefined)[] {
  const { seed, text, from, to, kind } = plan.clean;
  const shown = new Array<string | undefined>(seed.length).fill('');
  const hidden = hiddenStops(plan);
  const noise = kinds.indexOf('noise');
  for (let at = 0; at < seed.length; at += 1) if (kind[at] === noise) shown[at] = undefined;
  for (let at = 0; at < text.length; at += 1) {
    if (hidden.has(at)) continue;
    const first = from[at] ?? 0;
    const plain = to[at] === first + 1 && seed.charAt(first) === text.charAt(at) && shown[first] === '';
    if (plain) shown[first] = undefined;
    else shown[first] = (shown[first] ?? seed.charAt(first)) + text.charAt(at);
  }
  return shown;
}

/** Offsets of what stands between a title and the text after it: a heading shows no stop. */
function hiddenStops(plan: Plan): Set<number> {
  const hidden = new Set<number>();
  const hide = (start: number, end: number): void => {
    for (let at = start; at < end && /[。！？：:；;，,、\s　—]/.test(plan.clean.text.charAt(at)); at += 1)
      hidden.add(at);
  };
  for (const task of tasksOf(plan))
    if (!isDerived(task)) hide(task.title.end, task.children[0]?.start ?? task.title.end + 4);
  for (const { position } of plan.children) {
    const end = position?.end.offset;
    if (end !== undefined) hide(offsetOf(plan.clean, end), offsetOf(plan.clean, end) + 4);
  }
  return hidden;
}
