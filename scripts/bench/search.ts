/** Whether the search finds all and only what it should, and what that costs the reader. Needs a built site in `dist/`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import type { PlanFile } from '../../src/plan/schema.ts';
import { compact } from '../../src/search/compact.ts';
import { indexFiles } from '../../src/search/pagefind.ts';
import { browserFlags, findBrowser } from '../lib/browser.ts';
import { root } from '../lib/step.ts';
import type * as Asking from './search/asking.ts';
import { dearQueries, manyPlans } from './search/large.ts';
import { querySets } from './search/queries.ts';
import { serveBench, type Extra } from './search/server.ts';

const plan = 'jiaxing-2024';
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

/** Prints exactness, time and bytes. `SITE_DIR` names another built site (base path `/`). */
export async function run(): Promise<void> {
  const site = process.env['SITE_DIR'] ?? join(root, 'dist');
  const written = JSON.parse(await readFile(join(root, 'content', plan, 'plan.json'), 'utf8')) as PlanFile;
  const many = manyPlans(written);
  const records = many.map((one) => compact(one, []));
  const extra: Extra = new Map();
  for (const { path, content } of await indexFiles(records)) extra.set(`/large/${path}`, content);
  const { server, origin } = await serveBench(site, extra);
  const found = findBrowser();
  const browser = await chromium.launch({ args: browserFlags, ...(found ? { executablePath: found.path } : {}) });
  try {
    await exactness(browser, origin, written);
    await firstAnswer(browser, origin);
    await large(browser, origin, dearQueries(many));
  } finally {
    await browser.close();
    server.close();
  }
}

/** The module that asks, as the browser gets it. */
const asking = '/scripts/bench/search/asking.ts';

async function blank(browser: Browser, origin: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${origin}/blank.html`);
  return page;
}

async function exactness(browser: Browser, origin: string, written: PlanFile): Promise<void> {
  const page = await blank(browser, origin);
  const { han, long, mixed } = querySets(written);
  const sets = { '2–4 Han characters, all': han, '5–12 characters': long, 'Latin, digits, punctuation': mixed };
  for (const [name, queries] of Object.entries(sets)) {
    for (const [source, folder] of [
      ['record', ''],
      ['Pagefind', '/pagefind/'],
    ] as const) {
      const scores = await page.evaluate(
        async ([asking, record, queries, folder]) => {
          const { score } = (await import(asking)) as typeof Asking;
          return score(record, queries, folder === '' ? undefined : folder);
        },
        [asking, `/${plan}/search.json`, queries, folder] as const,
      );
      say(`${source}, ${name}`, scores);
    }
  }
  await page.context().close();
}

function say(name: string, { asked, recall, precision, times, wrong }: Asking.Scores): void {
  console.log(`${name} (${asked}): recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}; ${spread(times)}`);
  for (const line of wrong) console.log(`  wrong: ${line}`);
}

function spread(times: number[]): string {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return `${at(0.5)} ms median, ${at(0.99)} ms p99, ${at(1)} ms slowest`;
}

/** Counts what comes over the wire, from now on. */
async function weigh(page: Page): Promise<() => { bytes: number; requests: number }> {
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  let [bytes, requests] = [0, 0];
  network.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests++;
  });
  return () => ({ bytes, requests });
}

/** From a task page just opened: the letter in the header’s field, the first result in the dialog. Five times each. */
async function firstAnswer(browser: Browser, origin: string): Promise<void> {
  for (const slow of [false, true]) {
    const runs: { milliseconds: number; bytes: number; requests: number }[] = [];
    for (let run = 0; run < 5; run++) runs.push(await oneFirstAnswer(browser, origin, slow));
    const times = runs.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
    const bytes = kilobytes(Math.max(...runs.map((run) => run.bytes)));
    const requests = Math.max(...runs.map((run) => run.requests));
    const where = slow ? 'slow phone (562 ms, 1.44 Mbit/s, CPU ÷4)' : 'this machine';
    const range = times.map((time) => time.toFixed(0)).join(', ');
    console.log(`first answer, ${where}: ${range} ms; at most ${bytes} in ${requests} requests`);
  }
}

async function oneFirstAnswer(browser: Browser, origin: string, slow: boolean) {
  const page = await (await browser.newContext()).newPage();
  const network = await page.context().newCDPSession(page);
  if (slow) {
    await network.send('Network.enable');
    const speed = 1.44e6 / 8;
    const conditions = { offline: false, latency: 562, downloadThroughput: speed, uploadThroughput: speed };
    await network.send('Network.emulateNetworkConditions', conditions);
    await network.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  await page.goto(`${origin}/${plan}/tasks/7/`);
  const weight = await weigh(page);
  const milliseconds = await page.evaluate(untilFirstResult);
  const weighed = weight();
  await page.context().close();
  return { milliseconds, ...weighed };
}

/** In the page: types one letter into the header’s field and waits for the frame with the first result. */
function untilFirstResult(): Promise<number> {
  return new Promise((resolve) => {
    const input = document.querySelector<HTMLInputElement>('header input[type="search"]');
    if (!input) return resolve(NaN);
    const began = performance.now();
    new MutationObserver((_, observer) => {
      if (!document.querySelector('dialog [role="option"]')) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - began));
    }).observe(document.body, { childList: true, subtree: true });
    input.focus();
    input.value = '青';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, data: '青' }));
  });
}

/** Pagefind’s index of 3,000 tasks: bytes from nothing to the answer, and milliseconds once it is loaded. */
async function large(browser: Browser, origin: string, queries: string[]): Promise<void> {
  const weights: { bytes: number; requests: number; typed: string }[] = [];
  for (const typed of queries) {
    const page = await blank(browser, origin);
    await page.evaluate(async (asking) => void (await import(asking)), asking);
    const weight = await weigh(page);
    await page.evaluate(
      async ([asking, typed]) => ((await import(asking)) as typeof Asking).askOnce('/large/', typed),
      [asking, typed] as const,
    );
    weights.push({ ...weight(), typed });
    await page.context().close();
  }
  const page = await blank(browser, origin);
  const times = await page.evaluate(
    async ([asking, queries]) => ((await import(asking)) as typeof Asking).timeAll('/large/', queries),
    [asking, queries] as const,
  );
  await page.context().close();
  const [most, ...rest] = weights.sort((one, other) => other.bytes - one.bytes);
  const median = rest[Math.floor(rest.length / 2)];
  if (!most || !median) return;
  const slowest = queries[times.indexOf(Math.max(...times))];
  console.log(`3,000 tasks, ${queries.length} queries of 1 to 4 characters: ${spread(times)} (${slowest})`);
  console.log(`3,000 tasks, from nothing to the answer: ${kilobytes(median.bytes)} in the middle`);
  console.log(`3,000 tasks, at most: ${kilobytes(most.bytes)} in ${most.requests} requests (${most.typed})`);
}
