/** The data documents of a plan, as they are served: one function a file, so that page and routes agree. */
import { targetsCsv } from '../render/csv.ts';
import { datapackage } from '../render/datapackage.ts';
import type { TargetsFile, TasksFile } from '../plan/schema.ts';
import { absolute, address, file } from './address.ts';
import { kept } from './kept.ts';
import { themeOf, type Library } from './plans.ts';

const json = (document: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
const schema = (name: string): string => absolute(file('schema', `${name}.json`));

const targets = ({ plan, targets }: Library): TargetsFile => ({ $schema: schema('targets'), plan: plan.plan, targets });

const tasks = ({ plan, targets }: Library): TasksFile => ({
  $schema: schema('tasks'),
  plan: plan.plan,
  tasks: plan.tasks.map((task) => ({
    id: task.id,
    number: task.number,
    title: task.title,
    theme: task.theme,
    themeTitle: themeOf(plan, task.theme).title,
    text: task.paragraphs.map((sentences) => sentences.map((sentence) => sentence.text).join('')).join('\n'),
    fields: Object.fromEntries(task.fields.map((field) => [field.label, field.value])),
    targets: targets.filter((target) => target.task === task.id).map((target) => target.id),
    url: absolute(address(plan.plan, 'tasks', task.id)),
  })),
});

/** Every file below `/<plan>/data/`: its media type and how its bytes are made. */
export const documents = {
  'targets.json': { type: 'application/json', make: (library: Library) => json(targets(library)) },
  'targets.csv': {
    type: 'text/csv',
    make: ({ plan, targets }: Library) => new TextEncoder().encode(targetsCsv(targets, plan)),
  },
  'targets.xlsx': {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: async ({ plan, targets }: Library) => {
      const write = async () => (await import('../render/xlsx.ts')).targetsXlsx(targets, plan);
      return (await kept('targets.xlsx', [plan, targets], write)).bytes;
    },
  },
  'tasks.json': { type: 'application/json', make: (library: Library) => json(tasks(library)) },
  'datapackage.json': {
    type: 'application/json',
    make: ({ plan, targets }: Library) => json(datapackage(plan, targets, absolute(address(plan.plan, 'data')))),
  },
} satisfies Record<string, { type: string; make: (library: Library) => Uint8Array | Promise<Uint8Array> }>;

export type DocumentName = keyof typeof documents;

/** The route of a document: its answer for each plan. */
export const serveDocument =
  (name: DocumentName) =>
  async ({ props: { library } }: { props: { library: Library } }): Promise<Response> => {
    const { type, make } = documents[name];
    return new Response(new Uint8Array(await make(library)), { headers: { 'Content-Type': type } });
  };
