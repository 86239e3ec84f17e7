/** A page's words as bare HTML: headings, paragraphs and lists, no style, no script, no attribute. */
import type { Page } from '@playwright/test';

/** What stands in the page's body that is shown, block by block, in the same order. */
export async function bareOf(page: Page): Promise<string> {
  const body = await page.evaluate(() => {
    const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const blocks = 'h1, h2, h3, h4, p, li, td, th, dt, dd, figcaption, label, summary';
    return [...document.querySelectorAll<HTMLElement>(blocks)]
      .filter((block) => block.checkVisibility() && block.querySelector(blocks) === null)
      .map((block) => {
        const name = /^H\d$/.test(block.tagName) ? block.tagName.toLowerCase() : 'p';
        return `<${name}>${escape(block.innerText)}</${name}>`;
      })
      .join('\n');
  });
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>bare</title>${body}</html>`;
}
