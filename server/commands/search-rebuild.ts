import { system } from '../actor.js';
import { rebuildSearch } from '../search/index.js';
import { runCommand, withRuntime } from './run-command.js';

const usage = `Builds every search index anew beside the one in use, then swaps them. Searches go on meanwhile.

  npm run search:rebuild`;

await runCommand({
  usage,
  options: {},
  run: () =>
    withRuntime(async ({ parts, context }) => {
      for (const engine of parts.search.engines) {
        const start = performance.now();
        await rebuildSearch(context(system), engine);
        console.log(`${engine.name}: rebuilt in ${((performance.now() - start) / 1_000).toFixed(1)} s`);
      }
      return 0 as const;
    }),
});
