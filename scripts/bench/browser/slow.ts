/** The slow phone of all benches: a slow mobile network and a quarter of this machine's speed. */
import type { CDPSession, Page } from '@playwright/test';

/** What `slowDown` does, in words. */
export const slowPhone = '562 ms, 1.44 Mbit/s, CPU ÷4';

/** Slows a page down; gives its session, whose network events are on. */
export async function slowDown(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const speed = 1.44e6 / 8;
  const conditions = { offline: false, latency: 562, downloadThroughput: speed, uploadThroughput: speed };
  await session.send('Network.emulateNetworkConditions', conditions);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return session;
}
