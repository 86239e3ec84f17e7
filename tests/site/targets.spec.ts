import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, plan, test } from './page.ts';

test('all targets stand in the table without JavaScript, and the controls that need it are not shown', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto(`${plan}/targets/`);
  await expect(page.locator('tbody tr')).toHaveCount(22);
  await expect(page.locator('form.filters')).toBeHidden();
  await context.close();
});

test('a reader filters by theme and measure; the count is announced and the address keeps the choice', async ({
  page,
}) => {
  await page.goto(`${plan}/targets/`);
  await expect(page.getByRole('status')).toHaveText('显示22个，共22个');
  await page.getByLabel('主题').selectOption({ value: 'talent' });
  await page.getByLabel('量的类别').selectOption({ value: 'people' });
  const shown = page.locator('tbody tr:visible');
  const count = await shown.count();
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(22);
  await expect(page.getByRole('status')).toHaveText(`显示${count}个，共22个`);
  await expect(page).toHaveURL(/theme=talent&measure=people/);
  await page.reload();
  await expect(shown).toHaveCount(count);
  await page.goBack();
  await expect(page.getByLabel('量的类别')).toHaveValue('');
  await page.getByRole('button', { name: '显示全部' }).click();
  await expect(shown).toHaveCount(22);
});

test('on a phone a filter hides rows too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`${plan}/targets/?theme=reform`);
  await expect(page.locator('tbody tr:visible')).toHaveCount(1);
});

test('a reader sorts by value, smallest first, then largest first, and hears which', async ({ page }) => {
  await page.goto(`${plan}/targets/`);
  const header = page.getByRole('columnheader', { name: '数值' });
  const values = (): Promise<number[]> =>
    page.locator('tbody tr').evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-value'))));
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  const ascending = await values();
  expect(ascending).toEqual([...ascending].sort((a, b) => a - b));
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  expect(await values()).toEqual([...ascending].sort((a, b) => b - a));
});

test('a hostile address filters nothing and breaks nothing', async ({ page }) => {
  await page.goto(`${plan}/targets/?theme=<script>alert(1)</script>&measure=__proto__&sort=constructor`);
  await expect(page.locator('tbody tr:visible')).toHaveCount(22);
});

test('a promised number in a task leads to its chart', async ({ page }) => {
  await page.goto(`${plan}/tasks/7/`);
  await page.getByRole('link', { name: '不少于5场' }).first().click();
  await expect(page).toHaveURL(/charts\/target-7-\d+\/$/);
});

test('a reader takes the table away as a workbook', async ({ page }) => {
  await page.goto(`${plan}/data/`);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'targets.xlsx', exact: true }).click();
  expect((await download).suggestedFilename()).toBe('targets.xlsx');
});

test('the data files say the same as the table', async ({ request }) => {
  const { targets } = (await (await request.get(`${plan}/data/targets.json`)).json()) as { targets: unknown[] };
  expect(targets).toHaveLength(22);
  const csv = await (await request.get(`${plan}/data/targets.csv`)).text();
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(csv.trim().split('\r\n')).toHaveLength(23);
  const { tasks } = (await (await request.get(`${plan}/data/tasks.json`)).json()) as { tasks: unknown[] };
  expect(tasks).toHaveLength(30);
  const xlsx = await (await request.get(`${plan}/data/targets.xlsx`)).body();
  expect(xlsx.subarray(0, 2).toString()).toBe('PK');
});

test('the published JSON is as the schema says that is served with it', async ({ request }) => {
  for (const [schema, path] of [
    ['targets', `${plan}/data/targets.json`],
    ['tasks', `${plan}/data/tasks.json`],
    ['chart', `${plan}/charts/overview.json`],
    ['chart', `${plan}/charts/coverage.json`],
  ] as const) {
    const document = (await (await request.get(path)).json()) as { $schema: string };
    expect(document.$schema).toMatch(new RegExp(`/schema/${schema}\\.json$`));
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
      (await (await request.get(`schema/${schema}.json`)).json()) as object,
    );
    validate(document);
    expect(validate.errors, path).toBeNull();
  }
});
