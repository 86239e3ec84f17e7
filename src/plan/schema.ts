/**
 * The one schema: what people write in `seeds/`, what `convert` writes to `content/`, what the site reads.
 * Types are inferred from it; nothing else describes these shapes.
 */
import { z } from 'astro/zod';
import { comparators, kinds, measures, roles } from './words.ts';

export { comparators, kinds, measures, roles };

/** Words that stand at the site's root, so no plan may have them as its id. */
export const reservedIds = [
  'search',
  'about',
  'help',
  'styleguide',
  'compare',
  'schema',
  'embed',
  '404',
  'assets',
  'fonts',
  'pagefind',
] as const;

/** An id of a plan or theme: it becomes an address and a folder, so it is kept to what is safe everywhere. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9-]+$/, '只能用小写字母、数字和连字符，例如 jiaxing-2025')
  .max(64, '最多 64 个字符')
  .refine((id) => !/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(id), '不能用 con、nul 等 Windows 留给自己的名字');

export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

export const measureSchema = z.enum(measures);
export type Measure = z.infer<typeof measureSchema>;

export const comparatorSchema = z.enum(comparators);
export type Comparator = z.infer<typeof comparatorSchema>;

/** A point in the seed: line and column from 1, offset from 0, all in UTF-16 code units of `plan.txt`. */
export const pointSchema = z.strictObject({
  line: z.int().min(1),
  column: z.int().min(1),
  offset: z.int().min(0),
});
/** A stretch of the seed, end exclusive. */
export const placeSchema = z.strictObject({ start: pointSchema, end: pointSchema });
export type Place = z.infer<typeof placeSchema>;

// ---- what people write -------------------------------------------------------------------------------------------

/** A line of words: what nobody sees in it would be carried into pages, pictures and slides. */
const line = (description: string) =>
  z
    .string()
    .trim()
    .min(1, '不能为空')
    .refine(
      (text) => !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(text),
      '夹有换行或看不见的字符（零宽、方向控制等）；请删去，写成一行',
    )
    .describe(description);

/** The tasks of a theme: `1-4`, `1–4`, `7-b`, or a list of such. Read by `parse`; kept as written here. */
const taskListSchema = z.union([
  z.number().int().transform(String),
  z.string(),
  z.array(z.union([z.number().int().transform(String), z.string()])),
]);

