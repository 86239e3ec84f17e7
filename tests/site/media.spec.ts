/** The reader's own colours, contrast, motion, spacing and zoom: nothing is lost under any of them. */
import type { Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { expect, pageTypes, plan, test, visit } from './page.ts';
import { states } from './states.ts';

/** Controls whose edge is drawn in the colour of what lies behind it, or not at all. */
const borderless = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main button, main select, main input, header input')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.matches('[type="checkbox"], [type="radio"], th button, [type="hidden"]'))
      .filter((element) => {
        const { borderTopStyle, borderTopColor } = getComputedStyle(element);
        return borderTopStyle === 'none' || borderTopColor === getComputedStyle(document.body).backgroundColor;
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 100)),
  );

test('in forced colours every control keeps its edge, charts their marks, and the page being read its sign', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const path of [pageTypes.builder, pageTypes.chart, pageTypes.search, pageTypes.targets]) {
    await visit(page, path);
    expect(await borderless(page), path).toEqual([]);
  }
  const line = (current: boolean): Promise<string> =>
    page
      .locator(`header nav a${current ? '[aria-current]' : ':not([aria-current])'}`)
      .first()
      .evaluate((link) => getComputedStyle(link).borderBottomColor);
  expect(await line(true)).not.toBe(await line(false));
  await page.goto(pageTypes.chart);
  const unseen = await page.locator('.chart-svg:visible').evaluate((svg) => {
    const ground = getComputedStyle(document.body).backgroundColor;
    const marks = [...svg.querySelectorAll('rect, line, circle, text')];
    return marks.filter((mark) => {
      const { fill, stroke } = getComputedStyle(mark);
      const drawn = [fill, stroke].filter((paint) => paint !== 'none');
      return drawn.every((paint) => paint === ground);
    }).length;
  });
  expect(unseen).toBe(0);
});

test('whoever wants less motion gets none, and nobody gets any that matters', async ({ page }) => {
  for (const path of Object.values(pageTypes)) {
    await page.goto(path);
    const moving = await page.evaluate(() => {
      const seconds = (list: string): number => Math.max(...list.split(',').map((one) => parseFloat(one)));
      return [...document.querySelectorAll('*')]
        .flatMap((element) => [undefined, '::before', '::after'].map((part) => getComputedStyle(element, part)))
        .filter((style) => seconds(style.transitionDuration) > 0.01 || seconds(style.animationDuration) > 0.01).length;
    });
    expect(moving, path).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), path).toBe('auto');
  }
});

test('whoever wants more contrast gets 7:1 for every text, on both grounds', async ({ page }) => {
  for (const path of [pageTypes.home, pageTypes['task with gaps'], pageTypes.targets, pageTypes.chart, 'help/']) {
    await page.goto(path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ contrast: 'more', colorScheme });
      const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast-enhanced']).analyze();
      expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => `${colorScheme} ${path}: ${html}`))).toEqual([]);
    }
  }
});

/** The spacing of WCAG 1.4.12, as a sheet of the document: the policy of the pages forbids style elements. */
const spaceOut = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
        'p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets.push(sheet);
  });

/** Boxes that are too small for their text, so that it is cut off or lies over what follows. */
const clipped = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    // What only listeners get is clipped away on purpose.
    const hidden = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).clipPath !== 'none' || hidden(element.parentElement));
    return (
      [...document.querySelectorAll<HTMLElement>('body *:not(svg *)')]
        .filter((element) => element.checkVisibility() && element.textContent.trim() !== '')
        .filter((element) => element.clientHeight > 0 && !element.closest('.skip') && !hidden(element))
        .filter((element) => {
          const { overflowX, overflowY, display } = getComputedStyle(element);
          const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';
          const tall = element.scrollHeight > element.clientHeight + 2 && !scrolls(overflowY);
          const wide = element.scrollWidth > element.clientWidth + 2 && !scrolls(overflowX);
          return display !== 'inline' && (tall || wide) && element.localName !== 'svg';
        })
        // What lies over the page on purpose counts as too large for the box that it hangs on.
        .filter((element) =>
          [...element.querySelectorAll('*')].every((part) => getComputedStyle(part).position !== 'absolute'),
        )
        .map((element) => `${element.localName}.${element.className} ${element.textContent.trim().slice(0, 30)}`)
    );
  });

test('wider spacing of letters, words, lines and paragraphs cuts nothing off, at any width', async ({ page }) => {
  const all = [...Object.values(pageTypes).map((path) => ({ path, open: undefined })), ...Object.values(states)];
  for (const { path, open } of all) {
    await visit(page, path);
    await open?.(page);
    await spaceOut(page);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await clipped(page), `${path} ${width}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    }
  }
});

test('at 400 % zoom the settings, the search and the builder still work', async ({ page }) => {
  // A window of 1280 × 1024 at 400 %.
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto(pageTypes.task);
  await page.getByText('显示', { exact: true }).click();
  await page.getByLabel('特大').check();
  await expect(page.locator('html')).toHaveAttribute('data-size', 'larger');
  await page.keyboard.press('Escape');
  await page.locator('header input[type="search"]').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('青年');
  await dialog.getByText('筛选', { exact: true }).click();
  await dialog.getByLabel('有量化目标').check();
  await dialog.getByText(/^筛选/).click();
  await dialog.getByRole('combobox').press('ArrowDown');
  await expect(dialog.getByRole('option', { selected: true })).toBeInViewport({ ratio: 0.7 });
  await dialog.getByRole('option', { selected: true }).click();
  await expect(page).toHaveURL(/#q=/);
  await visit(page, `${plan}/charts/new/`);
  await page.getByLabel('人才培育').check();
  await expect(page).toHaveURL(/themes=talent/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
