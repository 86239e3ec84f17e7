import { expect, test } from 'vitest';
import { clauses } from '../../src/components/clause.ts';

const words = (sentence: string, ...quotes: string[]): string[] =>
  clauses(quotes.map((quote) => ({ task: '1', sentence, quote })));

test('a promise is shown by its own clause, and what was left out by a sign', () => {
  const sentence = '选好人才，全年培训学员不少于20名，举办讲座不少于30场。';
  expect(words(sentence, '不少于20名', '不少于30场')).toEqual(['…全年培训学员不少于20名…', '…举办讲座不少于30场。']);
});

test('a sentence of one clause is shown whole', () => {
  expect(words('全年举办讲座不少于30场。', '不少于30场')).toEqual(['全年举办讲座不少于30场。']);
});

test('a number that is a clause of its own takes the clause before it', () => {
  expect(words('做好服务，举办讲座，不少于30场。', '不少于30场')).toEqual(['…举办讲座，不少于30场。']);
});

test('a comma within quotation marks or brackets ends no clause', () => {
  expect(words('启动“你好，春天”活动（城区，乡村）不少于3场，做好服务。', '不少于3场')).toEqual([
    '启动“你好，春天”活动（城区，乡村）不少于3场…',
  ]);
});

test('two promises of the same words in one sentence are told apart by their order', () => {
  expect(words('讲座不少于5场，比赛不少于5场。', '不少于5场', '不少于5场')).toEqual([
    '讲座不少于5场…',
    '…比赛不少于5场。',
  ]);
});

test('a quote that an editor gave in other words leaves the sentence whole', () => {
  expect(words('讲座若干，比赛若干。', '不少于5场')).toEqual(['讲座若干，比赛若干。']);
});
