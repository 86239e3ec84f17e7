/** Reading plans out of the collections, in the shapes that pages need. */
import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import type { PlanFile, PlanTask, PlanTheme, SiteConfig, Target } from '../plan/schema.ts';

/** A plan with everything that its pages show. */
export interface Library {
  plan: PlanFile;
  targets: Target[];
  /** The MDX page of each task, by the task's id. */
  pages: Map<string, CollectionEntry<'pages'>>;
  /** Changes with any file that the plan is read from. */
  digest: string;
}

/** The digest of the file that an entry is read from; throws where there is none, since what is kept would never age. */
function digestOf(entry: { id: string; digest?: number | string } | undefined): string {
  if (entry?.digest === undefined) throw new Error(`No digest of ${entry?.id ?? 'an entry that is not there'}`);
  return String(entry.digest);
}

/** What site.yml says. Throws when the file is missing, since every page needs it. */
export async function readSite(): Promise<SiteConfig> {
  const entry = await getEntry('site', 'site');
  if (entry === undefined) throw new Error('seeds/site.yml is missing');
  return entry.data;
}

/** Changes with site.yml. */
export const siteDigest = async (): Promise<string> => digestOf(await getEntry('site', 'site'));

const read = new Map<string, Promise<Library>>();
let grouped: Promise<Map<string, CollectionEntry<'pages'>[]>> | undefined;

/** The pages of tasks by plan, grouped once: to look through all of them for each plan would grow with the square. */
function readPages() {
  const group = async () => Map.groupBy(await getCollection('pages'), (page) => page.data.plan);
  return import.meta.env.DEV ? group() : (grouped ??= group());
}

async function load(id: string): Promise<Library> {
  const [plan, targets, preamble, grouped] = await Promise.all([
    getEntry('plans', id),
    getEntry('targets', id),
    getEntry('preambles', id),
    readPages(),
  ]);
  if (plan === undefined) throw new Error(`content/${id}/plan.json is missing: run "npm run convert"`);
  const pages = grouped.get(id) ?? [];
  const files = [plan, targets, preamble, ...pages].filter((entry) => entry !== undefined);
  return {
    plan: plan.data,
    targets: targets?.data.targets ?? [],
    pages: new Map(pages.map((page) => [page.data.id, page])),
    digest: files.map(digestOf).join(' '),
  };
}

/** One plan. Read once a build; afresh each time while developing. */
export function readPlan(id: string): Promise<Library> {
  if (import.meta.env.DEV) return load(id);
  const known = read.get(id) ?? load(id);
  read.set(id, known);
  return known;
}

let all: Promise<Library[]> | undefined;

async function loadAll(): Promise<Library[]> {
  const entries = await getCollection('plans');
  const newest = entries.sort(
    (a, b) => (b.data.period ?? '').localeCompare(a.data.period ?? '') || a.id.localeCompare(b.id),
  );
  return Promise.all(newest.map((entry) => readPlan(entry.id)));
}

/** All plans, the newest period first; of one period, by id. Read once a build, like each of them. */
export const readPlans = (): Promise<Library[]> => (import.meta.env.DEV ? loadAll() : (all ??= loadAll()));

export const themeOf = (plan: PlanFile, id: string): PlanTheme => {
  const theme = plan.themes.find((candidate) => candidate.id === id);
  if (theme === undefined) throw new Error(`${plan.plan} has no theme ${id}`);
  return theme;
};

export const taskOf = (plan: PlanFile, id: string): PlanTask => {
  const task = plan.tasks.find((candidate) => candidate.id === id);
  if (task === undefined) throw new Error(`${plan.plan} has no task ${id}`);
  return task;
};

/** The targets of each task, by the task's id; tasks without one are absent. */
export const targetsByTask = (targets: readonly Target[]): Map<string, Target[]> =>
  Map.groupBy(targets, (target) => target.task);
