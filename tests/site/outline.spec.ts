/** Pages as they are listed, not seen: headings, landmarks, languages. */
import type { Page } from '@playwright/test';
import { headings, landmarks, type Heading } from './outline.ts';
import { expect, pageTypes, test, visit } from './page.ts';

/** A heading with those it stands under: `计划 › 主题 › 人才培育`. Gives every heading so. */
function paths(list: Heading[]): string[] {
  const above: Heading[] = [];
  return list.map((heading) => {
    while (above.length > 0 && above.at(-1)!.level >= heading.level) above.pop();
    above.push(heading);
    return above.map(({ text }) => text).join(' › ');
  });
}

for (const [name, path] of Object.entries(pageTypes)) {
  test(`the ${name} page makes sense by its headings, its landmarks and its language`, async ({ page }) => {
    await visit(page, path);

    const list = await headings(page);
    expect(list.filter(({ level }) => level === 1)).toHaveLength(1);
    expect(list[0]?.level).toBe(1);
    for (const [at, { level, text }] of list.entries()) {
      expect(text).not.toBe('');
      expect(level, `${text} skips a level`).toBeLessThanOrEqual((list[at - 1]?.level ?? 0) + 1);
    }
    const trails = paths(list);
    expect(trails.filter((trail, at) => trails.indexOf(trail) !== at)).toEqual([]);

    const marks = await landmarks(page);
    const count = (role: string): number => marks.filter((mark) => mark.role === role).length;
    expect(count('main')).toBe(1);
    const alone = name === 'embed' ? 0 : 1;
    expect([count('banner'), count('contentinfo')]).toEqual([alone, alone]);
    for (const mark of marks.filter(({ role }) => role === 'navigation' || count(role) > 1))
      expect(mark.name, `an unnamed ${mark.role}`).not.toBe('');
    const named = marks.map(({ role, name }) => `${role} ${name}`);
    expect(named.filter((one, at) => named.indexOf(one) !== at)).toEqual([]);

    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    expect(await foreign(page), 'English in a Chinese voice').toEqual([]);
  });
}

/** Sentences and phrases of three Latin words or more, seen or said, that no `lang` gives to their own language. */
const foreign = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const said: [Element, string][] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (node.parentElement) said.push([node.parentElement, node.textContent ?? '']);
    for (const element of document.querySelectorAll('*'))
      for (const name of ['alt', 'title', 'aria-label', 'placeholder', 'data-done'])
        if (element.hasAttribute(name)) said.push([element, element.getAttribute(name) ?? '']);
    return said
      .filter(
        ([element, text]) =>
          /[A-Za-z]{2,}(?:[ ’'-]+[A-Za-z]+){2,}/.test(text) &&
          element.closest('[lang]')?.getAttribute('lang') === 'zh-CN' &&
          !element.closest('code, pre, script, style, noscript'),
      )
      .map(([, text]) => text.trim());
  });
