import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/site/**'],
    env: { TZ: 'Asia/Shanghai' },
    // A test that runs over all samples takes as long as the machine makes it: time is no failure (npm run bench measures it).
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
