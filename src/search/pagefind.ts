/** The index of all plans, made at build by Pagefind from our own records. */
import { close, createIndex, type IndexFile } from 'pagefind';
import { catalogue, leaves } from './catalogue.ts';
import type { SearchRecord } from './record.ts';

/** A language that Pagefind neither stems nor segments: the words are ours. */
const language = 'zz';
/** What a browser asks for; Pagefind's own interfaces are left out. */
const needed = /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_(meta|index|fragment))$/;

/** All files of the index with our table `catalogue.json`, by their path under `pagefind/`. Throws when Pagefind does. */
export async function indexFiles(records: SearchRecord[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    let number = 0;
    for (const record of records) {
      for (const { words, kept } of leaves(record)) {
        const added = await index.addCustomRecord({
          ...{ url: `/${number}`, content: words, language },
          meta: { entry: JSON.stringify(kept) },
          sort: { number: String(number++) },
        });
        if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join('; ')}`);
      }
    }
    const { files } = await index.getFiles();
    const table = new TextEncoder().encode(JSON.stringify(catalogue(records)));
    return [...files.filter(({ path }) => needed.test(path)), { path: 'catalogue.json', content: table }];
  } finally {
    await index.deleteIndex();
    await close();
  }
}
