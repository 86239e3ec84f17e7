/** Places where the seed visibly lost words: found by rule, or named in plan.yml. Shown, never filled in. */
import type { VFile } from 'vfile';
import { clean as cleaned } from './clean.ts';
import { tell } from './config.ts';
import { report, type RuleId } from './messages.ts';
import { clauseEnd, paragraphsOf } from './names.ts';
import { pair } from './pairs.ts';
import { kinds, type PlanConfig } from './schema.ts';
import { placeOf, tasksOf, type Clean, type Gap, type Plan, type Sentence } from './tree.ts';

interface Found {
  rule: RuleId;
  start: number;
  end: number;
  at: number;
  note: string;
}

/** All gaps in the order of the plan, their ids `gap-1` … Each is the words beside the place, as they stand in the text. */
export function gaps(plan: Plan, config: PlanConfig, file: VFile): Gap[] {
  const parts = [
    { task: 'preamble', paragraphs: paragraphsOf(plan.preamble) },
    ...tasksOf(plan).map(({ id, title, children }) => ({
      task: id,
      paragraphs:
        (children[0]?.start ?? Infinity) < title.end ? paragraphsOf(children) : [[title], ...paragraphsOf(children)],
    })),
  ];
  const titles = new Set<Sentence | undefined>(tasksOf(plan).map(({ title }) => title));
  const stopped = endsWithStop(parts.flatMap(({ paragraphs }) => paragraphs));
  const named = byEditor(plan, config, file);
  const found: Omit<Gap, 'id'>[] = [];
  for (const { task, paragraphs } of parts) {
    for (const paragraph of paragraphs) {
      const [first, last] = [paragraph[0]?.start ?? 0, paragraph.at(-1)?.end ?? 0];
      const here = named.filter(({ start, end }) => start >= first && end <= last);
      for (const { rule, start, end, at, note } of inParagraph(plan, first, last, stopped)) {
        // A title has no stop, nor has the heading of a part; and what is noted in plan.yml already needs no more words.
        const heads = task === 'preamble' && last - first <= 40 && isNumbered(plan.clean, first);
        if (rule === 'ends-mid-sentence' && (heads || titles.has(paragraph[0]))) continue;
        if (here.some((gap) => gap.start < end && gap.end > start)) continue;
        const position = placeOf(plan.clean, start, end);
        const quote = plan.clean.text.slice(start, end);
        report(file, rule, `${quote}：${note}请核对原文，或在 plan.yml 的 gaps 中注明`, position);
        found.push({ type: 'gap', task, rule, quote, note, by: 'rule', start, end, at, position });
      }
      for (const { gap } of here) found.push({ ...gap, task });
      here.forEach((gap) => (gap.used = true));
    }
  }
  for (const { used, gap } of named) {
    if (!used)
      report(file, 'gap-not-found', `plan.yml 的 gaps 写有“${gap.quote}”，它跨了段落或不在正文里`, gap.position);
  }
  const inOrder = (a: { task: string; start: number }, b: { task: string; start: number }) =>
    a.task === b.task ? a.start - b.start : 0;
  return found.sort(inOrder).map((gap, index) => ({ ...gap, id: `gap-${index + 1}` }));
}

/** Whether the number of a part stands right before an offset. */
const isNumbered = ({ kind, from }: Clean, at: number): boolean => kinds[kind[from[at - 1] ?? 0] ?? 0] === 'numbering';

/** Whether the plan's paragraphs end with a stop, as a rule: only then is one that does not worth a word. */
function endsWithStop(paragraphs: Sentence[][]): boolean {
  const prose = paragraphs.filter((paragraph) => /[，。]/.test(paragraph.map(({ value }) => value).join('')));
  const stopped = prose.filter((paragraph) => /[。！？][”’）》]*$/.test(paragraph.at(-1)?.value ?? ''));
  return stopped.length >= prose.length * 0.6;
}

