import { expect, test } from 'vitest';
import { decide } from '../../src/plan/decision.ts';
import { promises } from '../../src/plan/promises.ts';
import { marked } from './marked.ts';

test.each(promises)('$sample is a promise by $rule', ({ rule, sample, gives }) => {
  expect(decide(marked(sample))).toMatchObject({ rule, role: 'target', comparator: gives ?? '=' });
});

test('what was done is a result, not a promise, where the text speaks of the past', () => {
  expect(decide(marked('新建学校⟨5⟩所'), 'past').role).toBe('result');
  expect(decide(marked('新建学校不少于⟨5⟩所'), 'past').role).toBe('result');
});

test('a range is a range, whatever stands before it', () => {
  expect(decide(marked('引进人才不少于⟨3—5⟩名'))).toMatchObject({ role: 'target', comparator: 'range' });
});
