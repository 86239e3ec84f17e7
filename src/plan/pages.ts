/** One page a task, and one for the preamble: front matter and an mdast tree with names, gaps and targets marked. */
import type { Heading, Paragraph, PhrasingContent, Root } from 'mdast';
import type {} from 'remark-mdx';
import { offsetOf } from './marking.ts';
import { paragraphsOf } from './names.ts';
import { anchors, register } from './register.ts';
import type { Target, TaskPage } from './schema.ts';
import { isDerived } from './tasks.ts';
import { tasksOf, type Plan, type Sentence, type Task } from './tree.ts';

export interface Page {
  id: string;
  /** Below `content/<plan>/`: `tasks/01.mdx`. */
  file: string;
  data: TaskPage | { id: 'preamble'; plan: string };
  tree: Root;
}

/** A stretch of the cleaned text that a component marks. */
interface Mark {
  component: 'Gap' | 'Target' | 'Name';
  id: string;
  start: number;
  end: number;
  /** A gap is a point: whether it stands behind the words it is beside, and so ends their paragraph. */
  behind?: boolean;
}

/** The pages in the plan's order, the preamble's first where there is one. */
export function pages(plan: Plan, targets: readonly Target[]): Page[] {
  const marks = marksOf(plan, targets);
  const body = (sentences: readonly Sentence[]): Paragraph[] =>
    paragraphsOf(sentences).map((paragraph) => ({
      type: 'paragraph',
      children: stretches(paragraph).flatMap(([start, end]) => phrasing(plan, marks, start, end)),
    }));
  const written: Page[] = tasksOf(plan).map((task) => ({
    id: task.id,
    file: `tasks/${padded(task.id)}.mdx`,
    data: frontMatter(plan, task, targets),
    tree: {
      type: 'root',
      children: [
        heading(isDerived(task) ? [text(task.title.value)] : phrasing(plan, marks, task.title.start, task.title.end)),
        ...body(task.children),
      ],
    },
  }));
  if (plan.preamble.length === 0) return written;
  return [
    {
      id: 'preamble',
      file: 'preamble.mdx',
      data: { id: 'preamble', plan: plan.id },
      tree: { type: 'root', children: body(plan.preamble) },
    },
    ...written,
  ];
}

/** `7` → `07`, `s3-2` → `s03-02`, `7-b` → `07-b`: files then stand in the plan's order. */
export const padded = (id: string): string => id.replace(/\d+/g, (number) => number.padStart(2, '0'));

function frontMatter(plan: Plan, task: Task, targets: readonly Target[]): TaskPage {
  const theme = plan.children.find(({ children }) => children.includes(task))?.id ?? '';
  const own = targets.filter((target) => target.task === task.id).map(({ id }) => id);
  return { id: task.id, number: task.number, title: task.title.value, plan: plan.id, theme, targets: own };
}

const heading = (children: PhrasingContent[]): Heading => ({ type: 'heading', depth: 1, children });
const text = (value: string): PhrasingContent => ({ type: 'text', value });

/** Sentences that follow each other without a field between them, as one stretch. */
function stretches(sentences: readonly Sentence[]): [start: number, end: number][] {
  const found: [number, number][] = [];
  for (const { start, end } of sentences) {
    const last = found.at(-1);
    if (last?.[1] === start) last[1] = end;
    else found.push([start, end]);
  }
  return found;
}

/** All marks by place, the wider of two at one place first; a target goes around a name, a gap is a point. */
function marksOf(plan: Plan, targets: readonly Target[]): Mark[] {
  const anchor = anchors(plan, register(plan));
  const marks: Mark[] = [
    ...plan.gaps.map(({ id, at, start }): Mark => ({ component: 'Gap', id, start: at, end: at, behind: at > start })),
    ...targets.map(({ id, place }): Mark => {
      const [start, end] = [offsetOf(plan.clean, place.start.offset), offsetOf(plan.clean, place.end.offset)];
      return { component: 'Target', id, start, end };
    }),
    ...plan.names.map((name): Mark => ({
      component: 'Name',
      id: anchor.get(name) ?? '',
      start: name.start,
      end: name.end,
    })),
  ];
  const order: Mark['component'][] = ['Gap', 'Target', 'Name'];
  return marks
    .filter(({ component, start, end }) => component === 'Gap' || end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end || order.indexOf(a.component) - order.indexOf(b.component));
}

/** The marked text between two offsets, the ends of a paragraph or inside it; no mark reaches over a paragraph's end. */
function phrasing(plan: Plan, marks: readonly Mark[], start: number, end: number): PhrasingContent[] {
  const here: Mark[] = [];
  for (let at = firstFrom(marks, start); (marks[at]?.start ?? Infinity) <= end; at += 1) {
    const mark = marks[at] as Mark;
    if (mark.start === end ? mark.behind === true : mark.start > start || mark.behind !== true) here.push(mark);
  }
  return nest(plan, here, start, end);
}

function firstFrom(marks: readonly Mark[], start: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Open {
  mark?: Mark;
  end: number;
  children: PhrasingContent[];
}

/**
 * Marks as elements inside each other, in one pass. Where two cross, one is cut so that all nest: a target is kept whole,
 * and what is around it ends before it; any other mark ends with the one it started in.
 */
function nest(plan: Plan, marks: readonly Mark[], start: number, end: number): PhrasingContent[] {
  const root: Open = { end, children: [] };
  const stack: Open[] = [root];
  let at = start;
  const top = (): Open => stack.at(-1) ?? root;
  const write = (to: number): void => {
    if (to > at) top().children.push(text(plan.clean.text.slice(at, to)));
    at = Math.max(at, to);
  };
  const close = (to: number): void => {
    write(to);
    const { mark, children } = stack.pop() ?? root;
    if (mark && children.length > 0) top().children.push(element(mark, children));
  };
  for (const mark of marks) {
    while (stack.length > 1 && top().end <= mark.start) close(top().end);
    if (mark.component === 'Target') while (stack.length > 1 && top().end < mark.end) close(mark.start);
    write(mark.start);
    if (mark.component === 'Gap') {
      top().children.push(element(mark, []));
      continue;
    }
    stack.push({ mark, end: Math.min(mark.end, top().end), children: [] });
  }
  while (stack.length > 1) close(top().end);
  write(end);
  return root.children;
}

function element({ component, id }: Mark, children: PhrasingContent[]): PhrasingContent {
  return {
    type: 'mdxJsxTextElement',
    name: component,
    attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
    children,
  };
}
