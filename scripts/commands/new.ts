/** `npm run new -- <id> <file>`: a folder in `seeds/` from a text, a Word document or a web page. Exit 1 with nothing written. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { VFile } from 'vfile';
import { planConfig } from '../../src/plan/config.ts';
import type { Content } from '../../src/plan/content.ts';
import { decode } from '../../src/plan/decode.ts';
import { compile } from '../../src/plan/index.ts';
import { planConfigSchema } from '../../src/plan/schema.ts';
import { draft } from '../../src/plan/source/draft.ts';
import { Refused, readSource, type Source } from '../../src/plan/source/index.ts';
import { mostBytes } from '../../src/plan/source/kind.ts';
import { refusalOf, wrongOption } from '../lib/failure.ts';
import { makeFolder, taken } from '../lib/folder.ts';
import { counts, told } from '../lib/report.ts';
import { wrongId } from '../lib/seeds.ts';

const usage = `用法：npm run new -- <文件夹名> <文件> [--seeds 文件夹]
  文件夹名  计划的网址名，只用小写字母、数字和连字符，例如 qinghe-2025
  文件      计划正文：.docx、.html 或 .txt
  --seeds   放到哪里，默认 seeds`;

/** What was asked for; `undefined` for help. */
function readOptions(): { id: string; file: string; seeds: string } | undefined {
  const { values, positionals } = parsed();
  if (values.help) return undefined;
  const [id, file, ...more] = positionals;
  if (id === undefined || file === undefined) throw new Refused(usage);
  if (more.length > 0)
    throw new Refused(`多出了“${more.join(' ')}”；路径里有空格的，要用引号括起来，例如 "我的 计划.docx"。\n${usage}`);
  return { id, file, seeds: values.seeds };
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { seeds: { type: 'string', default: 'seeds' }, help: { type: 'boolean', short: 'h', default: false } },
    });
  } catch (error) {
    throw new Refused(`${wrongOption(error)}\n${usage}`);
  }
}

/** The bytes of a file that is there and not too large to be looked at. */
function readBytes(path: string): Uint8Array {
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file) throw new Refused(`没有文件“${path}”；请检查路径，带空格的路径要加引号`);
  if (!file.isFile()) throw new Refused(`“${path}”不是文件；请给出计划正文的文件`);
  return file.size > mostBytes ? new Uint8Array(mostBytes + 1) : readFileSync(path);
}

interface Made {
  content: Content;
  files: Map<string, Uint8Array>;
  seed: VFile;
}

/** Everything that the folder is to hold, and what `convert` will say of it. */
function make(seeds: string, id: string, name: string, bytes: Uint8Array, source: Source): Made {
  const path = join(seeds, id, 'plan.txt');
  const first = new VFile({ path, value: source.plan });
  // Once without a plan.yml, to see what is in the text; then with the one made from it.
  const found = compile(first, planConfigSchema.parse({}));
  if (!found) throw new Refused(useless(first, name, source));
  const lines = decode(source.plan)?.text.split(/\r\n?|\n/) ?? [];
  const yml = draft(found, { file: name, title: source.title, url: source.url, lines });
  const config = planConfig(new VFile({ path: join(seeds, id, 'plan.yml'), value: yml }));
  const seed = new VFile({ path, value: source.plan });
  const content = config && compile(seed, config);
  if (!content) throw new Error(`the plan.yml made for ${name} cannot be used`);
  const files = new Map<string, Uint8Array>([
    ['plan.txt', source.plan],
    ['plan.yml', new TextEncoder().encode(yml)],
  ]);
  if (source.keep) files.set(`source.${source.kind}`, bytes);
  return { content, files, seed };
}

/** Why no plan can be made of what was read, and how that begins: a page may hold a menu alone, its text fetched later. */
function useless({ messages }: VFile, name: string, { kind, plan }: Source): string {
  const reasons = messages.filter(({ fatal }) => fatal).map(({ reason }) => `  ${reason}`);
  const begin = [...(decode(plan)?.text ?? '').replace(/\s+/g, ' ').trim()].slice(0, 60).join('');
  return [
    `从“${name}”里没有读出可用的计划，什么也没有写下：`,
    ...reasons,
    `读出的文字开头是“${begin}”。`,
    kind === 'text'
      ? '请改好文件再试。'
      : '若这不是计划正文，请选对文件，或把正文复制出来、存成 .txt 再试；若是，请在原文件里改好再试。',
  ].join('\n');
}

function tell(folder: string, { content, files, seed }: Made, source: Source): void {
  console.log(`已建立 ${folder}：${[...files.keys()].join('、')}\n`);
  console.log(counts(content));
  console.log(`\n请核对：`);
  const messages = told([seed]);
  if (messages !== '') console.log(messages);
  for (const note of source.notes) console.log(`- ${note}`);
  if (source.kind !== 'text') console.log(`- 打开 ${folder}/plan.txt，对照原文件看编号、标题和表格是否都在`);
  console.log(`- 打开 ${folder}/plan.yml，核对标题、发布机关和年份，按里面的说明补充`);
  console.log(`\n然后运行 npm run convert。`);
}

async function add(): Promise<void> {
  const options = readOptions();
  if (!options) return console.log(usage);
  const { id, file, seeds } = options;
  const wrong = wrongId(id);
  if (wrong !== undefined) throw new Refused(wrong);
  if (existsSync(join(seeds, id))) throw new Refused(taken(join(seeds, id)));
  const bytes = readBytes(file);
  const source = await readSource(bytes, basename(file));
  const made = make(seeds, id, basename(file), bytes, source);
  tell(makeFolder(seeds, id, made.files), made, source);
}

try {
  await add();
} catch (error) {
  const refusal = refusalOf(error);
  console.error(error instanceof Refused ? error.message : refusal ? `${refusal}；什么也没有写下` : error);
  process.exitCode = 1;
}
