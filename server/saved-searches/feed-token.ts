import { createHmac, timingSafeEqual } from 'node:crypto';
import { findActor } from '../auth/index.js';
import type { Actor } from '../actor.js';
import { asSystem } from '../platform/as-system.js';
import type { Context } from '../platform/context.js';
import { derivedKey } from '../platform/derived-key.js';
import * as field from '../platform/fields.js';
import { Problem } from '../problems.js';
import { SavedSearch } from './saved-search.js';

/**
 * The end of the address of a saved search's feed: which search, and 256 bits nobody can guess, made from the service's
 * own secret, so that the database holds nothing that opens it. Renewed, it is another one.
 */
export const feedToken = (secret: string, { id, feedVersion }: Pick<SavedSearch, 'id' | 'feedVersion'>) =>
  `${id.replaceAll('-', '')}${sign(secret, `${id} ${feedVersion}`)}`;

const sign = (secret: string, said: string) =>
  createHmac('sha256', derivedKey(secret, 'search feed')).update(said).digest('base64url');

/**
 * The search whose feed this opens, and its person as far as a link can stand for them: without the roles that need a
 * second factor. Whatever does not open one is not there.
 */
export async function openFeed(ctx: Context, token: string): Promise<{ saved: SavedSearch; reader: Actor }> {
  return asSystem(ctx, async ({ db, parts, now }) => {
    const hex = token.slice(0, 32);
    const id = field.id.safeParse(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')).data;
    const saved = id ? await db.findOneBy(SavedSearch, { id }) : null;
    if (!saved || !isSame(token, feedToken(parts.secret, saved))) throw new Problem('not-found');
    const reader = await findActor(db, saved.personId, now(), { granted: ['read'], secondFactor: false });
    if (!reader) throw new Problem('not-found');
    return { saved, reader };
  });
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
