/** Which amounts may stand on one axis. */
import type { Measure } from './schema.ts';

/** Measures that count things: their counters (名 and 人, 场 and 次) are words, not scales, so they share an axis. */
const counted = new Set<Measure>(['people', 'attendances', 'activities', 'organisations', 'projects', 'places']);

/**
 * The name of the axis of an amount. Counters of one measure share; scaled units (元, 亩, 公里, 小时, %) share only with
 * themselves, since 3公里 beside 500米 would lie; `other` shares with nothing but the thing called `id`.
 */
export function axisOf(measure: Measure, unit: string, id: string): string {
  if (measure === 'other') return `other-${id}`;
  return counted.has(measure) ? measure : `${measure}-${unit}`;
}
