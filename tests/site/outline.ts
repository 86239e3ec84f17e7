/** What is left of a page when its headings or landmarks are listed alone, as screen readers list them. Run in the page. */
import { expect, type Page } from '@playwright/test';

interface Heading {
  level: number;
  text: string;
}
interface Landmark {
  role: string;
  name: string;
}

/** The headings in order, those that only listeners get among them. */
const headings = (page: Page): Promise<Heading[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => heading.checkVisibility())
      .map((heading) => ({
        level: Number(heading.tagName[1]),
        text: heading.textContent.replace(/\s+/g, ' ').trim(),
      })),
  );

/** The landmarks in order, by the rules of HTML: a header is a banner only at the top, a section a region only by name. */
const landmarks = (page: Page): Promise<Landmark[]> =>
  page.evaluate(() => {
    const roles: Record<string, string> = {
      ...{ header: 'banner', nav: 'navigation', main: 'main', aside: 'complementary', footer: 'contentinfo' },
      ...{ section: 'region', form: 'form' },
    };
    const nameOf = (element: Element): string =>
      element.getAttribute('aria-label') ??
      document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent.trim() ??
      '';
    return [...document.querySelectorAll('header, nav, main, aside, footer, section, form, [role="search"]')]
      .filter((element) => element.checkVisibility())
      .map((element) => ({
        element,
        role: element.getAttribute('role') ?? roles[element.localName] ?? '',
        name: nameOf(element),
      }))
      .filter(({ element, role, name }) => {
        if (role === 'banner' || role === 'contentinfo')
          return element.parentElement?.closest('main, article, section, aside, nav') === null;
        return (role !== 'region' && role !== 'form') || name !== '';
      })
      .map(({ role, name }) => ({ role, name }));
  });

/** A heading with those it stands under: `计划 › 主题 › 人才培育`. Gives every heading so. */
function paths(list: Heading[]): string[] {
  const above: Heading[] = [];
  return list.map((heading) => {
    while (above.length > 0 && above.at(-1)!.level >= heading.level) above.pop();
    above.push(heading);
    return above.map(({ text }) => text).join(' › ');
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

/**
 * Expects that a page makes sense by its headings, its landmarks and its language. `framed`: it has the site's header
 * and footer, as all have but embeds.
 */
export async function expectOutline(page: Page, framed = true): Promise<void> {
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
  expect([count('banner'), count('contentinfo')]).toEqual(framed ? [1, 1] : [0, 0]);
  for (const mark of marks.filter(({ role }) => role === 'navigation' || count(role) > 1))
    expect(mark.name, `an unnamed ${mark.role}`).not.toBe('');
  const named = marks.map(({ role, name }) => `${role} ${name}`);
  expect(named.filter((one, at) => named.indexOf(one) !== at)).toEqual([]);

  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  expect(await foreign(page), 'English in a Chinese voice').toEqual([]);
}
