/** What a lock file must hold so that `npm ci` accepts it on every platform. */
import { minVersion, satisfies } from 'semver';

export interface LockEntry {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}
export interface Lock {
  packages: Record<string, LockEntry>;
}
export interface Missing {
  /** Where the entry belongs: `node_modules/@pagefind/darwin-arm64`. */
  path: string;
  /** The package that asks for it. */
  by: string;
  entry: LockEntry;
}

const systems: Record<string, string> = { windows: 'win32', win32: 'win32', macos: 'darwin', darwin: 'darwin' };
const otherSystems = ['linux', 'freebsd', 'openbsd', 'netbsd', 'android', 'sunos', 'aix', 'openharmony'];
const processors = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

/** The platform that a binary package's name tells: `@pagefind/windows-x64` → win32, x64. */
export function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const words = (name.split('/').at(-1) ?? name).split('-');
  const os = words
    .map((word) => systems[word] ?? (otherSystems.includes(word) ? word : ''))
    .find((word) => word !== '');
  const cpu = words.find((word) => processors.includes(word));
  const libc = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : undefined;
  return { ...(os ? { os: [os] } : {}), ...(cpu ? { cpu: [cpu] } : {}), ...(libc ? { libc: [libc] } : {}) };
}

/** The entry that the package at `from` gets when it asks for `name`, looked up as Node looks up modules. */
function resolve(lock: Lock, from: string, name: string): LockEntry | undefined {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('node_modules/') - 1))) {
    const entry = lock.packages[`${base}${base ? '/' : ''}node_modules/${name}`];
    if (entry || base === '') return entry;
  }
}

/**
 * Every optional dependency that some package of the lock asks for and the lock does not list in a fitting version.
 * npm writes no entry, or one without a version, where the registry at hand has no such package.
 */
export function missingOptionals(lock: Lock): Missing[] {
  const missing = new Map<string, Missing>();
  for (const [by, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const listed = resolve(lock, by, name);
      if (by === '' || (listed?.version && satisfies(listed.version, range))) continue;
      const top = `node_modules/${name}`;
      const path = lock.packages[top]?.version || missing.has(top) ? `${by}/${top}` : top;
      const version = minVersion(range)?.version ?? range;
      missing.set(path, {
        path,
        by,
        entry: { version, ...platformOf(name), ...(entry.dev ? { dev: true } : {}), optional: true },
      });
    }
  }
  return [...missing.values()];
}
