/** How a plan's structure was read, in a sentence for its editor and its readers. */
import type { Order } from './order.ts';
import type { Group } from './themes.ts';

/** Chinese; the sample is the numbering of the first task that has the form of most of them. */
export function describe({ tasks: all, counting, shuffled }: Order, groups: Group[], text: string): string {
  const tasks = all.filter(({ annex, aims, beside }) => !annex && !aims && !beside);
  const aims = all.some((task) => task.aims);
  // An editor may have put the aims into a theme with others.
  const apart = groups.some(({ tasks: list }) => list.length === 1 && list[0]?.aims);
  const annexes = all.filter(({ annex }) => annex).length;
  const parts = all.length - tasks.length - annexes - Number(aims);
  const forms = Map.groupBy(tasks, ({ item }) => item.marker?.rank);
  const [first] = [...forms.values()].reduce((most, list) => (list.length > most.length ? list : most), []);
  const line = first?.item.lines[0];
  const sample = line ? text.slice(line.start, line.start + (first.item.marker?.length ?? 0)).trim() : '';
  const rows = first?.item.marker?.length === 0;
  const form = first && !first.item.marker ? 'none' : counting;
  const numbered = {
    running: rows
      ? `以表格的行读作${tasks.length}项任务`
      : `以“${sample}”式的编号读作${tasks.length}项任务，编号贯穿全文`,
    restarting: rows
      ? `以表格的行读作${tasks.length}项任务，各部分编号重新开始`
      : `以“${sample}”式的编号读作${tasks.length}项任务，各部分编号重新开始`,
    none:
      first?.item.opening?.name === 'plain'
        ? `正文没有编号和小标题，一个自然段读作一项任务，共${tasks.length}项`
        : `任务没有编号，以小标题读作${tasks.length}项任务`,
  }[form];
  const order = shuffled ? '，文件中的次序被打乱，已按编号排列' : '';
  const headed = groups.filter(({ by, tasks: [task] }) => by === 'text' && !task?.aims && !task?.annex).length;
  const by = {
    text: `主题取自正文的${headed}个标题`,
    editor: `分为${groups.length - Number(apart)}个主题，由编辑划分`,
    assumed: '正文没有标题，归为一组',
  }[headed > 0 ? 'text' : (groups.find(({ tasks: [task] }) => !task?.aims)?.by ?? 'assumed')];
  const more = annexes > 0 ? `；另有${annexes}份附表的指标，各作一页` : '';
  const beside = parts > 0 ? `；编号不同的${parts}个部分各作一页` : '';
  const opening = aims ? '；开头的目标另作一页' : '';
  return `${numbered}${order}；${by}${opening}${beside}${more}。`;
}
