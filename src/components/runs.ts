/** The runs of the record that stand at a place of the seed. */
import type { Place, PlanFile, Run } from '../plan/schema.ts';

/** The seed between two points, as runs; a run that crosses an end is cut there. */
export function runsAt(plan: PlanFile, place: Place): Run[] {
  const found: Run[] = [];
  let at = 0;
  for (const [kind, words] of plan.record) {
    const start = Math.max(place.start.offset, at);
    const end = Math.min(place.end.offset, at + words.length);
    if (start < end) found.push([kind, words.slice(start - at, end - at)]);
    at += words.length;
    if (at >= place.end.offset) break;
  }
  return found;
}
