/** How to cite a page, by GB/T 7714—2015 (electronic resources): author. title[type/OL]. publisher, (date)[seen]. address. */
import type { PlanFile } from '../plan/schema.ts';

/** `type`: DS a data set, EB a page. The reader puts their own date into the last brackets. */
export function citation(
  plan: PlanFile,
  title: string,
  url: string,
  publisher: string,
  type: 'DS' | 'EB' = 'EB',
): string {
  const author = plan.issuer ? `${plan.issuer}. ` : '';
  const { updated } = plan;
  const year = updated?.slice(0, 4) ?? /\d{4}/.exec(plan.period ?? '')?.[0];
  const published = `${year ? `, ${year}` : ''}${updated ? ` (${updated})` : ''}`;
  return `${author}${title}[${type}/OL]. ${publisher}${published}[引用日期]. ${url}.`;
}
