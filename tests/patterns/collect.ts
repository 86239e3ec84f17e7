/** Every regular expression of the code: those written in it, and those that its modules put together when they load. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

export interface Pattern {
  /** The file, with the line where it is known. */
  where: string;
  pattern: RegExp;
}

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** The literals of all sources below some folders; of a component, those of its script. */
export const literals = (...folders: string[]): Pattern[] => folders.flatMap(files).flatMap(literalsOf);

function literalsOf(path: string): Pattern[] {
  const text = readFileSync(path, 'utf8');
  const code = path.endsWith('.astro') ? (text.split('---')[1] ?? '') : text;
  const source = ts.createSourceFile(`${path}.ts`, code, ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    const match = ts.isRegularExpressionLiteral(node) ? /^\/(.*)\/([a-z]*)$/s.exec(node.text) : null;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    if (match)
      found.push({
        where: `${path}:${line + 1}`,
        pattern: new RegExp(match[1] ?? '', (match[2] ?? '').replace(/[gy]/g, '')),
      });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What the modules of some folders construct while they load. To be asked for before any of them is imported. */
export async function constructed(...folders: string[]): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const own = globalThis.RegExp;
  /** The module that constructs: the second line after this one and the trap below. A package's own is none of ours. */
  const from = (): string | undefined => /[^\s(]*\/src\/[^\s:)]*/.exec(new Error().stack?.split('\n')[3] ?? '')?.[0];
  globalThis.RegExp = new Proxy(own, {
    construct(target, [source, flags]: [string | RegExp, string | undefined], made) {
      const pattern = Reflect.construct(target, [source, flags], made) as RegExp;
      const where = from();
      if (where && !where.includes('node_modules'))
        found.push({
          where: relative('.', where),
          pattern: new own(pattern.source, pattern.flags.replace(/[gy]/g, '')),
        });
      return pattern;
    },
  });
  try {
    for (const path of folders.flatMap(files).filter((path) => path.endsWith('.ts')))
      await import(/* @vite-ignore */ resolve(path));
  } finally {
    globalThis.RegExp = own;
  }
  return found;
}

/** One of each, by source and flags. */
export const distinct = (all: readonly Pattern[]): Pattern[] => [
  ...new Map(all.map((one) => [String(one.pattern), one])).values(),
];
