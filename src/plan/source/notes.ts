/** What an editor should look at, said of how a document was read. Chinese, a sentence each. */
import type { Met } from './body.ts';

export function notesOfWord(met: Met, macros: boolean): string[] {
  const said: [boolean, string][] = [
    [met.changes > 0, `文档带有修订（${met.changes}处），按“接受全部修订”读出；请确认这是定稿`],
    [met.comments > 0, `文档带有批注（${met.comments}条），没有放进来；原件会照样保留，公开前请看批注是否应当留着`],
    [met.hidden > 0, `文档里有设为隐藏的文字（${met.hidden}字），没有放进来`],
    [met.contents > 0, `目录（${met.contents}行）没有放进来`],
    [met.notes > 0, `脚注和尾注（${met.notes}条）各放在所注的一段之后，写作“（注：……）”`],
    [met.boxes > 0, `文本框（${met.boxes}个）里的文字放在它所在的一段之后，请看位置是否合适`],
    [met.pictures > 0, `文档里有图片、图表或公式（${met.pictures}处），其中的文字没有读出；有正文的请补进 plan.txt`],
    [macros, '文档带有宏：宏没有运行，带宏的原件也没有保留；如需存档，请先另存为不带宏的 .docx'],
  ];
  return said.flatMap(([is, words]) => (is ? [words] : []));
}

/** `left`: the lines of the page that were left out. Those that are sentences may be the plan's after all, and are shown. */
export function notesOfPage(left: readonly string[]): string[] {
  if (left.length === 0) return [];
  const sentences = left.filter((line) => /。|；/.test(line));
  const shown = sentences
    .slice(0, 3)
    .map((line) => `“${[...line].slice(0, 30).join('')}${[...line].length > 30 ? '……' : ''}”`);
  return [
    `网页上正文以外的${left.length}行（菜单、页脚等）没有放进来，请对照原网页看一眼` +
      (shown.length > 0 ? `，尤其是${shown.join('、')}${sentences.length > 3 ? `等${sentences.length}行` : ''}` : ''),
  ];
}
