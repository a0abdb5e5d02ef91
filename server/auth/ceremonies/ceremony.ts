import { createHash } from 'node:crypto';
import { asSystem } from '../../platform/as-system.js';
import type { Context } from '../../platform/context.js';
import { Problem } from '../../problems.js';

/** What is begun here and ended elsewhere: by an authenticator, or at an identity provider. */
export interface Ceremonies {
  'passkey-registration': object;
  'passkey-sign-in': object;
  /** Someone signed in proves again who they are. */
  'passkey-proof': object;
  'oidc-sign-in': OidcFacts;
  'oidc-link': OidcFacts;
  'oidc-proof': OidcFacts;
}

export type CeremonyKind = keyof Ceremonies;

export interface OidcFacts {
  nonce: string;
  codeVerifier: string;
  /** Where to go afterwards; a path of this site. */
  next: string;
}

const MINUTE = 60_000;
/** Long enough for someone to sign in at their provider; a challenge is answered at once. */
const LASTS_MS = { passkey: 5 * MINUTE, oidc: 10 * MINUTE };

export interface Begun<K extends CeremonyKind> {
  kind: K;
  /** The random value that comes back with the answer: a challenge, a state. */
  secret: string;
  /** See `browserKey`. */
  browser: string;
  facts: Ceremonies[K];
}

export async function beginCeremony<K extends CeremonyKind>(
  ctx: Context,
  { kind, secret, browser, facts }: Begun<K>,
): Promise<void> {
  const lasts = kind.startsWith('oidc') ? LASTS_MS.oidc : LASTS_MS.passkey;
  await asSystem(ctx, ({ db, now }) =>
    db.query(
      `INSERT INTO ceremony (hash, kind, browser, person_id, facts, expires_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [hash(secret), kind, hash(browser), ctx.actor.id, facts, new Date(now().getTime() + lasts)],
    ),
  );
}

/**
 * Takes it, so that it can be ended once only, however many try at once. Rejects with `attempt-over` unless it was begun
 * by this browser, as the same person (or nobody), for the same end, and not too long ago.
 */
export async function takeCeremony<K extends CeremonyKind>(
  ctx: Context,
  { kinds, secret, browser }: { kinds: readonly K[]; secret: string; browser: string },
): Promise<{ kind: K; facts: Ceremonies[K] }> {
  const [[taken]]: [{ kind: K; facts: Ceremonies[K]; inTime: boolean }[]] = await asSystem(ctx, ({ db, now }) =>
    db.query(
      `DELETE FROM ceremony
        WHERE hash = $1 AND kind = ANY($2) AND browser = $3 AND person_id IS NOT DISTINCT FROM $4
        RETURNING kind, facts, expires_at > $5 AS "inTime"`,
      [hash(secret), kinds, hash(browser), ctx.actor.id, now()],
    ),
  );
  if (!taken?.inTime) throw new Problem('attempt-over');
  return taken;
}

export const forgetCeremonies = (ctx: Context) =>
  asSystem(ctx, ({ db, now }) => db.query(`DELETE FROM ceremony WHERE expires_at < $1`, [now()]));

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
