import type { Context } from '../platform/context.js';
import { lock } from '../platform/database.js';
import { authorize } from '../platform/policy.js';
import { Problem } from '../problems.js';
import { SavedSearch } from './saved-search.js';

/** One of the person's own. Someone else's does not exist. */
export async function findSavedSearch({ db, actor }: Context, id: string): Promise<SavedSearch> {
  const saved = await db.findOneBy(SavedSearch, { id });
  if (!saved) throw new Problem('not-found');
  authorize(actor, 'savedSearch', 'view', { self: saved.personId });
  return saved;
}

/** The same, locked and in the version the actor has read. */
export async function loadSavedSearch(
  { db, actor }: Context,
  { savedSearchId: id, version }: { savedSearchId: string; version?: number | undefined },
  action: 'change' | 'remove',
): Promise<SavedSearch> {
  const saved = await lock(db, SavedSearch, id);
  authorize(actor, 'savedSearch', action, { self: saved.personId });
  if (version !== undefined && version !== saved.version)
    throw new Problem('stale-version', `You read version ${version}; it is now version ${saved.version}`);
  return saved;
}
