/**
 * The commit that is being built, short; empty outside a git checkout. COMMIT overrides it. The environment keeps it, since
 * the configuration asks as well as the pages. Letters, digits, `.`, `_` and `-` only: it is written into pages as it is.
 */
import { execFileSync } from 'node:child_process';

function ask(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short=7', 'HEAD'], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return '';
  }
}

export const commit: string = (process.env['COMMIT'] ??= ask()).replace(/[^\w.-]/g, '').slice(0, 7);

/** Where a built page is to name its commit, as markup: no text of a plan can be taken for it. */
export const commitMark = '<!--commit-->';
