/** What `convert` says: the messages by file, then a line of counts a plan. */
import type { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import type { Content } from '../../src/plan/content.ts';
import type { Conversion, Difference } from './conversion.ts';

/** Prints all messages and, for each plan that can be used, what was found in it. */
export function printReport({ plans, site }: Conversion): void {
  const files = [...(site ? [site] : []), ...plans.flatMap((plan) => plan.files)];
  const messages = told(files);
  if (messages !== '') console.log(`${messages}\n`);
  if (plans.length === 0) console.error('没有找到计划：seeds 里每份计划一个文件夹，正文放在其中的 plan.txt。');
  for (const { id, content } of plans)
    console.log(`${id}：${content ? counts(content) : '不能使用，请按上面的提示改正'}`);
}

/** The messages of files, by file. One that is of a whole file stands at its beginning, so that each has a line and a column. */
export function told(files: readonly VFile[]): string {
  for (const message of files.flatMap((file) => file.messages)) {
    if (message.place !== undefined) continue;
    message.place = { line: 1, column: 1 };
    message.line = message.column = 1;
  }
  return reporter([...files], { quiet: true });
}

/** What is in a plan, in a line. */
export function counts({ plan, targets }: Content): string {
  const paragraphs = [...plan.preamble, ...plan.tasks.flatMap((task) => task.paragraphs)];
  const sentences = paragraphs.flat().length + plan.tasks.filter(({ derived }) => !derived).length;
  const noise = plan.account
    .filter(({ rule }) => rule.startsWith('noise '))
    .reduce((sum, { characters }) => sum + characters, 0);
  return [
    `${plan.tasks.length}项任务`,
    `${plan.themes.length}个主题`,
    `${sentences}句`,
    `去掉装饰符号${noise}个`,
    `疑似缺漏${plan.gaps.length}处`,
    `专名${plan.names.length}个`,
    `数字${plan.quantities.length}个`,
    `量化目标${targets.targets.length}个，分布在${new Set(targets.targets.map(({ task }) => task)).size}项任务`,
  ].join('，');
}

const words = { new: '尚未生成', changed: '不是最新', gone: '应当移除' } as const;

/** Prints the files of content that are not as the seeds say. */
export function printDifferences(differences: readonly Difference[], content: string): void {
  for (const { path, what } of differences) console.error(`${content}/${path}：${words[what]}`);
  if (differences.length > 0)
    console.error(`共${differences.length}个文件不是最新；请运行 npm run convert 并提交 ${content}。`);
}
