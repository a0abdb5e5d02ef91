import type { Context } from '../platform/context.js';
import { rebuildSearch } from './rebuild-search.js';

/** Fills each index that nobody has filled yet, as on the first start with a new Meilisearch. Returns their names. */
export async function ensureSearch(ctx: Context): Promise<string[]> {
  const filled: string[] = [];
  for (const engine of ctx.parts.search.engines) {
    if (await engine.isReady()) continue;
    await rebuildSearch(ctx, engine);
    filled.push(engine.name);
  }
  return filled;
}
