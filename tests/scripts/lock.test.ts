import { expect, test } from 'vitest';
import { missingOptionals, platformOf } from '../../scripts/lib/lock.ts';

test('a binary package’s name tells its system, processor and C library', () => {
  expect(platformOf('@pagefind/windows-x64')).toEqual({ os: ['win32'], cpu: ['x64'] });
  expect(platformOf('@some/compiler-linux-arm64-musl')).toEqual({ os: ['linux'], cpu: ['arm64'], libc: ['musl'] });
});

test('an optional package that the lock does not list is named, with the version asked for', () => {
  const lock = { packages: { 'node_modules/tool': { optionalDependencies: { '@tool/darwin-x64': '^1.2.3' } } } };
  expect(missingOptionals(lock)).toEqual([
    {
      path: 'node_modules/@tool/darwin-x64',
      by: 'node_modules/tool',
      entry: { version: '1.2.3', os: ['darwin'], cpu: ['x64'], optional: true },
    },
  ]);
});

test('a listed package of another version does not count, and the right one is put beside its user', () => {
  const lock = {
    packages: {
      'node_modules/tool': { optionalDependencies: { 'tool-linux-x64': '2.0.0' } },
      'node_modules/tool-linux-x64': { version: '1.0.0', optional: true },
    },
  };
  expect(missingOptionals(lock).map(({ path }) => path)).toEqual(['node_modules/tool/node_modules/tool-linux-x64']);
});

test('a nested package is found beside its user and above it', () => {
  const lock = {
    packages: {
      'node_modules/tool': { optionalDependencies: { a: '1.0.0', b: '1.0.0' } },
      'node_modules/tool/node_modules/a': { version: '1.0.0', optional: true },
      'node_modules/b': { version: '1.0.0', optional: true },
    },
  };
  expect(missingOptionals(lock)).toEqual([]);
});
