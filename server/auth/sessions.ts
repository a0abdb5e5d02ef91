import pgSession from 'connect-pg-simple';
import session from 'express-session';
import type { Pool } from 'pg';

const EIGHT_HOURS = 8 * 3_600_000;

/** Server-side sessions in PostgreSQL; the cookie carries nothing but a signed random id. */
export function sessions(pool: Pool, secret: string, secure: boolean) {
  const Store = pgSession(session);
  return session({
    name: 'bandung_session',
    secret,
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure, maxAge: EIGHT_HOURS },
    store: new Store({
      pool,
      tableName: 'session',
      createTableIfMissing: false,
      disableTouch: true,
      pruneSessionInterval: 900,
    }),
  });
}
