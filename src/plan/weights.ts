/** Names of groups that stand in a table with their weight: 一、核心指标 / 40. */
import type { Line } from './lines.ts';
import { marker } from './numbering.ts';

/** 一、核心指标\t40: the name of a group, of a wider form than the numbers of rows, and its weight. */
export const weighted =
  /^((?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)[^\t\d，。；][^\t，。；]{1,39})(?:\t[\d.%分（）]{1,8}){1,3}$/;

/** Ends the line of a group at its name. Gives what stands behind each, the weight of the group, as lines. */
export function partWeights(lines: readonly Line[]): Map<Line, Line> {
  const weights = new Map<Line, Line>();
  for (const line of lines) {
    const name = line.text.length <= 80 ? weighted.exec(line.text)?.[1] : undefined;
    const own = name === undefined ? undefined : marker(name);
    if (name === undefined || !own) continue;
    const start = line.start + name.length;
    weights.set(line, { start, end: line.end, text: line.text.slice(name.length), furniture: 'weight' });
    Object.assign(line, { end: start, text: name, marker: own });
  }
  return weights;
}
