/** `npm run convert`: seeds → content. Exit 0 when content is as the seeds say, 1 when a plan cannot be used. */
import { existsSync, watch } from 'node:fs';
import { resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { isForeign } from '../lib/contents.ts';
import { compare, convertAll, type Conversion } from '../lib/conversion.ts';
import { refusalOf, wrongOption } from '../lib/failure.ts';
import { printDifferences, printReport } from '../lib/report.ts';
import { recover, swap, type Change } from '../lib/swap.ts';
import { Busy, inTurn } from '../lib/turn.ts';

const usage = `用法：npm run convert -- [--seeds 文件夹] [--content 文件夹] [--check] [--watch]
  --seeds    计划所在的文件夹，默认 seeds
  --content  生成到哪里，默认 content
  --check    只检查 content 是否与 seeds 一致，不写任何文件
  --watch    seeds 有改动就重新转换`;

interface Options {
  seeds: string;
  content: string;
  check: boolean;
  watch: boolean;
}

function readOptions(): Options | undefined {
  const text = (value: string) => ({ type: 'string' as const, default: value });
  const flag = { type: 'boolean' as const, default: false };
  try {
    const { values } = parseArgs({
      options: { seeds: text('seeds'), content: text('content'), check: flag, watch: flag },
    });
    return values;
  } catch (error) {
    console.error(`${wrongOption(error)}\n${usage}`);
    return undefined;
  }
}

/** One conversion; gives the exit code. */
function convert({ seeds, content, check }: Options): 0 | 1 {
  if (!existsSync(seeds)) {
    console.error(`没有文件夹“${seeds}”；${usage}`);
    return 1;
  }
  if (overlap(seeds, content)) {
    console.error(`seeds（${seeds}）与 content（${content}）不能是同一个文件夹，也不能一个在另一个里面`);
    return 1;
  }
  try {
    return check ? checked(convertAll(seeds, content), content) : inTurn(content, () => written(seeds, content));
  } catch (error) {
    const refusal = refusalOf(error);
    const known = error instanceof Busy || (error as Error).cause !== undefined;
    console.error(known ? (error as Error).message : refusal ? `${refusal}；${content} 未作改动` : error);
    return 1;
  }
}

function overlap(a: string, b: string): boolean {
  const [one, other] = [`${resolve(a)}${sep}`, `${resolve(b)}${sep}`];
  return one.startsWith(other) || other.startsWith(one);
}

function checked(conversion: Conversion, content: string): 0 | 1 {
  printReport(conversion);
  const differences = conversion.failed ? [] : compare(conversion, content);
  printDifferences(differences, content);
  return conversion.failed || differences.length > 0 ? 1 : 0;
}

function written(seeds: string, content: string): 0 | 1 {
  if (recover(content)) console.log('上一次转换中途停下，已先把它做完。');
  const conversion = convertAll(seeds, content);
  printReport(conversion);
  if (conversion.failed) {
    console.error(`有计划不能使用，${content} 未作任何改动。`);
    return 1;
  }
  const stale = new Set(compare(conversion, content).map(({ path }) => path.split('/')[0] ?? ''));
  const foreign = [...stale].find((id) => isForeign(content, id));
  if (foreign !== undefined) {
    console.error(
      `${content}/${foreign} 不是由 convert 生成的（没有 plan.json），不敢覆盖；请换一个 --content，或移走它。`,
    );
    return 1;
  }
  const changes = [...stale].map((id): Change => [id, conversion.plans.find((plan) => plan.id === id)?.written]);
  if (changes.length > 0) swap(content, changes);
  for (const [id, files] of changes)
    console.log(files ? `${content}/${id}：已更新` : `${content}/${id}：seeds 里已没有这份计划，移除`);
  if (changes.length === 0) console.log(`${content} 已是最新。`);
  return 0;
}

const options = readOptions();
if (options === undefined) process.exitCode = 1;
else {
  process.exitCode = convert(options);
  if (options.watch && existsSync(options.seeds)) {
    console.log(`正在留意 ${options.seeds} 的改动（按 Ctrl+C 结束）`);
    let timer: NodeJS.Timeout | undefined;
    watch(options.seeds, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => convert(options), 200);
    });
  }
}
