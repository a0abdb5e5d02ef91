import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

/**
 * Begun last, the longest would be waited for alone. A working copy knows how long each took; a fresh one knows no more
 * than how large they are.
 */
const LONGEST = [
  'test/faults/kill.test.ts',
  'test/web/accessible.test.ts',
  'test/journeys/scripts.test.ts',
  'test/commands/command-line.test.ts',
  'test/faults/kill-rematch.test.ts',
  'test/web/valid-html.test.ts',
  'test/journeys/four-roles.test.ts',
  'test/web/every-page.test.ts',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const place = ({ moduleId }: TestSpecification) =>
      LONGEST.findIndex((name) => moduleId.endsWith(name)) + 1 || LONGEST.length + 1;
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  // Tests are outside the tsconfig.json that says so for the pages.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/global-setup.ts'],
    sequence: { sequencer: LongestFirst },
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
