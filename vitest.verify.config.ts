import { defineConfig } from 'vitest/config';

/** Long walks that print what they counted: `npm run verify:authz` and others. */
export default defineConfig({
  test: {
    include: ['test/verify/**/*.verify.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
