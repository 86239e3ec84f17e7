/** The one way to ask: dialog, page and measurements all go through `answer`. */
import { answerFrom, type Answer } from './answer.ts';
import type { Filters } from './filters.ts';
import type { Library, LibraryAnswer } from './library.ts';
import type { Prepared } from './prepare.ts';
import { parseQuery, sameQuery, type Query } from './query.ts';

/** Where answers come from. Each is asked for when it is needed, and may fail; none is asked for twice at once. */
export interface Sources {
  /** The plan being read, unless it is too large to load whole. */
  record?: (() => Promise<Prepared>) | undefined;
  /** The same where it is too large to load for every query: asked only when the index finds nothing. */
  large?: (() => Promise<Prepared>) | undefined;
  /** All other plans, and this one where it is too large. */
  library?: (() => Promise<Library>) | undefined;
  /** The plan that `record` answers for. */
  plan?: string | undefined;
  /** Traditional to simplified. */
  simplify: () => Promise<(text: string) => string>;
}

/** The answer so far: the plan being read first, the others when they are there. */
export interface Stage {
  here?: Answer;
  elsewhere?: LibraryAnswer;
  /** What the query was read as, where it was typed in traditional characters. */
  simplified?: string;
  /** Sources that could not be had. */
  missing: ('record' | 'library')[];
  /** Whether more is to come. */
  pending: boolean;
}

/** Answers in one or two stages. Never throws: a source that fails is named in `missing`. */
export async function* answer(typed: string, filters: Filters, sources: Sources): AsyncGenerator<Stage, void> {
  const stage: Stage = { missing: [], pending: sources.library !== undefined };
  if (sources.record !== undefined) {
    const prepared = await sources.record().catch(() => undefined);
    if (prepared === undefined) stage.missing.push('record');
    else await answerHere(stage, typed, filters, prepared, sources);
    yield { ...stage };
  }
  if (sources.library === undefined) return;
  const library = await sources.library().catch(() => undefined);
  if (library === undefined) stage.missing.push('library');
  else await answerElsewhere(stage, typed, filters, library, sources);
  yield { ...stage, pending: false };
}

async function answerHere(
  stage: Stage,
  typed: string,
  filters: Filters,
  prepared: Prepared,
  sources: Sources,
): Promise<void> {
  const query = parseQuery(typed, prepared.fold);
  stage.here = answerFrom(prepared, query, filters);
  if (stage.here.total > 0 || !hasForeign(query, prepared)) return;
  const read = await readSimplified(query, sources);
  if (read === undefined) return;
  const again = answerFrom(prepared, read, filters);
  if (again.total === 0 && again.beside.length === 0) return;
  Object.assign(stage, { here: again, simplified: read.raw });
}

async function answerElsewhere(
  stage: Stage,
  typed: string,
  filters: Filters,
  library: Library,
  sources: Sources,
): Promise<void> {
  const query = parseQuery(stage.simplified ?? typed);
  try {
    stage.elsewhere = await library.answer(query, filters, sources.plan);
    if (stage.elsewhere.total > 0 || stage.simplified !== undefined) return;
    const read = await readSimplified(query, sources);
    const again = read && (await library.answer(read, filters, sources.plan));
    if (read && again && again.total > 0) Object.assign(stage, { elsewhere: again, simplified: read.raw });
    else if (sources.large && stage.here === undefined) stage.here = answerFrom(await sources.large(), query, filters);
  } catch {
    stage.missing.push('library');
  }
}

/** The query in simplified characters; undefined when that makes no difference or the table cannot be had. */
async function readSimplified(query: Query, { simplify }: Sources): Promise<Query | undefined> {
  if (!/\p{Script=Han}/u.test(query.raw)) return undefined;
  const convert = await simplify().catch(() => undefined);
  if (convert === undefined) return undefined;
  const read = parseQuery(convert(query.raw));
  return sameQuery(read, query) ? undefined : read;
}

const alphabets = new WeakMap<Prepared, Set<string>>();

/** Whether the query has a Han character that the plan never uses: only then can it be a traditional one. */
function hasForeign({ raw }: Query, prepared: Prepared): boolean {
  let alphabet = alphabets.get(prepared);
  if (alphabet === undefined) {
    const texts = prepared.entries.flatMap(({ bare: { title, blocks } }) => [title, ...blocks]);
    alphabets.set(prepared, (alphabet = new Set(texts.join(''))));
  }
  return (raw.match(/\p{Script=Han}/gu) ?? []).some((character) => !alphabet.has(character));
}
