/** What is pressed is large enough: 24 px or room around it (WCAG 2.5.8, also by axe), and 44 px for controls. */
import type { Page } from '@playwright/test';
import { expect, pageTypes, plan, test, visit } from './page.ts';
import { pointerTargets } from './pointer.ts';
import { states } from './states.ts';

async function expectTouch(page: Page): Promise<void> {
  const targets = (await pointerTargets(page)).filter(({ inline }) => !inline);
  const tight = targets.filter(({ width, height, clear }) => !clear && (width < 24 || height < 24));
  expect(tight, 'smaller than 24 px, and others close by').toEqual([]);
  // Half a pixel is rounding.
  const small = targets.filter(({ control, width, height }) => control && (height < 43.5 || width < 24));
  expect(small, 'a control lower than 44 px').toEqual([]);
}

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

for (const [name, path] of Object.entries(pageTypes)) {
  test(`under a finger every control of the ${name} page is 44 px high`, async ({ page }) => {
    await visit(page, path);
    await expectTouch(page);
  });
}
for (const [name, { path, open }] of Object.entries(states)) {
  test(`under a finger every control in ${name} is 44 px high`, async ({ page }) => {
    await visit(page, path);
    await open(page);
    await expectTouch(page);
  });
}
test('under a finger every control of the search, its filters and its results is 44 px high', async ({ page }) => {
  await page.goto(`search/?q=青年`);
  await page.getByText('筛选', { exact: true }).click();
  await expect(page.locator('[data-results] a').first()).toBeVisible();
  await expectTouch(page);
  await page.goto(`${plan}/tasks/7/`);
  await page.locator('header input[type="search"]').click();
  await page.getByRole('dialog').getByRole('combobox').fill('青年');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectTouch(page);
});
