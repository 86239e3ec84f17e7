/** Finding a browser for the site tests, in a stated order. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

export interface Browser {
  path: string;
  /** Where it was found, said aloud by the tests. */
  origin: string;
}

const installedNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'msedge',
  'chrome.exe',
];
const installedPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const succeeds = (command: string, ...rest: string[]): boolean =>
  spawnSync(command, rest, { stdio: 'inherit', timeout: 300_000 }).status === 0;

function playwrights(): Browser | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? { path, origin: "Playwright's own" } : undefined;
}

function installed(): Browser | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const named = folders.flatMap((folder) => installedNames.map((name) => join(folder, name)));
  const path = [...named, ...installedPaths].find((candidate) => existsSync(candidate));
  return path === undefined ? undefined : { path, origin: 'installed on this machine' };
}

function fromDebian(): Browser | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('Installing Debian’s chromium …');
  succeeds('apt-get', 'update', '-qq');
  const arguments_ = ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'];
  return succeeds('apt-get', ...arguments_) ? installed() : undefined;
}

/** A Chromium to test with, or undefined when there is none and none could be installed. */
export function findBrowser(): Browser | undefined {
  return (
    playwrights() ??
    installed() ??
    (succeeds('playwright', 'install', 'chromium') ? playwrights() : undefined) ??
    fromDebian()
  );
}

/** Flags for a headless Chromium that stays off the network and also runs as root. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];
