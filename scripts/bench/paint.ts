/**
 * How early pages are seen on a slow phone, beside the same words as bare HTML. Largest contentful paint, the middle of
 * five first visits (`VISITS` says how many; five tell little on a busy machine), taken in turns. Needs a built site in
 * `dist/`.
 */
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { browserFlags, findBrowser } from '../lib/browser.ts';
import { root } from '../lib/step.ts';
import { bareOf } from './browser/bare.ts';
import { host } from './browser/host.ts';
import { pages } from './browser/pages.ts';
import { slowDown, slowPhone } from './browser/slow.ts';

const measured = ['home', 'task', 'theme', 'text', 'chart'] as const;
const visits = Number(process.env['VISITS'] ?? 5);

interface Visit {
  /** Milliseconds from the start of the navigation to the largest contentful paint. */
  paint: number;
  bytes: number;
  requests: number;
}

/** Prints the table. `SITE_DIR` names another built site (base path `/`). */
export async function run(): Promise<void> {
  const extra = new Map<string, string>();
  const { server, origin } = await host(process.env['SITE_DIR'] ?? join(root, 'dist'), extra);
  const found = findBrowser();
  const browser = await chromium.launch({ args: browserFlags, ...(found ? { executablePath: found.path } : {}) });
  console.log(`slow phone: ${slowPhone}; the middle of ${visits} first visits`);
  try {
    for (const name of measured) {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
      await page.goto(origin + pages[name]);
      extra.set(`/bare-${name}.html`, await bareOf(page));
      const charted = (await page.locator('main svg[role="img"]').count()) > 0;
      await page.close();
      const [ours, bare]: [Visit[], Visit[]] = [[], []];
      for (let visit = 0; visit < visits; visit += 1) {
        bare.push(await visitOnce(browser, `${origin}/bare-${name}.html`));
        ours.push(await visitOnce(browser, origin + pages[name]));
      }
      say(name, ours, bare, charted ? await drawnAt(browser, origin + pages[name]) : NaN);
    }
  } finally {
    await browser.close();
    server.close();
  }
}

/** When the chart's drawing is there: milliseconds to the first frame behind it. On visits of its own, since a script costs time. */
async function drawnAt(browser: Browser, address: string): Promise<number> {
  const times: number[] = [];
  for (let visit = 0; visit < visits; visit += 1) {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, isMobile: true });
    await slowDown(page);
    await page.addInitScript(() => {
      const look = (time: number): void => {
        const { drawn } = globalThis as unknown as { drawn?: number };
        if (drawn === Infinity) Object.assign(globalThis, { drawn: time });
        else {
          if (document.querySelector('body > footer')) Object.assign(globalThis, { drawn: Infinity });
          requestAnimationFrame(look);
        }
      };
      requestAnimationFrame(look);
    });
    await page.goto(address, { waitUntil: 'load' });
    times.push(await page.evaluate(() => (globalThis as unknown as { drawn: number }).drawn));
    await page.close();
  }
  return middle(times);
}

async function visitOnce(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true });
  const page = await context.newPage();
  const network = await slowDown(page);
  let [bytes, requests] = [0, 0];
  network.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await page.goto(address, { waitUntil: 'load' });
  const paint = await page.evaluate(untilPainted);
  await page.waitForLoadState('networkidle');
  await context.close();
  return { paint, bytes, requests };
}

/** In the page: the time of the largest paint so far, half a second after the load. */
function untilPainted(): Promise<number> {
  return new Promise((resolve) => {
    let last = NaN;
    new PerformanceObserver((list) => {
      last = list.getEntries().at(-1)?.startTime ?? last;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => resolve(last), 500);
  });
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

function say(name: string, ours: Visit[], bare: Visit[], drawn: number): void {
  const of = (found: Visit[], key: keyof Visit): number => middle(found.map((visit) => visit[key]));
  const [own, least] = [of(ours, 'paint'), of(bare, 'paint')];
  const weight = (found: Visit[]): string =>
    `${(of(found, 'bytes') / 1024).toFixed(1)} KB in ${of(found, 'requests')} requests`;
  console.log(
    `${name.padEnd(6)} ${own.toFixed(0)} ms, bare ${least.toFixed(0)} ms: ${(own / least).toFixed(2)}×; ` +
      `${weight(ours)}, bare ${weight(bare)}${Number.isNaN(drawn) ? '' : `; chart drawn at ${drawn.toFixed(0)} ms`}`,
  );
}
