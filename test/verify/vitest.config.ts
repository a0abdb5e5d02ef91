import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** Runs that are too long for `npm test`; each is a command of its own. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '../..'),
  test: {
    include: ['test/verify/**/*.verify.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    pool: 'forks',
    testTimeout: 600_000,
    hookTimeout: 60_000,
    disableConsoleIntercept: true,
  },
});
