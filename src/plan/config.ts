/** `plan.yml` and `site.yml`: read as data, every slip shown at its line and column. */
import type { VFile } from 'vfile';
import { isMap, isScalar, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { z } from 'astro/zod';
import { decode } from './decode.ts';
import { report, type RuleId } from './messages.ts';
import { nearest } from './nearest.ts';
import { isWord } from './noise.ts';
import { planConfigSchema, siteConfigSchema, type Place, type PlanConfig, type SiteConfig } from './schema.ts';

type Path = readonly (string | number)[];
interface Origin {
  file: VFile;
  place: (path: Path) => Place | undefined;
}

/** Where a config came from, so that later steps can point into it. */
const origins = new WeakMap<object, Origin>();

/** Says something about a config in the file it was written in, at the key's place; in `file` when nobody wrote one. */
export function tell(config: object, file: VFile, ruleId: RuleId, reason: string, path: Path): void {
  const origin = origins.get(config);
  report(origin?.file ?? file, ruleId, reason, origin?.place(path));
}

/** The file a config was read from, if it was. */
export const configFile = (config: object): VFile | undefined => origins.get(config)?.file;

/** Reads plan.yml. `undefined` after a fatal message; an empty file is an empty config. */
export function planConfig(file: VFile): PlanConfig | undefined {
  const config = read(file, planConfigSchema);
  const words = [...(config?.noise ?? '')].filter(isWord).join('');
  if (!config || words === '') return config;
  tell(config, file, 'config-value', `noise 里有文字或标点“${words}”；只能写装饰符号，例如 ★■◆`, ['noise']);
  return undefined;
}

/** Reads site.yml. `undefined` after a fatal message. */
export const siteConfig = (file: VFile): SiteConfig | undefined => read(file, siteConfigSchema);

function read<T extends z.ZodType>(file: VFile, schema: T): z.infer<T> | undefined {
  const source = textOf(file);
  if (source === undefined)
    return (
      report(file, 'config-syntax', '认不出文件的编码，或文件不是纯文本；请另存为 UTF-8 编码的纯文本'),
      undefined
    );
  const counter = new LineCounter();
  const place = (node: { range?: [number, number, number] | null } | null | undefined) => placeIn(counter, node?.range);
  if (source.length > 1_000_000)
    return (report(file, 'config-syntax', '文件超过1 MB，不像一份说明；请删减'), undefined);
  const document = parseDocument(source, {
    lineCounter: counter,
    prettyErrors: false,
    schema: 'core',
    uniqueKeys: true,
  });
  for (const { pos, code } of document.errors) {
    report(file, 'config-syntax', `写法不合 YAML：${explain(code)}`, placeIn(counter, [pos[0], pos[1], pos[1]]));
  }
  if (document.errors.length > 0) return undefined;
  if (/[&*]/.test(source) && hasAlias(document)) {
    return (report(file, 'config-syntax', '不支持 YAML 的锚点与别名（& 和 *）；请把内容直接写出来'), undefined);
  }
  const value: unknown = document.toJS({ maxAliasCount: 0 }) ?? {};
  const checked = schema.safeParse(value);
  if (checked.success) {
    origins.set(checked.data as object, { file, place: (path) => place(nodeAt(document, path)) });
    return checked.data;
  }
  for (const issue of checked.error.issues)
    complain(file, issue, (path, key) => place(nodeAt(document, path, key)), schema);
  return undefined;
}

/** An editor's program may have saved it in any encoding that a seed may have. */
const textOf = ({ value }: VFile): string | undefined =>
  typeof value === 'string' ? value : value === undefined ? '' : decode(value)?.text;

type Issue = z.core.$ZodIssue;

function complain(
  file: VFile,
  issue: Issue,
  place: (path: Path, key?: string) => Place | undefined,
  schema: z.ZodType,
): void {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    for (const key of issue.keys) {
      const near = nearest(key, known);
      const hint = near === undefined ? `可以写的有：${known.join('、')}` : `是否想写“${near}”？`;
      report(file, 'config-key', `没有“${key}”这一项；${hint}`, place(path, key));
    }
    return;
  }
  const name = path.length > 0 ? `“${path.join('.')}”` : '文件内容';
  report(file, 'config-value', `${name}写得不对：${reasonOf(issue)}`, place(path));
}

