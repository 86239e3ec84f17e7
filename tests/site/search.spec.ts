import { test as lenient, type Page } from '@playwright/test';
import { axeEverywhere } from './axe.ts';
import { expect, plan, test } from './page.ts';

const field = (page: Page) => page.locator('header input[type="search"]');
const dialog = (page: Page) => page.getByRole('dialog', { name: '搜索' });
const box = (page: Page) => dialog(page).getByRole('combobox');
/** A message as one sees it; the same words are also said in a live region, a little later. */
const note = (page: Page, words: string) => page.locator('.search-notes').getByText(words);
const options = (page: Page) => dialog(page).getByRole('option');

test('from the header to a task by keyboard alone, its words marked, and back to the results', async ({ page }) => {
  await page.goto(`${plan}/`);
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  await page.keyboard.insertText('青年夜校');
  await expect(options(page).first()).toContainText('任务16');
  await expect(options(page).first().locator('mark').first()).toHaveText('青年夜校');
  await expect(page.getByRole('status').filter({ hasText: '完全匹配：1项' })).toBeAttached();
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  const active = await box(page).getAttribute('aria-activedescendant');
  await expect(options(page).first()).toHaveId(active ?? '');
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/tasks\/16\/#q=/);
  const marks = page.locator('main mark');
  await expect(marks.first()).toHaveText('青年夜校');
  await expect(marks.first()).toBeInViewport();
  await page.getByRole('button', { name: '收起标记' }).click();
  await expect(marks).toHaveCount(0);
  await expect(page).toHaveURL(/tasks\/16\/$/);

  await page.goBack();
  await expect(box(page)).toHaveValue('青年夜校');
  await expect(options(page).first()).toContainText('任务16');
  await page.goBack();
  await expect(dialog(page)).toBeHidden();
});

test('arrows go round, Home and End lead to the ends, Escape closes and gives the focus back', async ({ page }) => {
  await page.goto(`${plan}/tasks/7/`);
  await field(page).click();
  await box(page).fill('志愿');
  await expect(options(page).nth(2)).toBeVisible();
  const selected = dialog(page).getByRole('option', { selected: true });
  const count = await options(page).count();
  for (const [key, at] of Object.entries({ ArrowUp: count - 1, ArrowDown: 0, End: count - 1, Home: 0 })) {
    await page.keyboard.press(key);
    await expect(selected, key).toHaveId((await options(page).nth(at).getAttribute('id')) ?? '');
  }
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(field(page)).toBeFocused();
  await expect(page).toHaveURL(/tasks\/7\/$/);
});

test('a result on the page being read closes the dialog and shows the words', async ({ page }) => {
  await page.goto(`${plan}/tasks/16/`);
  await field(page).click();
  await box(page).fill('青年夜校');
  await options(page).first().click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.locator('main mark').first()).toBeInViewport();
});

test('nothing is searched while 拼音 is being composed', async ({ page }) => {
  await page.goto(`${plan}/`);
  await field(page).click();
  await expect(box(page)).toBeFocused();
  const keyboard = await page.context().newCDPSession(page);
  for (const text of ['q', 'qi', 'qing', "qing'nian"]) {
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await expect(box(page)).toHaveValue("qing'nian");
  await expect(options(page)).toHaveCount(0);
  await keyboard.send('Input.insertText', { text: '青年' });
  await expect(options(page).first()).toContainText('青年');
});

test('letters typed right after the keys are kept, and the focus goes back to where it was', async ({ page }) => {
  await page.goto(`${plan}/tasks/7/`);
  const link = page.getByRole('main').getByRole('link').first();
  await link.focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('网宣员');
  await expect(options(page).first()).toContainText('任务4');
  await expect(box(page)).toHaveValue('网宣员');
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
});

test('what was typed before the dialog is there is kept', async ({ page }) => {
  await page.goto(`${plan}/`);
  await field(page).fill('网宣员');
  await expect(box(page)).toHaveValue('网宣员');
  await expect(options(page).first()).toContainText('任务4');
});

test('nothing of the search is loaded until the reader goes for it', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(`${plan}/tasks/7/`, { waitUntil: 'networkidle' });
  expect(loaded.filter((url) => /search\.json|search-client|pagefind|\.css/.test(url))).toEqual([]);
  await field(page).hover();
  await expect.poll(() => loaded.some((url) => url.endsWith('search.json'))).toBe(true);
});

