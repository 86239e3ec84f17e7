/**
 * A library that browsers load on demand, bundled once and kept: to read half a megabyte and to make it small again in every
 * build takes longer than all else that browsers are sent.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { cached, diskStore, keyOf } from './cache.ts';
import { root } from './step.ts';

/** The library as one module for browsers, with all that it imports. */
async function bundle(name: string): Promise<Uint8Array> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      rolldownOptions: { input: name, preserveEntrySignatures: 'strict', output: { codeSplitting: false } },
    },
  });
  const [entry] = 'output' in made ? made.output : [];
  if (entry === undefined) throw new Error(`${name} could not be bundled`);
  return new TextEncoder().encode(entry.code);
}

/** Serves browsers the kept bundle of a library as a file of its own among the assets; `folder` keeps it between builds. */
export function library(name: string, folder: string): Plugin {
  let file: { name: string; source: Uint8Array } | undefined;
  const read = async () => {
    const lock = await readFile(join(root, 'package-lock.json'), 'utf8');
    const { bytes: source } = await cached(diskStore(folder), ['library', name, lock], () => bundle(name));
    const hash = keyOf([new TextDecoder().decode(source)]).slice(0, 8);
    return { name: `${name.replaceAll('/', '-')}.${hash}.js`, source };
  };
  return {
    name: `library ${name}`,
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.name === 'client',
    resolveId: {
      filter: { id: new RegExp(`^${name}$`) },
      handler: async () => ({ id: `./${(file ??= await read()).name}`, external: true }),
    },
    generateBundle() {
      if (file) this.emitFile({ type: 'asset', fileName: `assets/${file.name}`, source: file.source });
    },
  };
}
