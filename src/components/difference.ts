/** How much a promise changed, in words. */
import Big from 'big.js';
import type { Pair } from '../plan/compare.ts';
import type { Target } from '../plan/schema.ts';
import { compareText } from '../text.ts';

const end = ({ value, valueMax }: Target): Big => Big(valueMax ?? value);

/** `5场`, `2个百分点`; empty where the number is the same. No share of growth: a plan's small numbers would shout. */
export function differenceOf({ earlier, later }: Pair): string {
  const difference = end(later).minus(end(earlier)).abs();
  if (difference.eq(0)) return '';
  const unit = later.unit === '%' ? compareText.points : later.unit;
  const big = difference.gte(1e8)
    ? [difference.div(1e8), '亿']
    : difference.gte(1e4)
      ? [difference.div(1e4), '万']
      : [];
  return big.length > 0 ? `${String(big[0])}${String(big[1])}${unit}` : `${difference.toFixed()}${unit}`;
}
