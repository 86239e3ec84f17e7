/** Numbers as the plan's readers write them: no grouping, no exponent, in the plan's own magnitude. */
import { amount } from '../plan/amount.ts';
import { chartText } from '../text.ts';

export { amount, amountText } from '../plan/amount.ts';

/** `不少于30场`: the amount in words, for titles and for listeners. */
export function worded(target: Parameters<typeof amount>[0]): string {
  const { number, unit } = amount(target);
  return chartText.said(target.comparator, number + unit);
}

const plain = new Intl.NumberFormat('zh-CN', { useGrouping: false, maximumFractionDigits: 12 });

/** Axis figures: 万 and 亿 from a hundred thousand on, so that a tick stays short. */
export function tick(value: number): string {
  if (value >= 1e12) return `${plain.format(value / 1e12)}万亿`;
  if (value >= 1e8) return `${plain.format(value / 1e8)}亿`;
  if (value >= 1e5) return `${plain.format(value / 1e4)}万`;
  return plain.format(value);
}
