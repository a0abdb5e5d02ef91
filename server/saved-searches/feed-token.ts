import type { Actor } from '../actor.js';
import { findActor } from '../auth/index.js';
import { asSystem } from '../platform/as-system.js';
import type { Context } from '../platform/context.js';
import { isLinkToken, linkedId, linkToken } from '../platform/secret-link.js';
import { Problem } from '../problems.js';
import { SavedSearch } from './saved-search.js';

/** The secret end of the address of a saved search's feed. */
export const feedToken = (secret: string, { id, feedVersion }: Pick<SavedSearch, 'id' | 'feedVersion'>) =>
  linkToken(secret, 'search feed', { id, version: feedVersion });

/**
 * The search whose feed this opens, and its person as far as a link can stand for them: without the roles that need a
 * second factor. Whatever does not open one is not there.
 */
export const openFeed = (ctx: Context, token: string): Promise<{ saved: SavedSearch; reader: Actor }> =>
  asSystem(ctx, async ({ db, parts, now }) => {
    const id = linkedId(token);
    const saved = id ? await db.findOneBy(SavedSearch, { id }) : null;
    if (!saved || !isLinkToken(token, feedToken(parts.secret, saved))) throw new Problem('not-found');
    const reader = await findActor(db, saved.personId, now(), { granted: ['read'], secondFactor: false });
    if (!reader) throw new Problem('not-found');
    return { saved, reader };
  });