test('the page answers from an address, filters, and goes back and forward', async ({ page }) => {
  await page.goto('search/?q=青年夜校');
  const results = page.locator('[data-results]');
  await expect(results.getByRole('link')).toHaveCount(1);
  await expect(results.getByRole('link')).toHaveAttribute('href', /\/tasks\/16\/#q=/);

  const input = page.locator('input[type="search"]');
  await input.fill('青年');
  await expect(results.getByRole('link')).not.toHaveCount(1);
  const all = await results.getByRole('link').count();
  await page.getByText('筛选', { exact: true }).click();
  const talent = page.getByRole('checkbox', { name: /人才培育/ });
  await talent.check();
  await expect(page).toHaveURL(/theme=talent/);
  await expect(page.getByText(new RegExp(`完全匹配：4项（筛选前${all}项）`)).first()).toBeVisible();
  await page.getByRole('checkbox', { name: /有量化目标/ }).check();
  await expect(page).toHaveURL(/targets=1/);
  await page.goBack();
  await page.goBack();
  await expect(results.getByRole('link')).toHaveCount(all);
  await expect(talent).not.toBeChecked();
  await page.goForward();
  await expect(talent).toBeChecked();
  await expect(results.getByRole('link')).toHaveCount(4);
  await page.reload();
  await expect(results.getByRole('link')).toHaveCount(4);
});

test('letters typed on the page before its code is there are kept and answered', async ({ page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/assets/search-client*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('search/');
  await page.getByRole('searchbox').fill('青年夜校');
  release();
  await expect(page.locator('[data-results] a')).toHaveCount(1);
  await expect(page).toHaveURL(/\?q=/);
});

test('arrows lead from the field through the results and back', async ({ page }) => {
  await page.goto('search/?q=志愿');
  const links = page.locator('[data-results] a');
  await expect(links.first()).toBeVisible();
  await page.locator('input[type="search"]').focus();
  await page.keyboard.press('ArrowDown');
  await expect(links.first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.locator('.search-list a').last()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('input[type="search"]')).toBeFocused();
});

test('pinyin, traditional characters and near misses each stand under a heading of their own', async ({ page }) => {
  await page.goto('search/?q=qmgc');
  await expect(page.getByRole('heading', { name: '读音相合的专名与标题' })).toBeVisible();
  await expect(page.locator('.search-list a').first()).toContainText('青马工程');
  const input = page.locator('input[type="search"]');
  await input.fill('青馬工程');
  await expect(note(page, '已按简体“青马工程”查找')).toBeVisible();
  await expect(page.locator('[data-results] a').first()).toContainText('任务3');
  await input.fill('青年业校');
  await expect(note(page, '没有含“青年业校”的任务')).toBeVisible();
  await expect(page.locator('[data-results]')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /不是完全匹配/ })).toBeVisible();
  await page.getByRole('button', { name: '青年夜校', exact: true }).click();
  await expect(page.locator('[data-results] a')).toHaveCount(1);
});

test('text that attacks is only text', async ({ page }) => {
  for (const text of [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '%E0%A4%A',
    '__proto__',
    '\\',
    '.*',
  ]) {
    await page.goto(`search/?q=${encodeURIComponent(text)}&theme=%22%3E&measure=__proto__#q=%E0`);
    await expect(page.getByText(`没有含“${text}”的任务`).first()).toBeAttached();
    await page.goto(`${plan}/tasks/1/#q=${encodeURIComponent(text)}`);
    await page.reload();
    await expect(page.getByText(`本页没有可以标出的“${text}”`)).toBeVisible();
  }
  expect(await page.locator('main img[src="x"]').count()).toBe(0);
});

test('axe finds nothing in the dialog, empty or with results, light or dark, wide or 320 px', async ({ page }) => {
  test.skip(test.info().project.name === 'subpath', 'the same under any path');
  await page.goto(`${plan}/tasks/7/`);
  await field(page).click();
  expect(await axeEverywhere(page)).toEqual([]);
  await box(page).fill('青年');
  await dialog(page).getByText('筛选', { exact: true }).click();
  await expect(options(page).first()).toBeVisible();
  expect(await axeEverywhere(page)).toEqual([]);
  await box(page).fill('青年业校');
  await expect(options(page).first()).toBeVisible();
  expect(await axeEverywhere(page)).toEqual([]);
});

test('axe finds nothing on the page with results and on a task with its words marked', async ({ page }) => {
  test.skip(test.info().project.name === 'subpath', 'the same under any path');
  await page.goto('search/?q=不少于');
  await expect(page.locator('[data-results] a').first()).toBeVisible();
  expect(await axeEverywhere(page)).toEqual([]);
  await page.locator('[data-results] a').first().click();
  await expect(page.getByRole('button', { name: '收起标记' })).toBeVisible();
  expect(await axeEverywhere(page)).toEqual([]);
});

test('every control can be touched: 44 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('search/?q=青年');
  await page.getByText('筛选', { exact: true }).click();
  await expect(page.locator('[data-results] a').first()).toBeVisible();
  for (const control of await page.locator('main :is(button, summary, .choice, .hit):visible').all()) {
    const size = await control.boundingBox();
    expect(size?.height, await control.innerText()).toBeGreaterThanOrEqual(44);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

lenient('a record that cannot be had is said, with the way to the full text and a second try', async ({ page }) => {
  await page.route('**/search.json', (route) => route.abort());
  await page.goto('search/?q=青年夜校');
  await expect(note(page, '没有取到搜索资料')).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(/没有取到搜索资料.*全文、重试$/);
  await expect(page.getByRole('link', { name: /全文$/ }).first()).toHaveAttribute('href', /\/text\/$/);
  await page.unroute('**/search.json');
  await page.getByRole('button', { name: '重试' }).click();
  await expect(page.locator('[data-results] a')).toHaveCount(1);
});

lenient('a record that is slow is said, and the answer still comes', async ({ page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/search.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.clock.install();
  await page.goto('search/?q=青年夜校');
  await page.clock.fastForward(4000);
  await expect(note(page, '搜索资料还没有到')).toBeVisible();
  await page.clock.fastForward(1000);
  await expect(page.getByRole('status')).toHaveText(/^搜索资料还没有到/);
  release();
  await expect(page.locator('[data-results] a')).toHaveCount(1);
  await expect(note(page, '搜索资料还没有到')).toBeHidden();
});

lenient(
  'without JavaScript the form leads to a page that says how to search the full text',
  async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await page.goto(`${plan}/`);
    await field(page).fill('青年');
    await page.getByRole('button', { name: '搜索', exact: true }).click();
    await expect(page).toHaveURL(/search\/\?q=/);
    await expect(page.getByText(/Ctrl\+F/).first()).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: /全文$/ }).first()).toHaveAttribute(
      'href',
      /\/text\/$/,
    );
    await context.close();
  },
);
