/** The site without JavaScript: all that is read is there, and nothing that would not answer. */
import { expect, pageTypes, test } from './page.ts';

test.use({ javaScriptEnabled: false });

/** What each page is read for. */
const words: Partial<Record<keyof typeof pageTypes, RegExp>> = {
  task: /不少于5场/,
  'task with gaps': /青春专线条/,
  targets: /原文摘句/,
  chart: /≥8000人|不少于8000人/,
  builder: /需要 JavaScript/,
  search: /需要 JavaScript/,
};

for (const [name, path] of Object.entries(pageTypes)) {
  test(`without JavaScript the ${name} page has its words, and no control that would do nothing`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
    await expect(page.getByRole('main')).toContainText(words[name as keyof typeof pageTypes] ?? /\p{Script=Han}{4}/u, {
      useInnerText: true,
    });
    // The form in the header leads to the page of the search, which says how to find words without it.
    const dead = page.locator('button, select, input:not([type="hidden"])').and(page.locator(':not(header form *)'));
    // The style guide shows them as they are.
    for (const control of name === 'styleguide' ? [] : await dead.all()) await expect(control).toBeHidden();
    await expect(page.locator('reading-settings')).toHaveCount(name.startsWith('embed') ? 0 : 1);
    for (const settings of await page.locator('reading-settings').all()) await expect(settings).toBeHidden();
  });
}
