/** What changes out of sight is said: in a live region that was there before, without the focus being taken away. */
import type { Page } from '@playwright/test';
import { expect, pageTypes, plan, test, visit } from './page.ts';

/** Keeps all that is put into live regions from now on; a region that comes with its words already in it is not heard. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const regions = '[role="status"], [role="alert"], [aria-live]:not([aria-live="off"])';
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(regions);
        if (region?.checkVisibility() && region.textContent.trim() !== '') heard.push(region.textContent.trim());
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });

const heard = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.outerHTML ?? '');

/** Does what a reader does and expects it to be said, with the focus where it was. */
async function expectSaid(page: Page, act: () => Promise<unknown>, words: RegExp): Promise<void> {
  await listen(page);
  await act();
  const before = await focused(page);
  await expect.poll(async () => (await heard(page)).join('\n')).toMatch(words);
  expect(await focused(page)).toBe(before);
}

test('how many targets a filter leaves is said', async ({ page }) => {
  await page.goto(pageTypes.targets);
  await expectSaid(page, () => page.getByLabel('量的类别').selectOption('people'), /^显示\d+个，共22个$/);
});

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  test('each copy from a chart’s panel is said, and so is one that fails', async ({ page }) => {
    await page.goto(pageTypes.chart);
    for (const [button, words] of [
      ['复制表格', /表格已复制/],
      ['复制嵌入代码', /嵌入代码已复制/],
      ['复制图片代码', /图片代码已复制/],
      ['复制引用', /引用已复制/],
      ['复制替代文字', /替代文字已复制/],
    ] as const)
      await expectSaid(page, () => page.getByRole('button', { name: button }).click(), words);
    await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))));
    await expectSaid(page, () => page.getByRole('button', { name: '复制引用' }).click(), /没有成功/);
  });

  test('the builder says how many targets are picked, that none fit, and what was copied', async ({ page }) => {
    await visit(page, pageTypes.builder);
    await expectSaid(page, () => page.getByLabel('人才培育').check(), /^已选\d+个目标。$/);
    await expectSaid(page, () => page.getByRole('button', { name: '复制本页链接' }).click(), /链接已复制/);
    await expectSaid(page, () => page.getByLabel('比率').check(), /没有符合条件的目标/);
  });
});

test('a search says how many it found, on its page and in the dialog, and when there is nothing', async ({ page }) => {
  await visit(page, 'search/');
  const input = page.locator('main input[type="search"]');
  await expectSaid(page, () => input.fill('青年夜校'), /^完全匹配：1项$/m);
  await expectSaid(page, () => input.fill('青年业校'), /没有含“青年业校”的任务/);
  await page.goto(`${plan}/tasks/7/`);
  await page.keyboard.press('Control+k');
  const box = page.getByRole('dialog').getByRole('combobox');
  await expect(box).toBeFocused();
  await expectSaid(page, () => box.fill('网宣员'), /^完全匹配：1项$/m);
});

test('how many words are marked on a page that a search led to is said, and which of them is shown', async ({
  page,
}) => {
  await page.goto(`${plan}/tasks/7/`);
  await listen(page);
  await page.evaluate(() => (location.hash = `#q=${encodeURIComponent('青年')}`));
  await expect.poll(async () => (await heard(page)).join('\n')).toMatch(/本页标出\d+处“青年”/);
  await expectSaid(page, () => page.getByRole('button', { name: '下一处' }).click(), /^第2处，共\d+处$/m);
});
