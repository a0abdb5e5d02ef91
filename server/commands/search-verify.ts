import { system } from '../actor.js';
import { verifySearch } from '../search/index.js';
import { runCommand, withRuntime } from './run-command.js';

const usage = `Says how each search index differs from the truth. Exit status 1 if one does.
What is being indexed at this moment counts as a difference; a rebuild removes all of them.

  npm run search:verify`;

const MOST_NAMED = 10;

await runCommand({
  usage,
  options: {},
  run: () =>
    withRuntime(async ({ parts, context }) => {
      let total = 0;
      for (const engine of parts.search.engines) {
        const { missing, extra, stale } = await verifySearch(context(system), engine);
        console.log(`${engine.name}: ${missing.length} missing, ${extra.length} extra, ${stale.length} stale`);
        for (const [what, ids] of Object.entries({ missing, extra, stale }))
          for (const id of ids.slice(0, MOST_NAMED)) console.log(`  ${what}: ${id}`);
        total += missing.length + extra.length + stale.length;
      }
      return total > 0 ? 1 : 0;
    }),
});
