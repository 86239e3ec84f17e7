/** Walking a page by Tab: what should be reached, and what each stop is like. Run in the page. */
import type { Page } from '@playwright/test';

export interface Stop {
  /** Its place among all that should be reached, in the order of the document; -1: none of them. */
  at: number;
  name: string;
  /** What is wrong with it: out of view, covered, no sign of the focus. */
  faults: string[];
  /** Its place on the page: left, top, right, bottom. */
  place: [number, number, number, number];
}

/**
 * Whether the eye would have to go back to a stop: it stands above and left of the one before it, and above one that came
 * earlier in its own column. From the end of a column at the side the eye returns to where the one beside it was left.
 */
export function goesBack(earlier: Stop[], { place: [left, , right, bottom] }: Stop): boolean {
  const [from = 0, top = 0] = earlier.at(-1)?.place ?? [];
  return (
    right <= from &&
    bottom <= top &&
    earlier.some(({ place }) => place[0] < right && left < place[2] && bottom <= place[1])
  );
}

/** Marks all that the keyboard must reach, in the order of the document, and gives how many there are. */
export const markStops = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button:enabled, input:enabled:not([type="hidden"]), select:enabled, textarea, summary, iframe, [tabindex="0"]',
    );
    const groups = new Set<string>();
    const stops = [...all].filter((element) => {
      if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false;
      // A group of radio buttons is one stop: the chosen one.
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const chosen = document.querySelector(`input[name="${element.name}"]:checked`);
      const fresh = !groups.has(element.name) && (chosen === null || chosen === element);
      if (fresh) groups.add(element.name);
      return fresh;
    });
    for (const [at, element] of stops.entries()) element.dataset['stop'] = String(at);
    return stops.length;
  });

/** The element that has the focus; undefined once the focus has left the page. */
export const stop = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    const faults: string[] = [];
    const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
    if (!box) faults.push('no box');
    else {
      const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
      const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (left >= right || top >= bottom) faults.push('out of view');
      else if (!hit || !(element.contains(hit) || hit.contains(element))) faults.push(`covered by ${hit?.className}`);
    }
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || /, 0\)$/.test(outlineColor)) faults.push('unseen');
    const { left = 0, top = 0, right = 0, bottom = 0 } = box ?? {};
    return {
      at: Number(element.dataset['stop'] ?? -1),
      name: element.outerHTML.slice(0, 100),
      faults,
      place: [left + scrollX, top + scrollY, right + scrollX, bottom + scrollY],
    };
  });
