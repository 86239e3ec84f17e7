import { defineConfig } from '@playwright/test';
import { browserFlags } from './scripts/lib/browser.ts';
import { shippedSite, standsAlone } from './scripts/lib/shipped.ts';

const executablePath = process.env['PLAN_BROWSER'];
const launchOptions = { args: browserFlags, ...(executablePath ? { executablePath } : {}) };

/**
 * The site is tested at the root of an origin, and under a sub-path as on project pages; and a site of several plans. Where
 * `seeds/` holds more than the shipped plan, `dist/` is tested for what holds on a site of any plans.
 */
export default defineConfig({
  testDir: 'tests/site',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 90_000,
  forbidOnly: process.env['CI'] === 'true',
  /** Stored pictures carry no name of a platform: they are drawn with one face everywhere (tests/site/face.ts). UPDATE=1 stores them anew. */
  snapshotPathTemplate: '{arg}{ext}',
  updateSnapshots: process.env['UPDATE'] === '1' ? 'all' : 'none',
  reporter: process.stdout.isTTY ? 'list' : 'line',
  use: { launchOptions, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', contextOptions: { reducedMotion: 'reduce' } },
  projects: [
    { name: 'root', testIgnore: /many\.spec\.ts/, use: { baseURL: 'http://localhost:4391/' } },
    {
      name: 'subpath',
      testMatch: /(reading|links|search)\.spec\.ts/,
      use: { baseURL: 'http://localhost:4392/some/where/' },
    },
    ...(standsAlone
      ? []
      : [{ name: 'whole', testMatch: /links\.spec\.ts/, use: { baseURL: 'http://localhost:4396/' } }]),
    { name: 'many', testMatch: /many\.spec\.ts/, use: { baseURL: 'http://localhost:4393/' } },
  ],
  webServer: [
    { command: `node scripts/serve.ts ${shippedSite} 4391`, url: 'http://localhost:4391/', env: { BASE: '/' } },
    ...(standsAlone
      ? []
      : [{ command: 'node scripts/serve.ts dist 4396', url: 'http://localhost:4396/', env: { BASE: '/' } }]),
    { command: 'node scripts/serve.ts .cache/many/dist 4393', url: 'http://localhost:4393/', env: { BASE: '/' } },
    {
      command: 'node scripts/serve.ts .cache/dist-subpath 4392',
      url: 'http://localhost:4392/some/where/',
      env: { BASE: '/some/where/' },
    },
  ],
});
