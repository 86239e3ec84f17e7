import type { Chart } from '../charts/chart.ts';

/** A chart as a JSON document, with the address of its schema. Ends in a newline. */
export const json = (chart: Chart, $schema: string): string => `${JSON.stringify({ $schema, ...chart }, null, 2)}\n`;
