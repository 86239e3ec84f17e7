/** Writes what servers are to say: `_headers` into the built site, an nginx configuration beside it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersFile, nginxFile } from './headers.ts';
import { basePath } from './serve.ts';

/** The nginx configuration of a built folder: beside it, so that it is not served. */
export const nginxPath = (folder: string): string => `${folder.replace(/[\\/]$/, '')}.nginx.conf`;

/** Writes both when the site is built. */
export function hosting(): AstroIntegration {
  let base = '/';
  return {
    name: 'hosting',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = basePath(config.base);
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        await writeFile(join(folder, '_headers'), headersFile(base));
        await writeFile(nginxPath(folder), nginxFile(folder, base));
      },
    },
  };
}
