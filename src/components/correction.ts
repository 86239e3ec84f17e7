/** The 纠错 link: a mail or a form that already knows which page it is about. */
import type { SiteConfig } from '../plan/schema.ts';
import { siteText } from '../text.ts';

/** `mailto:` or the form's address with the page's own address in it; undefined when site.yml names no contact. */
export function correctionLink(site: SiteConfig, page: string): string | undefined {
  const { form, email } = site.contact ?? {};
  if (form !== undefined) {
    const url = new URL(form);
    url.searchParams.set('page', page);
    return url.href;
  }
  if (email === undefined) return undefined;
  const subject = encodeURIComponent(`${siteText.correct}：${site.name}`);
  return `mailto:${email}?subject=${subject}&body=${encodeURIComponent(page)}`;
}
