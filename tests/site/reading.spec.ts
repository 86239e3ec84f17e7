import { expect, plan, test } from './page.ts';

test('a reader goes from home to a theme, a task, the next task, a name and the full text', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('共青团嘉兴市委2024年工作要点');
  await page.getByRole('main').getByRole('heading', { name: '人才培育' }).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('人才培育');
  await page
    .getByRole('main')
    .getByRole('link', { name: /选育高素质青年技能人才/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('选育高素质青年技能人才');
  await expect(page.getByRole('main')).toContainText('联合市级部门举办青工技能比武重点项目不少于5场，');
  await page.getByRole('link', { name: /下一项/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('加强青农人才培养');
  await page.getByRole('main').getByRole('link', { name: '农村青年创业伙伴' }).first().click();
  await expect(page).toHaveURL(/\/names\/#/);
  await page.getByRole('navigation', { name: '本计划' }).getByRole('link', { name: '全文' }).click();
  await expect(page.getByRole('article')).toHaveCount(30);
});

test('all thirty tasks stand on the full-text page in the plan’s own order', async ({ page }) => {
  await page.goto(`${plan}/text/`);
  const numbers = await page
    .getByRole('article')
    .evaluateAll((articles) => articles.map((article) => article.getAttribute('data-number')));
  expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => String(index + 1)));
});

test('a gap is marked where the words are lost, with a note, and nothing is filled in', async ({ page }) => {
  await page.goto(`${plan}/tasks/17/`);
  await expect(page.getByRole('main')).toContainText('青春专线条');
  await page.getByRole('main').getByRole('link', { name: '此处原文疑有缺漏' }).first().click();
  await expect(page.locator('li:target')).toContainText('此处原文疑有缺漏');
});

test('the seed’s own words stand behind 原文, the ornaments still in them', async ({ page }) => {
  await page.goto(`${plan}/tasks/19/`);
  await page.getByText('原文', { exact: true }).click();
  await expect(page.locator('details', { hasText: '原文' })).toContainText('19■★.加强青少年权益维护◆★★■★。');
});

test('the text is there without JavaScript', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto(`${plan}/tasks/30/`);
  await expect(page.getByRole('main')).toContainText('迭代“一县一品”宣教体系');
  await context.close();
});

test('the 404 page answers an unknown address and leads back', async ({ request }) => {
  const answer = await request.get(`${plan}/tasks/999/`);
  expect(answer.status()).toBe(404);
  expect(await answer.text()).toContain('没有这一页');
});
