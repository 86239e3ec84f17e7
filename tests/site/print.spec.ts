/** What a page is on paper. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, plan, test } from './page.ts';

const site = parse(readFileSync('seeds/site.yml', 'utf8')) as { name: string };

const documents = {
  'full text': { path: `${plan}/text/`, shown: '深化青年理论武装' },
  task: { path: `${plan}/tasks/7/`, shown: '不少于' },
  theme: { path: `${plan}/themes/talent/`, shown: '加强青农人才培养' },
  chart: { path: `${plan}/charts/overview/`, shown: '数据表' },
};

for (const [name, { path, shown }] of Object.entries(documents)) {
  test(`the ${name} prints as a document: whose it is, its words, its address as words and QR code, no furniture`, async ({
    page,
  }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto(path);
    await expect(page.locator('.top').getByText(site.name, { exact: true })).toBeVisible();
    await expect(page.locator('.top')).toHaveAttribute('data-plan', '共青团嘉兴市委2024年工作要点');
    await expect(page.getByText(shown).first()).toBeVisible();
    await expect(page.getByRole('img', { name: '本页网址的二维码' })).toBeVisible();
    await expect(page.getByText(new RegExp(`^https?://.*/${path}$`))).toBeVisible();
    for (const furniture of ['nav', 'form', 'button:not([hidden])', 'details:not([open])', '.skip'])
      for (const one of await page.locator(furniture).all()) await expect(one, furniture).toBeHidden();
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(paper).toBe('rgb(255, 255, 255)');
  });
}

test('a chart with its heading goes on one sheet', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 642, height: 900 });
  await page.goto(`${plan}/charts/overview/`);
  const drawn = page.locator('.chart-svg:visible');
  await expect(drawn).toHaveCount(1);
  // A4 less its margins is 251 mm high; 96 dots an inch.
  expect((await drawn.boundingBox())?.height).toBeLessThan((230 / 25.4) * 96);
});
