/** The commit that is being built, short; empty outside a git checkout. COMMIT overrides it. */
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

export const commit: string = process.env['COMMIT']?.slice(0, 7) ?? ask();
