/** The site without a pointer. */
import { expect, pageTypes, plan, test, visit } from './page.ts';
import { states } from './states.ts';
import { walkBothWays } from './walk.ts';

for (const [name, path] of Object.entries(pageTypes)) {
  test(`Tab goes through all of the ${name} page in its order, and back on a phone; every stop is seen`, async ({
    page,
  }) => {
    await visit(page, path);
    await walkBothWays(page, true);
  });
}

for (const [name, { path, open }] of Object.entries(states)) {
  test(`Tab goes through ${name} in order, and back on a phone; every stop is seen`, async ({ page }) => {
    await visit(page, path);
    await open(page);
    // The walk begins at the top, wherever a click has left it.
    await page.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute('tabindex');
    });
    await walkBothWays(page, false);
  });
}

test('the skip link leads to the text in one step', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('Tab stays within the dialog of the search, all of it is reached, and Escape gives the focus back', async ({
  page,
}) => {
  await page.goto(pageTypes.task);
  const link = page.getByRole('main').getByRole('link').first();
  await link.focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('青年');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('option').first()).toBeVisible();
  const reached = new Set<string>();
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let step = 0; step < 8; step++) {
      await page.keyboard.press(key);
      const at = await page.evaluate(() => {
        const element = document.activeElement;
        const within = element === document.body || element?.closest('dialog');
        return `${within ? '' : 'outside: '}${element?.tagName} ${element?.textContent.slice(0, 20)}`;
      });
      expect(at).not.toContain('outside');
      reached.add(at);
    }
  }
  expect([...reached].join('\n')).toMatch(/INPUT[^]*BUTTON 关闭|BUTTON 关闭[^]*INPUT/);
  expect([...reached].join('\n')).toMatch(/SUMMARY 筛选/);
  expect([...reached].join('\n')).toMatch(/A 整页显示与筛选/);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(link).toBeFocused();
});

test('Escape closes the reading settings and gives the focus back; arrows choose', async ({ page }) => {
  await page.goto('about/');
  const summary = page.getByText('显示', { exact: true });
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('html')).toHaveAttribute('data-ground', 'dark');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('深色')).toBeHidden();
  await expect(summary).toBeFocused();
});

test('targets are filtered and sorted by keys, and the focus stays where the reader is', async ({ page }) => {
  await page.goto(pageTypes.targets);
  const theme = page.getByLabel('主题');
  await theme.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/theme=/);
  await expect(theme).toBeFocused();
  const sort = page.getByRole('columnheader', { name: '数值' }).getByRole('button');
  await sort.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: '数值' })).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('Space');
  await expect(page.getByRole('columnheader', { name: '数值' })).toHaveAttribute('aria-sort', 'descending');
  await expect(sort).toBeFocused();
});

test('on a phone targets are sorted too, by buttons that are seen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(pageTypes.targets);
  const sort = page.getByRole('button', { name: '数值' });
  await sort.click();
  await expect(page.locator('[aria-sort="ascending"]')).toHaveText('数值');
});

test('a chart is built by keys alone, down to the file', async ({ page }) => {
  await visit(page, pageTypes.builder);
  await page.getByLabel('人才培育').focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/themes=talent/);
  await page.getByText('挑选单个目标').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/targets=/);
  await page.getByLabel('次序').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/order=value/);
  const download = page.waitForEvent('download');
  await page.getByLabel('人才培育').focus();
  await page.keyboard.press('Space');
  const take = page.getByRole('button', { name: '下载 SVG' });
  await expect(take).toBeEnabled();
  await take.focus();
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toContain(plan);
});
