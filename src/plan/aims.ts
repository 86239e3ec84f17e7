/** What a plan's opening words promise: 全年主要预期目标是：产量3.4亿斤以上，利润增长8%左右. It is worth a page of its own. */
import { decide } from './decision.ts';
import type { Line } from './lines.ts';
import { mentionsIn, type Mention, type Stretch } from './mentions.ts';
import type { Item } from './outline.ts';
import { clauseStart } from './phrases.ts';
import { sentenceEnds } from './sentences.ts';
import { tenses, type Tense } from './tense.ts';

/** How many promises make words of a preamble the plan's aims: a single one is said in passing. */
const least = 2;

/** 全区现有学校86所，学生2万人 is no aim: its words must look ahead. */
const ahead =
  /目标|下达[^，。；]{0,24}任务|力争|锚定|预期|(?:20\d\d年|今年|全年)[^，。；\d]{0,4}(?:计划|安排)|到[^，。；]{0,8}年?底|全年[^，。；\d]{2,20}(?:增长|达到|实现|完成|不低于|不少于|下降|突破|控制)/;

/** 实现收入增长9%的目标: it says itself that it is one. */
const aimed = /\d[^，。；\d]{0,6}(?:的(?:年度|奋斗|预期)?)?目标|(?:预期|年度|主要|奋斗)目标[是为：]/;

const listed = /^[—–●•·-]/;

/**
 * Takes the sentences that look ahead, with at least two promises, out of the lines before the first part. Gives what is
 * left, and the aims as a part, if there are any. `year` is the one that the plan is for: what was in earlier ones is no
 * aim.
 */
export function takeAims(intro: Line[], year?: number): { intro: Line[]; aims?: Item } {
  const left: Line[] = [];
  const lines: Line[] = [];
  let named: Item['named'];
  /** 主要预期目标为：, above ——就业增加65万人； and the like, a line each. */
  let announced: Line | undefined;
  for (const line of intro) {
    if (announced) {
      const promises = promised(line.text, [], 'future').length;
      const goes = listed.test(line.text) ? promises > 0 || named !== undefined : !named && promises >= least;
      if (goes) {
        if (!named) {
          const said = lastSentence(announced);
          named = nameOf(said.text, said.start, 0);
          if (said.start > announced.start) Object.assign(announced, before(announced, said));
          else left.splice(left.indexOf(announced), 1);
          lines.push(said);
        }
        lines.push(line);
        continue;
      }
    }
    let tense: Tense = 'open';
    let from = 0;
    for (const to of sentenceEnds(line.text)) {
      const text = line.text.slice(from, to);
      const start = line.start + from;
      const turns = tenses(text, year);
      // 主要预期目标是：……。农民收入增长15%以上。: the next sentence goes on.
      const on = from > 0 && lines.at(-1)?.end === start;
      const promises = on || ahead.test(text) ? promised(text, turns, tense) : [];
      const list = promises.length >= (on || aimed.test(text) ? 1 : least) ? lines : left;
      if (list === lines) named ??= nameOf(text, start, promises[0]?.start ?? 0);
      tense = turns.at(-1)?.tense ?? tense;
      const last = list.at(-1);
      // Sentences of one paragraph stay together.
      if (last?.end === start && from > 0) {
        last.text += text;
        last.end = line.start + to;
      } else list.push({ start, end: line.start + to, text });
      from = to;
    }
    const last = left.at(-1);
    announced = last && last.end === line.end && last.text.endsWith('：') && ahead.test(last.text) ? last : undefined;
  }
  if (!named) return { intro };
  const size = lines.reduce((sum, { text }) => sum + text.length, 0);
  return { intro: left, aims: { rank: 0, lines, children: [], named, size } };
}

/** 主要预期目标为： of 2024年引进项目11个。主要预期目标为： */
function lastSentence({ text, start, end }: Line): Line {
  const from = sentenceEnds(text).at(-2) ?? 0;
  return { start: start + from, end, text: text.slice(from) };
}

const before = ({ text, start }: Line, said: Line): Pick<Line, 'text' | 'end'> => ({
  text: text.slice(0, said.start - start),
  end: said.start,
});

function promised(text: string, turns: ReturnType<typeof tenses>, held: Tense): Mention[] {
  const stretch: Stretch = { start: 0, end: text.length, task: '', kind: 'sentence', paragraph: 0 };
  return mentionsIn(text, stretch, () => undefined).filter((mention) => {
    const tense = turns.findLast(({ offset }) => offset <= mention.start)?.tense ?? held;
    return decide(mention, tense).role === 'target';
  });
}

/** 全年主要预期目标 of 全年主要预期目标是：……; else the clause of the first promise. */
function nameOf(text: string, start: number, promise: number): { start: number; end: number } {
  const said = /(?:^|[，。；])([^，。；：]{2,24}?(?:目标|指标))(?:[是为][：:]?|[：:])/d.exec(text)?.indices?.[1];
  if (said) return { start: start + said[0], end: start + said[1] };
  const from = clauseStart(text, promise);
  const clause = /^[^，。；、]{0,40}/u.exec(text.slice(from))?.[0] ?? '';
  return { start: start + from, end: start + from + clause.length };
}
