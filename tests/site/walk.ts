/** A walk through a page by Tab: all of it is reached, in order, seen, and left again. */
import { expect, type Page } from '@playwright/test';
import { goesBack, markStops, stop, type Stop } from './focus.ts';

/** Presses a key until the focus has left the page or is where it has been: a browser without a frame goes round. */
async function walk(page: Page, key: string): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press(key);
    const next = await stop(page);
    if (next === undefined || stops.some(({ at }) => at === next.at)) return stops;
    stops.push(next);
  }
}

/** Down at full width, up again on a phone. Where nothing lies over the page, the eye never has to go back. */
export async function walkBothWays(page: Page, flowing: boolean): Promise<void> {
  for (const [key, width] of [
    ['Tab', 1280],
    ['Shift+Tab', 390],
  ] as const) {
    await page.setViewportSize({ width, height: 600 });
    // A chart that is drawn anew for the width would move what has the focus by then.
    for (let frame = 0; frame < 3; frame++) await page.evaluate(() => new Promise(requestAnimationFrame));
    const order = Array.from({ length: await markStops(page) }, (_, at) => at);
    const walked = await walk(page, key);
    const stops = key === 'Tab' ? walked : walked.reverse();
    expect(
      stops.map(({ at }) => at),
      key,
    ).toEqual(order);
    expect(stops.filter(({ faults }) => faults.length > 0)).toEqual([]);
    const backwards = stops.filter((next, at) => goesBack(stops.slice(0, at), next));
    if (flowing) expect(backwards).toEqual([]);
  }
}
