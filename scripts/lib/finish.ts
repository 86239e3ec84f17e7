/**
 * What each built page still needs. Astro keeps a page as long as its words and its code stay, whatever the commit: the
 * commit is written into the copies that are published. And it writes the hashes of every script and style of the site into
 * every page's Content-Security-Policy, of which a page needs only its own: fewer bytes, and nothing allowed that is not there.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { commit, commitMark } from '../../src/components/commit.ts';

const hashes = new Map<string, string>();

/** The hash of a script or style as a policy names it; pages have most of them in common. */
function hash(text: string): string {
  const known = hashes.get(text) ?? `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  hashes.set(text, known);
  return known;
}

/** The page with only those hashes in its policy that an inline script or style of it has, in an order of their own. */
export function trimPolicy(html: string): string {
  const inline = [...html.matchAll(/<(script|style)\b[^>]*>([^]*?)<\/\1>/g)].map(([, , text]) => hash(text ?? ''));
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (meta) =>
    meta.replace(/(?: 'sha256-[^']+')+/g, (run) => {
      const own = run.split(' ').filter((found) => inline.includes(found));
      return own
        .sort()
        .map((found) => ` ${found}`)
        .join('');
    }),
  );
}

/** Finishes every built page. */
export function finish(): AstroIntegration {
  return {
    name: 'finish',
    hooks: {
      // One file after another: nothing else runs meanwhile, and to wait for each takes longer than to read it.
      'astro:build:done': ({ dir }) => {
        const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
        for (const name of files.filter((file) => file.endsWith('.html'))) {
          const path = join(fileURLToPath(dir), name);
          writeFileSync(path, trimPolicy(readFileSync(path, 'utf8')).replace(commitMark, commit));
        }
      },
    },
  };
}