export const planConfigSchema = z
  .strictObject({
    title: line('计划的全称，显示在页首').optional(),
    issuer: line('发布机关').optional(),
    period: z
      .union([z.string(), z.number().transform(String)])
      .describe('计划所属的年份或时段，例如 2024 或 2021—2025')
      .optional(),
    updated: z
      .union([z.string(), z.date().transform((date) => date.toISOString().slice(0, 10))])
      .pipe(z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期写成 2024-03-01 的样子'))
      .describe('数据日期：最后一次核对这份计划的日期，印在图表和页脚上')
      .optional(),
    source: z
      .strictObject({
        name: line('来源的名称，例如“某某官网”').optional(),
        url: z.url('须是完整网址').describe('原文网址').optional(),
        note: line('来源说明').optional(),
      })
      .describe('这份文本从哪里来')
      .optional(),
    noise: z.string().describe('混在原文里的装饰符号，逐个写出，例如 ★■◆').optional(),
    numbering: line(
      '哪一级编号是任务，照正文写一个，例如“（一）”或“1.”，没有编号写“小标题”；各级编号都有时才需要写',
    ).optional(),
    themes: z
      .array(
        z.strictObject({
          id: idSchema.describe('主题的网址名').optional(),
          title: line('主题名称'),
          tasks: taskListSchema.describe('属于该主题的任务编号，例如 1-4 或 [1, 3, 7-b]').optional(),
        }),
      )
      .describe('主题分组；不写则用原文标题，原文没有标题就合为一组')
      .optional(),
    gaps: z
      .array(
        z.strictObject({
          quote: line('缺漏处前后的原文，须与原文一致（装饰符号除外）；可用竖线 | 标出缺在哪里'),
          note: line('说明'),
        }),
      )
      .describe('规则看不出、需要人工注明的缺漏')
      .optional(),
    targets: z
      .array(
        z
          .strictObject({
            id: z.string().describe('目标编号，例如 7-2').optional(),
            quote: line('数字所在的原文，例如“1000张床位”').optional(),
            task: z
              .union([z.string(), z.number().transform(String)])
              .describe('原文重复出现时，用任务编号指明是哪一处')
              .optional(),
            label: line('图表上的短标签').optional(),
            measure: measureSchema.describe('量的类别').optional(),
            role: roleSchema.describe('这个数字是什么：target 是目标').optional(),
            note: line('更正理由，会显示在页面上').optional(),
          })
          .refine((entry) => (entry.id === undefined) !== (entry.quote === undefined), 'id 与 quote 必须且只能写一个'),
      )
      .describe('对量化目标的更正')
      .optional(),
  })
  .describe('plan.yml：正文没有说、需要编辑说明的事');
export type PlanConfig = z.infer<typeof planConfigSchema>;

export const siteConfigSchema = z
  .strictObject({
    name: line('网站名称'),
    publisher: line('网站主办者'),
    url: z.url('须是完整网址，例如 https://example.org').describe('网站地址（不含子路径）').optional(),
    contact: z
      .strictObject({
        email: z.email('邮箱格式不对').optional(),
        form: z.url('须是完整网址').describe('纠错表单网址').optional(),
      })
      .describe('纠错联系方式，邮箱或表单至少写一个')
      .optional(),
    repository: z.url('须是完整网址').describe('代码与数据的仓库网址').optional(),
    footer: z.array(line('一行')).describe('页脚各行，例如备案号').default([]),
  })
  .describe('site.yml：网站的名称、主办者与联系方式');
export type SiteConfig = z.infer<typeof siteConfigSchema>;

// ---- what convert writes -----------------------------------------------------------------------------------------

export type Kind = (typeof kinds)[number];

/**
 * One run of the per-character record: kind, the seed's own characters and, where typography changed them, what is
 * shown instead. The second items of all runs, joined, are the seed.
 */
export const runSchema = z.union([
  z.tuple([z.enum(kinds), z.string()]),
  z.tuple([z.enum(kinds), z.string(), z.string()]),
]);
export type Run = z.infer<typeof runSchema>;

export const sentenceSchema = z.strictObject({ text: z.string(), place: placeSchema });
export const fieldSchema = z.strictObject({
  key: z.enum(['lead', 'support', 'deadline', 'other']),
  label: z.string(),
  value: z.string(),
  place: placeSchema,
});
export const themeSchema = z.strictObject({
  id: idSchema,
  /** From 1, in the plan's order: the sign that tells themes apart where colours repeat. */
  number: z.int().min(1),
  title: z.string(),
  /** Who grouped the tasks: the plan's own headings, the editor in plan.yml, or nobody (one theme assumed). */
  by: z.enum(['text', 'editor', 'assumed']),
  tasks: z.array(z.string()),
});
export const taskSchema = z.strictObject({
  /** The address: `7`, `7-b` for a second 7, `s3-2` where numbers restart in each section. */
  id: z.string(),
  /** The number as the plan writes it. */
  number: z.string(),
  title: z.string(),
  /** The title repeats the first words of the first sentence, since the task has no title of its own. */
  derived: z.literal(true).optional(),
  theme: idSchema,
  place: placeSchema,
  /** Sentences by paragraph of the seed, without the title. */
  paragraphs: z.array(z.array(sentenceSchema)),
  fields: z.array(fieldSchema),
});
/** A quoted “programme” or 《document》; `text` is without the marks, `tasks` has `preamble` for the preamble. */
export const nameSchema = z.strictObject({
  /** The anchor of its row on the names page: `n-qing-ma-gong-cheng`. */
  id: z.string(),
  text: z.string(),
  kind: z.enum(['programme', 'document']),
  pinyin: z.string(),
  tasks: z.array(z.string()),
  places: z.array(z.strictObject({ task: z.string(), place: placeSchema })),
});
export const gapSchema = z.strictObject({
  id: z.string(),
  /** The task it stands in, or `preamble`. */
  task: z.string(),
  rule: z.string(),
  /** The seed's words beside the gap, noise taken out. */
  quote: z.string(),
  note: z.string(),
  by: z.enum(['rule', 'editor']),
  place: placeSchema,
});
export const quantitySchema = z.strictObject({
  task: z.string(),
  /** The number and its unit as it stands in the seed, noise taken out. */
  quote: z.string(),
  role: roleSchema,
  /** The rule of the table that decided, or `editor`. */
  rule: z.string(),
  sentence: z.string(),
  place: placeSchema,
  note: z.string().optional(),
});
export type Quantity = z.infer<typeof quantitySchema>;

export const planSchema = z.strictObject({
  $schema: z.string().optional(),
  plan: idSchema,
  title: z.string(),
  issuer: z.string().optional(),
  period: z.string().optional(),
  updated: z.string().optional(),
  source: z
    .strictObject({ name: z.string().optional(), url: z.string().optional(), note: z.string().optional() })
    .optional(),
  /** The seed: SHA-256 of its bytes, so that anyone can check what is published against it. */
  seed: z.strictObject({ sha256: z.string(), encoding: z.string(), characters: z.int(), lines: z.int() }),
  /** How the structure was read, in a sentence for the editor and the reader. */
  structure: z.string(),
  preamble: z.array(z.array(sentenceSchema)),
  themes: z.array(themeSchema),
  tasks: z.array(taskSchema),
  names: z.array(nameSchema),
  gaps: z.array(gapSchema),
  quantities: z.array(quantitySchema),
  /** What was done to the text, by rule: `noise ★` 210, `typography comma` 380 … */
  account: z.array(z.strictObject({ rule: z.string(), characters: z.int(), description: z.string() })),
  /** Ids that were published once and are never given again. */
  retired: z.strictObject({ tasks: z.array(z.string()), themes: z.array(z.string()), targets: z.array(z.string()) }),
  record: z.array(runSchema),
});
export type PlanFile = z.infer<typeof planSchema>;
export type PlanTask = z.infer<typeof taskSchema>;
export type PlanTheme = z.infer<typeof themeSchema>;
export type PlanName = z.infer<typeof nameSchema>;
export type PlanGap = z.infer<typeof gapSchema>;

export const targetSchema = z.strictObject({
  id: z.string().describe('目标编号：任务编号-序号，发布后不变'),
  task: z.string().describe('任务编号'),
  theme: idSchema.describe('主题'),
  subject: z.string().describe('原文中被计数的词语'),
  label: z.string().describe('图表用的短标签'),
  comparator: comparatorSchema.describe('比较方式：>= 不少于，= 直接给出，~ 左右，range 区间'),
  value: z.number().describe('数值，万、亿、成已乘出；百分数以百分点计'),
  valueMax: z.number().optional().describe('区间的上限'),
  unit: z.string().describe('原文的单位'),
  asWritten: z
    .strictObject({ value: z.number(), valueMax: z.number().optional(), unit: z.string() })
    .optional()
    .describe('万、亿、成乘出之前的写法'),
  measure: measureSchema.describe('量的类别；同类才能共用坐标轴'),
  quote: z.string().describe('原文中的数字（去掉装饰符号）'),
  sentence: z.string().describe('数字所在的句子'),
  place: placeSchema.describe('在 plan.txt 中的位置，UTF-16 码元'),
  by: z.enum(['rule', 'editor']).describe('由规则找出，或由编辑更正'),
  rule: z.string().describe('规则名'),
  note: z.string().optional().describe('编辑的说明'),
});
export type Target = z.infer<typeof targetSchema>;

export const targetsSchema = z.strictObject({
  $schema: z.string().optional(),
  plan: idSchema,
  targets: z.array(targetSchema),
});
export type TargetsFile = z.infer<typeof targetsSchema>;

/** `tasks.json`, the tasks as published data. */
export const tasksSchema = z.strictObject({
  $schema: z.string().optional(),
  plan: idSchema,
  tasks: z.array(
    z.strictObject({
      id: z.string().describe('任务编号，也是网址的一部分'),
      number: z.string().describe('计划原文的编号'),
      title: z.string().describe('任务标题'),
      theme: idSchema.describe('主题的网址名'),
      themeTitle: z.string().describe('主题名称'),
      text: z.string().describe('任务正文，不含标题；段落之间换行'),
      fields: z.record(z.string(), z.string()).describe('牵头单位、完成时限等'),
      targets: z.array(z.string()).describe('该任务的目标编号'),
      url: z.string().describe('任务页网址'),
    }),
  ),
});
export type TasksFile = z.infer<typeof tasksSchema>;

/** Front matter of the preamble's page, `content/<plan>/preamble.mdx`; absent where the plan has no preamble. */
export const preamblePageSchema = z.strictObject({ id: z.literal('preamble'), plan: idSchema });

/** Front matter of a task's page. */
export const taskPageSchema = z.strictObject({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  plan: idSchema,
  theme: idSchema,
  targets: z.array(z.string()),
});
export type TaskPage = z.infer<typeof taskPageSchema>;
