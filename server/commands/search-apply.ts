import { runCommand, withRuntime } from './run-command.js';

const usage = `Sends the settings of search-config/ to the index in use, which then brings itself up to date.
What changes how words are stored (a language, a field) needs search:rebuild.

  npm run search:apply`;

await runCommand({
  usage,
  options: {},
  run: () =>
    withRuntime(async ({ parts }) => {
      for (const engine of parts.search.engines) await engine.configure();
      return 0 as const;
    }),
});
