/** Plans made by chance: numbered tasks of invented words, strewn with noise and shuffled. */
import fc from 'fast-check';

export interface Generated {
  /** What a damaged file would hold. */
  seed: string;
  /** The same text, undamaged. */
  ordered: string;
  noise: string;
}

const word = fc.constantFrom(
  ...['开展', '志愿', '服务', '青年', '夜校', '宣讲', '建立', '机制', '基层', '组织', '培训', '骨干', '社区', '阵地'],
  ...['不少于30场', '1,000名', '2.0', '(试点)', '《青年手册(试行)》', '“青河讲堂”', 'City Walk', '5%', '、', '和'],
);
const words = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((parts) => parts.join(''));
const clause = words(6).map((text) => `推进${text}工作`);
const sentence = fc.array(clause, { minLength: 1, maxLength: 3 }).map((clauses) => `${clauses.join(',')}。`);
const title = fc.array(fc.constantFrom('深化', '服务', '加强', '团建', '青年', '阵地', '队伍'), {
  minLength: 2,
  maxLength: 5,
});
const task = fc
  .tuple(title, fc.array(sentence, { minLength: 1, maxLength: 3 }))
  .map(([words, sentences]) => `${words.join('')}。${sentences.join('')}`);

/** Where noise goes is chosen by numbers, so that a counterexample shrinks to few ornaments. */
const ornaments = fc.array(fc.tuple(fc.nat(), fc.constantFrom('★', '■', '◆', '★■◆')), { maxLength: 60 });

function strew(text: string, noise: readonly (readonly [number, string])[]): string {
  const units = [...text];
  for (const [at, ornament] of noise) units.splice(at % (units.length + 1), 0, ornament);
  return units.join('');
}

export const generated: fc.Arbitrary<Generated> = fc
  .tuple(fc.array(task, { minLength: 2, maxLength: 12 }), ornaments, fc.infiniteStream(fc.nat()))
  .map(([tasks, noise, chance]) => {
    const lines = tasks.map((text, index) => `${index + 1}.${text}`);
    const turns = lines.map((line) => ({ line, turn: chance.next().value ?? 0 }));
    const shuffled = turns.sort((a, b) => a.turn - b.turn).map(({ line }) => line);
    return { seed: strew(shuffled.join('\n'), noise), ordered: lines.join('\n'), noise: '★■◆' };
  });
