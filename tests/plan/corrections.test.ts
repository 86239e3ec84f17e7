import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { clean } from '../../src/plan/clean.ts';
import { planConfig } from '../../src/plan/config.ts';
import { correct } from '../../src/plan/corrections.ts';
import { parse } from '../../src/plan/parse.ts';
import { quantities } from '../../src/plan/quantities.ts';
import type { TargetsFile } from '../../src/plan/schema.ts';
import { targets } from '../../src/plan/targets.ts';

const text = '1.建学校。依托20个★中心新建学校5所、公园5所。\n2.招老师。招聘教师30名。\n3.建学校。新建学校5所。';

function corrected(yaml: string, published?: TargetsFile) {
  const file = new VFile({ path: 'plan/plan.txt', value: text });
  const written = new VFile({ path: 'plan/plan.yml', value: `noise: ★\ntargets:\n${yaml}` });
  const config = planConfig(written);
  if (!config) throw new Error(String(written.messages[0]));
  const plan = parse(clean(text, config, file), config, file);
  const found = correct(quantities(plan, file), config, file, published);
  return { found, targets: targets(plan, found), messages: written.messages };
}

test('an editor gives a target another label, measure and note, by its id', () => {
  const { targets: all } = corrected('  - { id: 2-1, label: 新教师, measure: other, note: 含代课教师 }');
  expect(all.find(({ id }) => id === '2-1')).toMatchObject({
    label: '新教师',
    measure: 'other',
    note: '含代课教师',
    by: 'editor',
    quote: '30名',
  });
  expect(all.filter(({ by }) => by === 'editor')).toHaveLength(1);
});

test('a number that the rules did not take becomes a target by its words, noise left out', () => {
  const { targets: all } = corrected('  - { quote: 20个中心 }');
  expect(all[0]).toMatchObject({ id: '1-1', value: 20, by: 'editor', rule: 'editor' });
});

test('a number that the rules took wrongly is taken away, with the reason', () => {
  const { targets: all, found } = corrected('  - { id: 2-1, role: context, note: 只是举例 }');
  expect(all.map(({ task }) => task)).toEqual(['1', '1', '3']);
  expect(found.find(({ quote }) => quote === '30名')).toMatchObject({
    role: 'context',
    rule: 'editor',
    note: '只是举例',
  });
});

test('words that stand twice are told apart by the task or by more words', () => {
  expect(corrected('  - { quote: 5所, task: 3, label: 新学校 }').targets.at(-1)?.label).toBe('新学校');
  const labels = corrected('  - { quote: 公园5所, label: 新公园 }').targets.map(({ label }) => label);
  expect(labels).toEqual(['新建学校', '新公园', '招聘教师', '新建学校']);
});

test('what is not found is told at its line of plan.yml', () => {
  const { messages } = corrected('  - { id: 9-9, label: 无 }\n  - { quote: 100所, label: 无 }');
  expect(messages.map(({ ruleId, line }) => `${ruleId} ${line}`)).toEqual(['target-not-found 3', 'target-not-found 4']);
});

test('an id means the number that was published with it, even when reading order has changed', () => {
  const first = corrected('  - { id: 2-1, label: 新教师 }').targets;
  const published = {
    plan: 'plan',
    targets: first.map((one) => (one.task === '1' ? { ...one, id: one.id === '1-1' ? '1-2' : '1-1' } : one)),
  };
  const { targets: all } = corrected('  - { id: 1-1, label: 新公园 }', published);
  expect(all[1]).toMatchObject({ label: '新公园', subject: '公园' });
});

test('a target that was taken away stays away in the next conversion, when its id is retired', () => {
  const yaml = '  - { id: 1-2, role: context }';
  const first = corrected(yaml).targets;
  expect(
    corrected(yaml, { plan: 'plan', targets: first }).targets.map(({ quote, task }) => `${task} ${quote}`),
  ).toEqual(['1 5所', '2 30名', '3 5所']);
});