function inParagraph({ clean }: Plan, first: number, last: number, stopped: boolean): Found[] {
  const text = clean.text.slice(first, last);
  const found: Found[] = [];
  const add = (rule: RuleId, start: number, end: number, note: string) =>
    found.push({
      rule,
      start: first + start,
      end: first + end,
      at: first + (rule === 'starts-mid-sentence' ? start : end),
      note,
    });

  for (const { mark, open } of pair(text).unclosed) {
    if (!'“‘《「『'.includes(mark)) continue;
    add(
      'unclosed-quote',
      open,
      clauseEnd(text, open + 1),
      `${mark === '《' ? '书名号' : '引号'}没有收尾，此处疑有缺漏。`,
    );
  }
  const head = startsMid.exec(text);
  if (head) add('starts-mid-sentence', 0, head[0].length, '开头不成句，前面疑有缺漏。');
  for (const match of text.matchAll(stray)) {
    add('stray-punctuation', match.index, match.index + match[0].length, '标点前后缺了文字。');
  }
  for (const match of text.matchAll(/\ufffd+/g)) {
    add('lost-character', match.index, match.index + match[0].length, '有认不出的字符，此处疑有缺漏。');
  }
  const tail = endsMid.exec(text.slice(-60));
  const field = /[（(〔【[]/.test(clean.text.charAt(last));
  if (tail && !field && (stopped || /[，、]$/.test(text)) && /[，。；]/.test(text)) {
    add('ends-mid-sentence', text.length - tail[0].length, text.length, '句末没有标点，后面疑有缺漏。');
  }
  return found.filter((gap) => gap.end > gap.start).sort((a, b) => a.start - b.start);
}

/** 周年，是实施…: a word that only follows others, with the first mark right behind it; or a mark itself. */
const startsMid =
  /^(?:[，、；：。！？”’）》]+|(?:周年|[年月]以来|周岁|年来|以来|以上|以下|以内|左右|年底|多?[名个场项次家件条人年月日]|万元|亿元|人次|百分点|等|之后|之前|时|中|后|们|的|了)(?=[，、；：。]))/;

/** 、，  ，。  （、  “”: marks with nothing between them. */
const stray =
  /[，、；：](?=[，。、；：！？])|。(?=[，、；：])|[“‘《（](?=[，。、；：！？])|“”|《》|（）|[，、；：](?=[”’》）])/g;

/** The last words of a text that ends without a stop. */
const endsMid = /[^，。；：、！？“”]{0,12}[^。！？…；：”’）》】〕.\s]$/;

interface Named {
  gap: Omit<Gap, 'id'>;
  start: number;
  end: number;
  used: boolean;
}

/**
 * Each place of each quote of plan.yml. Ornaments and typography in a quote are treated as in the text; a bar in it says
 * where the words are missing (习|新时代), else they are missing behind it.
 */
function byEditor({ clean }: Plan, config: PlanConfig, file: VFile): Named[] {
  return (config.gaps ?? []).flatMap(({ quote, note }, index) => {
    const words = cleaned(quote.replace('|', ''), { noise: config.noise ?? '' }, file).text;
    const before = cleaned(quote.split('|')[0] ?? '', { noise: config.noise ?? '' }, file).text;
    const places: Named[] = [];
    for (
      let start = clean.text.indexOf(words);
      words !== '' && start >= 0;
      start = clean.text.indexOf(words, start + words.length)
    ) {
      const end = start + words.length;
      const position = placeOf(clean, start, end);
      places.push({
        gap: {
          type: 'gap',
          task: '',
          rule: 'editor',
          quote: words,
          note,
          by: 'editor',
          start,
          end,
          at: start + before.length,
          position,
        },
        start,
        end,
        used: false,
      });
    }
    if (places.length === 0) {
      tell(config, file, 'gap-not-found', `正文里找不到“${quote}”；请照抄原文（装饰符号可以不写）`, [
        'gaps',
        index,
        'quote',
      ]);
    }
    return places;
  });
}
