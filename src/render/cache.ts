/** Keeps what is costly to draw. Where it is kept is the caller's business. */
export interface Store {
  read: (key: string) => Promise<Uint8Array | undefined>;
  write: (key: string, bytes: Uint8Array) => Promise<void>;
}

/** The key of what is made from `parts`: SHA-256 over all of them, in hexadecimal. */
export async function keyOf(parts: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(parts.map((part) => `${part.length}:${part}`).join(''));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The bytes that `make` gives, made only if the store has none for `parts`. `parts` must hold all that the bytes depend
 * on: for a PNG its SVG, the faces and the version of the renderer.
 */
export async function cached(
  store: Store,
  parts: readonly string[],
  make: () => Uint8Array | Promise<Uint8Array>,
): Promise<Uint8Array> {
  const key = await keyOf(parts);
  const kept = await store.read(key);
  if (kept !== undefined) return kept;
  const made = await make();
  await store.write(key, made);
  return made;
}
