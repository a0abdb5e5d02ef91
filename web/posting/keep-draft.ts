import { reviseListing, type Listing } from '../../server/listings/index.js';
import type { Context } from '../../server/platform/context.js';
import { Problem } from '../../server/problems.js';

/** Nobody else has it before them: to save while somebody writes changes nothing but the draft. */
const KEPT: readonly Listing['state'][] = ['draft', 'returned'];

export const isKeptByItself = (state: Listing['state']) => KEPT.includes(state);

/**
 * Keeps a draft while it is being written: what is right of the changes; `complete` says whether that was all. Rejects with
 * `wrong-state` once it is more than a draft, with `stale-version` when somebody else was first, and with `invalid-input`
 * when nothing of it is right.
 */
export async function keepDraft(
  ctx: Context,
  { id, state, version: present }: Listing,
  version: number,
  changes: Record<string, unknown>,
): Promise<{ version: number; complete: boolean }> {
  if (!isKeptByItself(state)) throw new Problem('wrong-state', 'Only a draft is kept by itself');
  if (Object.keys(changes).length === 0) return { version: present, complete: true };
  const save = async (some: Record<string, unknown>) =>
    (await reviseListing(ctx, { listingId: id, version, changes: some })).version;
  try {
    return { version: await save(changes), complete: true };
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'invalid-input') throw error;
    const right = without(
      changes,
      (error.errors ?? []).map(({ pointer }) => pointer.replace(/^#\/(changes\/)?/, '')),
    );
    if (Object.keys(right).length === 0) throw error;
    return { version: await save(right), complete: false };
  }
}

function without({ details, ...changes }: Record<string, unknown>, wrong: readonly string[]) {
  const rest = (all: object, path: (name: string) => string) =>
    Object.entries(all).filter(([name]) => !wrong.some((each) => `${each}/`.startsWith(`${path(name)}/`)));
  const own = rest((details ?? {}) as object, (name) => `details/${name}`);
  const shared = rest(changes, (name) => name);
  return Object.fromEntries(own.length > 0 ? [...shared, ['details', Object.fromEntries(own)]] : shared);
}