const typeNames: Record<string, string> = {
  string: '一行文字',
  number: '数字',
  array: '列表（每项以 - 开头）',
  object: '若干“键: 值”',
  boolean: 'true 或 false',
};

function reasonOf(issue: Issue): string {
  if (issue.code === 'invalid_type') return `应为${typeNames[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') return `只能是 ${issue.values.map(String).join('、')} 之一`;
  if (issue.code === 'invalid_union') {
    const expected = issue.errors
      .flat()
      .flatMap((inner) => (inner.code === 'invalid_type' ? [typeNames[inner.expected] ?? inner.expected] : []));
    if (expected.length > 0) return `应为${[...new Set(expected)].join('，或')}`;
    return issue.errors.flat()[0]?.message ?? issue.message;
  }
  return issue.message;
}

/** By the library's codes: what an editor may have written. */
const slips: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: '同一项写了两次',
  TAB_AS_INDENT: '缩进用了制表符，请改用空格',
  BAD_INDENT: '缩进不对',
  MISSING_CHAR: '缺少引号、冒号或括号',
  UNEXPECTED_TOKEN: '这里多了或少了符号；有冒号、引号、括号的文字要整个加上引号',
  BAD_SCALAR_START: '文字不能以这个符号开头；请整个加上引号',
  BAD_DQ_ESCAPE: '双引号里的反斜杠写得不对；请改用单引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里写了两个“键: 值”；文字里有冒号的要整个加上引号',
  MULTILINE_IMPLICIT_KEY: '这一行缺少冒号（冒号后面要有空格）',
  KEY_OVER_1024_CHARS: '这一项的名称太长；是否漏了冒号？',
  BLOCK_IN_FLOW: '方括号或花括号里不能换行写列表',
  MULTIPLE_DOCS: '文件里不能有单独一行 ---',
  BAD_ALIAS: '不支持 YAML 的锚点与别名（& 和 *）；以它们开头的文字要加上引号',
  RESOURCE_EXHAUSTION: '层次太深，不像一份说明',
};

const explain = (code: string): string =>
  (Object.hasOwn(slips, code) ? slips[code] : undefined) ?? `这里的写法认不得（${code}）；拿不准就给文字加上引号`;

function hasAlias(document: Document): boolean {
  let found = false;
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || found) return;
    if ('anchor' in node && node.anchor !== undefined) found = true;
    if ('source' in node && node.constructor.name === 'Alias') found = true;
    if ('items' in node && Array.isArray(node.items)) node.items.forEach(look);
    if ('key' in node) look(node.key);
    if ('value' in node) look(node.value);
  };
  look(document.contents);
  return found;
}

function placeIn(counter: LineCounter, range: readonly number[] | null | undefined): Place | undefined {
  if (!range) return undefined;
  const point = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col), offset };
  };
  return { start: point(range[0] ?? 0), end: point(range[1] ?? range[0] ?? 0) };
}

/** The node of a value, or of a key; the nearest above it where there is none. */
function nodeAt(document: Document, path: Path, key?: string): Node | null | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (typeof node !== 'object' || node === null) continue;
    if (key !== undefined && isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
      if (pair) return pair.key as Node;
    }
    return node as Node;
  }
  return undefined;
}

/** The keys that the schema has at a path, wrappers taken off. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let inner: unknown = schema;
  for (const part of [...path, undefined]) {
    for (;;) {
      const { def } = inner as {
        def: { type: string; innerType?: unknown; element?: unknown; in?: unknown; shape?: Record<string, unknown> };
      };
      if (def.innerType !== undefined) inner = def.innerType;
      else if (def.type === 'pipe') inner = def.in;
      else if (def.type === 'array' && typeof part === 'number') {
        inner = def.element;
        break;
      } else if (part === undefined) return Object.keys(def.shape ?? {});
      else {
        inner = def.shape?.[part];
        break;
      }
      if (inner === undefined) return [];
    }
    if (inner === undefined) return [];
  }
  return [];
}
