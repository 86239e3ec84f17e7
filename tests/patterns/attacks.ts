/** The texts that a pattern is slowest on: what each of its repetitions takes, over and over, and then no match. */
import { RegExpParser, visitRegExpAST, type AST } from '@eslint-community/regexpp';

/** Tried for what a class or a set of characters takes. */
const common = [...'青一0a A。，、：（）“”.-\t\n⟨⟩《★x1万'];

/** Texts of about `length` characters. */
export function attacks(pattern: RegExp, length: number): string[] {
  const tree = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(pattern.source, 0, pattern.source.length, {
    unicode: pattern.unicode,
    unicodeSets: pattern.unicodeSets,
  });
  const texts = new Set<string>();
  const repeated = (part: string): string => part.repeat(Math.ceil(length / part.length));
  visitRegExpAST(tree, {
    onQuantifierEnter(node) {
      if (node.max < 4) return;
      for (const pick of [0, 1, 2]) {
        const pump = sample(node.element, pattern, pick);
        const prefix = before(node, pattern, pick);
        if (pump === '') continue;
        const few = pump.repeat(Math.min(node.max, 40));
        for (const end of ['', '\u2603'])
          for (const text of [prefix + repeated(pump), repeated(prefix + pump), repeated(prefix + few)])
            texts.add(text + end);
      }
    },
  });
  return [...texts];
}

/** What matches all that stands before a node. */
function before(node: AST.Node, pattern: RegExp, pick: number): string {
  const { parent } = node;
  if (!parent || parent.type === 'Pattern') return '';
  if (parent.type !== 'Alternative') return before(parent, pattern, pick);
  const earlier = parent.elements.slice(0, parent.elements.indexOf(node as AST.Element));
  return before(parent, pattern, pick) + earlier.map((one) => sample(one, pattern, pick)).join('');
}

/** Something that a node matches; another for another `pick`. */
function sample(node: AST.Node, pattern: RegExp, pick: number): string {
  switch (node.type) {
    case 'Character':
      return String.fromCodePoint(node.value);
    case 'CharacterClass':
    case 'CharacterSet':
    case 'ExpressionCharacterClass':
      return taken(node.raw, pattern, pick);
    case 'Quantifier':
      return sample(node.element, pattern, pick).repeat(Math.max(node.min, node.max > 1 ? 1 : 0));
    case 'Group':
    case 'CapturingGroup': {
      const chosen = node.alternatives[pick % node.alternatives.length];
      return chosen ? chosen.elements.map((one) => sample(one, pattern, pick)).join('') : '';
    }
    default:
      return '';
  }
}

function taken(raw: string, { source, flags }: RegExp, pick: number): string {
  const one = new RegExp(`^(?:${raw})$`, flags);
  const fits = [...new Set([...common, ...source])].filter((character) => one.test(character));
  return fits[pick % Math.max(1, fits.length)] ?? '';
}
