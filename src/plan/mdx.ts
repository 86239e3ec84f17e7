/** A page as MDX. Escaping is the library's job: the plan's text never becomes code or markup. */
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';
import type { Page } from './pages.ts';

/**
 * What else must not stand bare, since MDX or Markdown's extensions would read it: `import x` and `export x` at the
 * start of a line, ~ and | (strikethrough, tables), web and mail addresses that would turn into links.
 */
const unsafe: NonNullable<Options['unsafe']> = [
  { atBreak: true, character: 'i', after: 'mport' },
  { atBreak: true, character: 'e', after: 'xport' },
  { character: '~', inConstruct: 'phrasing' },
  { character: '|', inConstruct: 'phrasing' },
  { character: ':', before: '[ps]', after: '\\/', inConstruct: 'phrasing' },
  { character: '.', before: '[Ww]', after: '[\\-.\\w]', inConstruct: 'phrasing' },
  { character: '@', before: '[+\\-.\\w]', after: '[\\-.\\w]', inConstruct: 'phrasing' },
];

const writer = unified().use(remarkStringify, { unsafe, bullet: '-', rule: '-' }).use(remarkMdx).use(remarkFrontmatter);

/** The page's file: YAML front matter, then the text. Ends with a line break. */
export function mdx({ data, tree }: Page): string {
  const matter = stringify(data, {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  }).trimEnd();
  return writer.stringify({ type: 'root', children: [{ type: 'yaml', value: matter }, ...tree.children] });
}
