import { Passport } from 'passport';
import { Strategy as BearerStrategy } from 'passport-http-bearer';
import { Strategy as LocalStrategy } from 'passport-local';
import type { Request } from 'express';
import { system, type Actor } from '../actor.js';
import type { Context } from '../platform/context.js';
import { ApiToken } from './api-token.js';
import { findActor } from './find-actor.js';
import { passwordFits } from './password.js';
import { Person } from './person.js';
import { isFresh } from './session-state.js';
import { tokenHash } from './token-secret.js';

declare global {
  namespace Express {
    interface User {
      actor: Actor;
    }
  }
}

/** The only place that knows passport: e-mail and password into a person, a session or a bearer token into an actor. */
export function createPassport(context: (actor: typeof system) => Context) {
  const passport = new Passport();
  const { db, now } = context(system);
  const user = (actor: Actor | undefined) => (actor ? { actor } : false);

  passport.serializeUser((signedIn, done) => done(null, signedIn.actor.id));
  passport.deserializeUser((req: Request, _id: string, done: (error: unknown, user?: Express.User | false) => void) => {
    actorOf(req).then((actor) => done(null, user(actor)), done);
  });

  passport.use(
    new LocalStrategy({ usernameField: 'email' }, (email, password, done) => {
      checkPassword(email, password).then((actor) => done(null, user(actor)), done);
    }),
  );

  passport.use(
    new BearerStrategy((secret, done) => {
      checkToken(secret).then((actor) => done(null, user(actor)), done);
    }),
  );

  async function actorOf({ session }: Request) {
    const { signIn } = session;
    if (!signIn) return undefined;
    const { personId, secondFactor } = signIn;
    return findActor(db, personId, now(), { fresh: isFresh(signIn, now()), secondFactor });
  }

  async function checkPassword(email: string, password: string) {
    const person = await db.findOneBy(Person, { email: email.normalize('NFC').trim().toLowerCase() });
    const fits = await passwordFits(person?.passwordHash, password);
    return fits && person ? findActor(db, person.id, now()) : undefined;
  }

  async function checkToken(secret: string) {
    const token = await db.findOneBy(ApiToken, { hash: tokenHash(secret) });
    if (!token || token.revokedAt || token.expiresAt <= now()) return undefined;
    await db.query(
      `UPDATE api_token SET last_used_at = $2 WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $2::timestamptz - interval '1 minute')`,
      [token.id, now()],
    );
    return findActor(db, token.personId, now(), { granted: token.scopes, secondFactor: token.secondFactor });
  }

  return passport;
}
