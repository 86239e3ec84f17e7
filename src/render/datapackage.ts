/** A plan's data as a Frictionless data package: https://specs.frictionlessdata.io/data-package/ */
import type { PlanFile, Target } from '../plan/schema.ts';
import { targetColumns } from './csv.ts';

const licence = {
  name: 'CC-BY-4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
  title: 'Creative Commons Attribution 4.0',
};

/**
 * The descriptor `datapackage.json`: the CSV as a tabular resource whose fields are described, the JSON and XLSX
 * documents beside it. `home` is the absolute address of the data page. The numbers are promises, and it says so.
 */
export function datapackage(plan: PlanFile, targets: readonly Target[], home: string) {
  const described = `${plan.title}的量化目标，共${targets.length}个。数值是计划的承诺，不是完成的结果。`;
  return {
    profile: 'data-package',
    name: plan.plan,
    title: `${plan.title}：量化目标`,
    description: described,
    homepage: home,
    version: plan.updated ?? '0',
    ...(plan.updated ? { created: `${plan.updated}T00:00:00Z` } : {}),
    licenses: [licence],
    ...(plan.issuer ? { contributors: [{ title: plan.issuer, role: 'author' }] } : {}),
    sources: [{ title: plan.source?.name ?? plan.title, ...(plan.source?.url ? { path: plan.source.url } : {}) }],
    resources: [
      {
        profile: 'tabular-data-resource',
        name: 'targets',
        title: '量化目标',
        path: 'targets.csv',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: {
          fields: targetColumns.map(({ title, type, description }) => ({ name: title, type, description })),
          missingValues: [''],
        },
      },
      { name: 'targets-json', path: 'targets.json', format: 'json', mediatype: 'application/json' },
      {
        name: 'targets-xlsx',
        path: 'targets.xlsx',
        format: 'xlsx',
        mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      },
      { name: 'tasks-json', path: 'tasks.json', format: 'json', mediatype: 'application/json' },
    ],
  };
}
