/** What is left of a page when its headings or landmarks are listed alone, as screen readers list them. Run in the page. */
import type { Page } from '@playwright/test';

export interface Heading {
  level: number;
  text: string;
}
export interface Landmark {
  role: string;
  name: string;
}

/** The headings in order, those that only listeners get among them. */
export const headings = (page: Page): Promise<Heading[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => heading.checkVisibility())
      .map((heading) => ({
        level: Number(heading.tagName[1]),
        text: heading.textContent.replace(/\s+/g, ' ').trim(),
      })),
  );

/** The landmarks in order, by the rules of HTML: a header is a banner only at the top, a section a region only by name. */
export const landmarks = (page: Page): Promise<Landmark[]> =>
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
