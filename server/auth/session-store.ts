import { createHash } from 'node:crypto';
import session, { type SessionData } from 'express-session';
import { system } from '../actor.js';
import type { Context } from '../platform/context.js';
import { uuidv7 } from '../platform/uuid.js';

/** NIST 800-63B-4, AAL2: proved anew after at most twelve hours, and after thirty minutes without a sign of life. */
const LONGEST_MS = 12 * 3_600_000;
const IDLE_MS = 30 * 60_000;
/** One mark a minute is enough to know who is there. */
const MARK_MS = 60_000;

declare module 'express-session' {
  interface SessionData {
    /** When it was last marked as in use; none for one not stored yet. RFC 3339. */
    seenAt?: string;
  }
}

/** What the table knows a session by: whoever reads the table cannot take its place. */
export const sessionHash = (sid: string) => createHash('sha256').update(sid).digest('hex');

/** Sessions as rows that know whose they are, by the clock of the application. An ended one never comes back. */
export class SessionStore extends session.Store {
  constructor(private readonly context: (actor: typeof system) => Context) {
    super();
  }

  override get(sid: string, callback: (error: unknown, session?: SessionData | null) => void) {
    this.find(sid).then((found) => callback(null, found), callback);
  }

  override set(sid: string, data: SessionData, callback?: (error?: unknown) => void) {
    void this.save(sid, data).then(
      () => callback?.(),
      (error) => callback?.(error),
    );
  }

  override touch(sid: string, data: SessionData, callback?: (error?: unknown) => void) {
    void this.mark(sid, data).then(
      () => callback?.(),
      (error) => callback?.(error),
    );
  }

  override destroy(sid: string, callback?: (error?: unknown) => void) {
    const { db } = this.context(system);
    void db.query('DELETE FROM session WHERE hash = $1', [sessionHash(sid)]).then(
      () => callback?.(),
      (error) => callback?.(error),
    );
  }

  private async find(sid: string): Promise<SessionData | null> {
    const { db, now } = this.context(system);
    const [row] = await db.query('SELECT data, last_seen_at FROM session WHERE hash = $1 AND expires_at > $2', [
      sessionHash(sid),
      now(),
    ]);
    return row ? { ...row.data, seenAt: row.last_seen_at.toISOString() } : null;
  }

  private async save(sid: string, data: SessionData) {
    const { db, now } = this.context(system);
    const { seenAt, ...kept } = data;
    const values = [sessionHash(sid), personOf(data), JSON.stringify(kept), now(), expiry(data, now())];
    if (seenAt)
      await db.query(
        'UPDATE session SET person_id = $2, data = $3, last_seen_at = $4, expires_at = $5 WHERE hash = $1',
        values,
      );
    else
      await db.query(
        `INSERT INTO session (hash, person_id, data, last_seen_at, expires_at, id) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (hash) DO NOTHING`,
        [...values, uuidv7(now())],
      );
    data.seenAt = now().toISOString();
  }

  private async mark(sid: string, data: SessionData) {
    const { db, now } = this.context(system);
    if (data.seenAt && now().getTime() - Date.parse(data.seenAt) < MARK_MS) return;
    await db.query('UPDATE session SET last_seen_at = $2, expires_at = $3 WHERE hash = $1', [
      sessionHash(sid),
      now(),
      expiry(data, now()),
    ]);
  }
}

/**
 * Seconds until the session of a person may end when nothing more is heard of them; `undefined` for who has none. Sure to be
 * no more than it is, and to the minute, so that a page which has not changed is still the same page.
 */
export function secondsLeft({ signIn }: Pick<SessionData, 'signIn'>, now: Date): number | undefined {
  if (!signIn) return undefined;
  const left = Math.min(IDLE_MS - MARK_MS, Date.parse(signIn.signedInAt) + LONGEST_MS - now.getTime());
  return Math.max(0, Math.floor(left / 60_000) * 60);
}

const personOf = ({ signIn, halfSignedIn }: SessionData) => signIn?.personId ?? halfSignedIn?.personId ?? null;

function expiry({ signIn }: SessionData, now: Date): Date {
  const idle = now.getTime() + IDLE_MS;
  return new Date(signIn ? Math.min(idle, Date.parse(signIn.signedInAt) + LONGEST_MS) : idle);
}
