/** A site of three plans, made from tests/fixtures/years: two years of one issuer, and another issuer. */
import { chartSchema } from '../../src/render/schema.ts';
import { axeEverywhere } from './axe.ts';
import { expectOutline } from './outline.ts';
import { expect, test } from './page.ts';
import { walkBothWays } from './walk.ts';

const compare = 'compare/linxi-unions-2024/linxi-unions-2025/';

test('home lists the plans by issuer, the newest first, with the way to what changed since the year before', async ({
  page,
}) => {
  await page.goto('./');
  const plans = page.getByRole('region', { name: '各份计划' }).or(page.locator('#plans'));
  await expect(plans.getByRole('heading', { level: 3 })).toHaveText(['临溪县图书馆', '临溪县总工会']);
  await expect(plans.getByRole('listitem')).toContainText(['2025年', '2025年', '2024年']);
  await plans.getByRole('link', { name: '与2024年对照' }).click();
  await expect(page).toHaveURL(new RegExp(`${compare}$`));
});

test('the comparison says what rose, fell, came, went and cannot be told, and leads to both plans', async ({
  page,
}) => {
  await page.goto(compare);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2025年与2024年对照');
  const row = page.getByRole('row').filter({ hasText: '普法宣传活动' });
  await expect(row).toContainText('≥30场');
  await expect(row).toContainText('≥20场');
  await expect(row).toContainText('降低');
  await expect(page.locator('#added')).toContainText('职工子女暑期托管班');
  await expect(page.locator('#gone')).toContainText('“缘在临溪”联谊活动');
  await expect(page.locator('#unmatched')).toContainText('不能确定');
  await row.getByRole('link', { name: '2024年任务5' }).click();
  await expect(page).toHaveURL(/linxi-unions-2024\/tasks\/5\/$/);
});

test('a long preamble is folded on the plan’s first page, and whole in the full text', async ({ page }) => {
  await page.goto('linxi-library-2025/');
  const words = page.getByText('梅雨前完工');
  await expect(words).toBeHidden();
  await page.getByText(/^读前言（约\d+00字）$/).click();
  await expect(words).toBeVisible();
  expect(await axeEverywhere(page)).toEqual([]);
  await page.goto('linxi-library-2025/text/');
  await expect(words).toBeVisible();
});

test('axe finds nothing on the comparison and on a home of many plans', async ({ page }) => {
  for (const path of ['./', compare]) {
    await page.goto(path);
    expect(await axeEverywhere(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});

test('the comparison and a home of many plans are walked by Tab, and make sense by headings and landmarks', async ({
  page,
}) => {
  for (const path of ['./', compare]) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(path);
    await expectOutline(page);
    await walkBothWays(page, true);
  }
});

test('the comparison’s files are there in every medium, and its JSON is what the schema says', async ({ request }) => {
  for (const ending of ['svg', 'png', 'share.png', 'square.png', 'slide-transparent.png', 'pptx', 'csv', 'xlsx']) {
    const answer = await request.get(`${compare}compare.${ending}`);
    expect(answer.status(), ending).toBe(200);
    expect((await answer.body()).length, ending).toBeGreaterThan(1000);
  }
  const chart = chartSchema.parse(await (await request.get(`${compare}compare.json`)).json());
  expect(chart.kind).toBe('compare');
});

test('a search finds tasks of every plan and is narrowed by issuer and by year', async ({ page }) => {
  await page.goto('search/?q=职工');
  const hits = page.locator('.hit');
  await expect(page.getByRole('heading', { name: /^其他计划：/ })).toBeVisible();
  await page.getByText('筛选', { exact: true }).click();
  await page.getByRole('checkbox', { name: '2024年' }).check();
  await expect(page).toHaveURL(/period=2024/);
  await expect(hits.first()).toBeVisible();
  for (const kicker of await hits.locator('.hit-theme').allTextContents()) expect(kicker).toContain('2024年工作要点');
  await page.getByRole('checkbox', { name: '2024年' }).uncheck();
  await page.getByRole('checkbox', { name: '临溪县图书馆' }).check();
  await expect(page.getByText('没有含“职工”的任务').or(page.getByText('筛选之后没有结果')).first()).toBeVisible();
  await page.goto('search/?issuer=临溪县总工会&period=2025');
  await expect(hits).toHaveCount(15);
  await page.goto('search/?q=职工&issuer=%3Cscript%3E&period=1');
  await expect(hits.first()).toBeVisible();
});

test('who leads a task is a filter of the targets, and leads from the task to all that the plan gives it', async ({
  page,
}) => {
  await page.goto('linxi-library-2025/targets/');
  await page.getByLabel('牵头单位').selectOption('阅读推广部');
  await expect(page.locator('tbody tr:visible')).toHaveCount(3);
  await expect(page).toHaveURL(/lead=/);
  await page.goto('linxi-library-2025/tasks/s1-2/');
  await page.locator('dl.fields').getByRole('link', { name: '阅读推广部' }).click();
  await expect(page.locator('.hit')).toHaveCount(2);
  await page.goto('linxi-unions-2025/targets/');
  await expect(page.getByLabel('牵头单位')).toHaveCount(0);
});
