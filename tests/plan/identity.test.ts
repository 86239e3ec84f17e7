import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import type { Content } from '../../src/plan/content.ts';
import { compile } from '../../src/plan/index.ts';
import { planConfigSchema, type PlanConfig } from '../../src/plan/schema.ts';

function publish(seed: string, previous?: Content, config: PlanConfig = planConfigSchema.parse({})): Content {
  const content = compile(new VFile({ path: 'seeds/sample/plan.txt', value: seed }), config, previous);
  if (!content) throw new Error('the sample cannot be used');
  return content;
}
const ids = ({ plan }: Content) => plan.tasks.map(({ id, title }) => `${id} ${title}`);

const study = '加强理论学习。全年举办宣讲不少于30场，编印学习手册500册。';
const serve = '联系服务青年。走访青年不少于200人，建立青年之家12个。';
const learn = '办好青年夜校。开设课程不少于20门。';

describe('published addresses', () => {
  const first = publish(`1.${study}\n2.${serve}\n`);

  test('stay with their tasks when others come before them', () => {
    const next = publish(`1.${learn}\n2.${study}\n3.${serve}\n`, first);
    expect(ids(next)).toEqual(['1-b 办好青年夜校', '1 加强理论学习', '2 联系服务青年']);
    expect(next.targets.targets.map(({ id, quote }) => `${id} ${quote}`)).toContain('1-1 不少于30场');
    expect(next.pages.map(({ file }) => file)).toEqual(['tasks/01-b.mdx', 'tasks/01.mdx', 'tasks/02.mdx']);
  });

  test('stay when words of the task are mended', () => {
    expect(ids(publish(`1.${study.replace('30', '40')}\n2.${serve.replace('联系服务', '服务')}\n`, first))).toEqual([
      '1 加强理论学习',
      '2 服务青年',
    ]);
  });

  test('are never given to other words, not even later', () => {
    const second = publish(`1.${learn}\n2.${serve}\n`, first);
    expect(ids(second)).toEqual(['1-b 办好青年夜校', '2 联系服务青年']);
    expect(second.plan.retired.tasks).toEqual(['1']);
    const third = publish(`1.探索社区自治。组织议事会12次。\n2.${serve}\n`, second);
    expect(ids(third)).toEqual(['1-c 探索社区自治', '2 联系服务青年']);
    expect(third.plan.retired.tasks).toEqual(['1', '1-b']);
  });

  test('of targets stay when another number comes before them', () => {
    const next = publish(`1.${study.replace('全年举办', '培训骨干不少于60人，举办')}\n2.${serve}\n`, first);
    const before = first.targets.targets.map(({ id, quote }) => `${id} ${quote}`);
    const after = next.targets.targets.map(({ id, quote }) => `${id} ${quote}`);
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after.filter((entry) => !before.includes(entry))).toEqual([expect.stringContaining('不少于60人')]);
    expect(new Set(after.map((entry) => entry.split(' ')[0])).size).toBe(after.length);
  });

  test('of themes taken from headings stay with their titles', () => {
    const one = publish(`一、思想引领\n1.${study}\n二、服务青年\n2.${serve}\n`);
    const two = publish(`一、教育培训\n1.${learn}\n二、思想引领\n2.${study}\n三、服务青年\n3.${serve}\n`, one);
    expect(two.plan.themes.map(({ id, title }) => `${id} ${title}`)).toEqual([
      't3 教育培训',
      't1 思想引领',
      't2 服务青年',
    ]);
  });
});
