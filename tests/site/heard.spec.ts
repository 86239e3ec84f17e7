/** Charts as a screen reader gets them: an image by its title, every value in its description, and the table beside it. */
import type { Page } from '@playwright/test';
import { chartSchema } from '../../src/render/schema.ts';
import type { Chart } from '../../src/charts/index.ts';
import { expect, pageTypes, plan, test, visit } from './page.ts';
import { tree } from './tree.ts';

/** What must be said of a chart: of targets each label with its value in words, of cells each theme with its tasks. */
function facts(chart: Chart): string[] {
  if (chart.kind === 'coverage')
    return chart.groups.flatMap(({ theme, tasks }) => {
      const promising = tasks.filter(({ targets }) => targets > 0);
      const numbers = promising.map(({ number }) => number).join('、');
      return [`${theme.title}${tasks.length}项中${promising.length}项`, ...(numbers === '' ? [] : [`任务${numbers}`])];
    });
  return chart.panels.flatMap(({ rows }) => rows.flatMap(({ label, said }) => [label, said]));
}

/** Expects the one image of a page that is a chart to say all of it, once. */
async function expectImage(page: Page, chart: Chart): Promise<void> {
  const images = (await tree(page)).filter(({ role, name }) => role === 'image' && name === chart.title);
  expect(images, chart.id).toHaveLength(1);
  const [image] = images;
  expect(image?.below, `${chart.id}: what is drawn is read again`).toEqual([]);
  for (const fact of facts(chart)) expect(image?.description, chart.id).toContain(fact);
}

test('every chart of the gallery is an image named by its title that says each value, and its table has the same', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  await page.goto(pageTypes.charts);
  const links = page.locator(`main a[href*="/charts/"]:not([href*="/new/"])`);
  const ids = new Set(
    (await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))).map(
      (href) => /\/charts\/([^/]+)\/$/.exec(href)?.[1] ?? '',
    ),
  );
  expect(ids.size).toBeGreaterThan(30);
  for (const id of ids) {
    const chart = chartSchema.parse(await (await request.get(`${plan}/charts/${id}.json`)).json()) as Chart;
    await page.goto(`${plan}/charts/${id}/`);
    await expectImage(page, chart);
    const table = await page.locator('[data-chart-table] table').evaluate((element: HTMLTableElement) => ({
      heads: [...(element.tHead?.rows[0]?.cells ?? [])].map(({ scope }) => scope),
      rows: [...(element.tBodies[0]?.rows ?? [])].map((row) => ({
        head: row.querySelector('th[scope="row"]')?.textContent.trim() ?? '',
        text: row.textContent.replace(/\s+/g, ' '),
        cells: row.cells.length,
      })),
    }));
    expect(new Set(table.heads), id).toEqual(new Set(['col']));
    const rows =
      chart.kind === 'coverage'
        ? chart.groups.flatMap(({ tasks }) => tasks.map((task) => [task.title, String(task.targets)]))
        : chart.panels.flatMap((panel) => panel.rows.map(({ label, said }) => [label, said]));
    expect(table.rows, id).toHaveLength(rows.length);
    for (const [at, [head = '', value = '']] of rows.entries()) {
      expect(table.rows[at]?.head, id).toContain(head);
      expect(table.rows[at]?.text, id).toContain(value);
      expect(table.rows[at]?.cells).toBe(table.heads.length);
    }
    await page.goto(`${plan}/embed/${id}/`);
    await expectImage(page, chart);
  }
});

test('so is a chart where it stands among other things, and one that a reader has built', async ({ page, request }) => {
  for (const [path, id] of [
    [pageTypes.home, 'overview'],
    [pageTypes.plan, 'coverage'],
    [pageTypes.theme, 'theme-talent'],
  ] as const) {
    await page.goto(path);
    const chart = chartSchema.parse(await (await request.get(`${plan}/charts/${id}.json`)).json()) as Chart;
    await expectImage(page, chart);
  }
  for (const path of [pageTypes.builder, `${plan}/embed/custom/`]) {
    await visit(page, `${path}?themes=talent&title=人才`);
    // Until the choice is drawn, the builder shows the chart of all.
    await expect(page.getByRole('img', { name: '人才', exact: true })).toBeVisible();
    const image = (await tree(page)).find(({ role, name }) => role === 'image' && name === '人才');
    expect(image?.description).toContain('不少于1000名');
    expect(image?.below).toEqual([]);
  }
});
