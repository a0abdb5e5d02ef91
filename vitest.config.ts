import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Tests are outside the tsconfig.json that says so for the pages.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/global-setup.ts'],
    pool: 'forks',
    // Half of the time went into loading the same modules, and the thesaurus, again for each file. What a module keeps is
    // kept by database, and every file has its own.
    isolate: false,
    // Half of the suite waits for processes it has killed: more workers than this only make each other late.
    maxWorkers: 2,
    // Tests of one file that start applications side by side: more of them would only wait for a processor.
    maxConcurrency: 3,
    // Long, for a machine that does other things too: a test that hangs is found all the same.
    testTimeout: 40_000,
    hookTimeout: 120_000,
  },
});
