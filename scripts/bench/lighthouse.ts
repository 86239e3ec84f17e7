/** Lighthouse's four scores of five pages, mobile preset, with what falls short named. Needs a built site in `dist/`. */
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse, { type Result } from 'lighthouse';
import { browserFlags, findBrowser } from '../lib/browser.ts';
import { root } from '../lib/step.ts';
import { host } from './browser/host.ts';
import { pages } from './browser/pages.ts';

const measured = ['home', 'task', 'targets', 'chart', 'search'] as const;

/** Prints the table. `SITE_DIR` names another built site (base path `/`). */
export async function run(): Promise<void> {
  const { server, origin } = await host(process.env['SITE_DIR'] ?? join(root, 'dist'));
  const found = findBrowser();
  const chrome = await launch({
    chromeFlags: ['--headless=new', ...browserFlags],
    ...(found ? { chromePath: found.path } : {}),
    logLevel: 'silent',
  });
  try {
    for (const name of measured) {
      const answer = await lighthouse(origin + pages[name], { port: chrome.port, logLevel: 'silent', output: 'json' });
      if (answer) say(name, answer.lhr);
    }
  } finally {
    chrome.kill();
    server.close();
  }
}

function say(name: string, { categories, audits }: Result): void {
  const scores = Object.values(categories).map(({ title, score }) => `${title} ${Math.round((score ?? 0) * 100)}`);
  console.log(`${name.padEnd(8)} ${scores.join('   ')}`);
  for (const { title, auditRefs } of Object.values(categories)) {
    for (const { id, weight } of auditRefs) {
      const audit = audits[id];
      if (!audit || weight === 0 || audit.score === null || audit.score >= 1) continue;
      console.log(`  short in ${title}: ${audit.title} (${[id, audit.displayValue].filter(Boolean).join(', ')})`);
      for (const node of nodesOf(audit.details)) console.log(`    ${node}`);
    }
  }
}

/** What an audit points at, the first five. */
function nodesOf(details: unknown): string[] {
  const items = (details as { items?: Record<string, unknown>[] } | undefined)?.items ?? [];
  return items.slice(0, 5).map((item) => {
    const { snippet } = (item['node'] ?? {}) as { snippet?: string };
    return snippet ?? String(item['description'] ?? item['url'] ?? JSON.stringify(item).slice(0, 160));
  });
}
