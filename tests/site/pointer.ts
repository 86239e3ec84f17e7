/** How large what is pointed at is. Run in the page. */
import type { Page } from '@playwright/test';

export interface PointerTarget {
  name: string;
  width: number;
  height: number;
  /** A link within a sentence, which WCAG 2.5.8 leaves as the sentence has it. */
  inline: boolean;
  /** A button, field, disclosure or a link of a navigation: what one comes to press. */
  control: boolean;
  /** Whether a circle of 24 px around its middle touches no other target, nor such a circle of another small one. */
  clear: boolean;
}

/** Everything on the page that is pressed, with its label where that is pressed for it. */
export const pointerTargets = (page: Page): Promise<PointerTarget[]> =>
  page.evaluate(() => {
    const pressed = 'a[href], button, input:not([type="hidden"]), select, summary, [role="option"]';
    const shown = [...document.querySelectorAll<HTMLElement>(pressed)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.closest('.visually-hidden') && element.tabIndex >= -1);
    const boxOf = (element: HTMLElement): DOMRect => {
      const label = element.matches('[type="checkbox"], [type="radio"]') ? element.closest('label') : null;
      const cover = getComputedStyle(element, '::after');
      const whole = cover.position === 'absolute' && cover.content !== 'none' ? element.closest('.hit') : null;
      return (label ?? whole ?? element).getBoundingClientRect();
    };
    const inSentence = (element: HTMLElement): boolean => {
      if (element.localName !== 'a' || getComputedStyle(element).display !== 'inline') return false;
      const words = (element.parentElement?.textContent ?? '').replace(element.textContent, '');
      return /[\p{Script=Han}\w]/u.test(words);
    };
    const boxes = shown.map((element) => ({ element, box: boxOf(element) }));
    const small = ({ width, height }: DOMRect): boolean => width < 24 || height < 24;
    const middle = (box: DOMRect) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    const clear = (element: HTMLElement, box: DOMRect): boolean => {
      const { x, y } = middle(box);
      return boxes.every((other) => {
        if (other.element === element || other.element.contains(element)) return true;
        const near = { x: Math.max(other.box.left, Math.min(x, other.box.right)) - x, y: 0 };
        near.y = Math.max(other.box.top, Math.min(y, other.box.bottom)) - y;
        const far = { x: middle(other.box).x - x, y: middle(other.box).y - y };
        return Math.hypot(near.x, near.y) >= 12 && (!small(other.box) || Math.hypot(far.x, far.y) >= 24);
      });
    };
    return boxes.map(({ element, box }) => ({
      name: `${element.localName} ${(element.textContent || element.getAttribute('name') || '').trim().slice(0, 30)}`,
      width: Math.round(box.width * 10) / 10,
      height: Math.round(box.height * 10) / 10,
      inline: inSentence(element),
      control: element.localName !== 'a' || element.closest('nav, .skip') !== null,
      clear: clear(element, box),
    }));
  });
