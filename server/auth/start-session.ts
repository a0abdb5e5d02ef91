import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Actor } from '../actor.js';
import { asSystem } from '../platform/as-system.js';
import { command } from '../platform/command.js';
import { Problem } from '../problems.js';
import { rememberDevice } from './device.js';
import { findActor } from './find-actor.js';
import { seenFrom } from './seen-from.js';
import { contextFor } from './sign-in-parts.js';
import { isFresh, signInMethods, type HalfSignedIn, type SignedIn, type SignInMethod } from './session-state.js';

interface How {
  method: SignInMethod;
  /** Whether a second factor was used, or something that counts as two (a passkey with user verification). */
  secondFactor: boolean;
  /** When they gave proof, if not just now: whoever is sent on by a provider may have signed in there long before. */
  provedAt?: Date;
}

/**
 * Lets a person in whose identity has just been proved, under a new session id; of the session before only how they
 * have proved it so far is kept. The new session is fresh, unless
 * `provedAt` says otherwise. Rejects with `wrong-credentials` if they may not sign in.
 */
export async function startSession(
  req: Request,
  res: Response,
  personId: string,
  { method, secondFactor, provedAt = req.ctx.now() }: How,
): Promise<Actor> {
  const { now } = req.ctx;
  const half = req.session.halfSignedIn?.personId === personId ? req.session.halfSignedIn.methods : [];
  const at = now().toISOString();
  const actor = await enter(req, {
    personId,
    methods: [...half, method],
    secondFactor,
    signedInAt: at,
    provedAt: provedAt.toISOString(),
    from: seenFrom(req),
  });
  await recordSignIn(req.ctx, { device: rememberDevice(req, res), method });
  return actor;
}

/** The same session with other rights, under a new id. */
export async function renewSession(req: Request, changed: Partial<SignedIn>): Promise<Actor> {
  const { signIn } = req.session;
  if (!signIn) throw new Problem('not-signed-in', 'This needs a session, not a token');
  return enter(req, { ...signIn, ...changed });
}

/** A session that is good for nothing but proving the second factor. */
export async function halfStartSession(req: Request, half: HalfSignedIn) {
  await new Promise<void>((resolve, reject) =>
    req.session.regenerate((error) => (error ? reject(error as Error) : resolve())),
  );
  req.session.halfSignedIn = half;
  await saved(req);
}

async function enter(req: Request, signIn: SignedIn): Promise<Actor> {
  const { personId, secondFactor } = signIn;
  const actor = await asSystem(req.ctx, ({ db, now }) =>
    findActor(db, personId, now(), { fresh: isFresh(signIn, now()), secondFactor }),
  );
  if (!actor) throw new Problem('wrong-credentials');
  await new Promise<void>((resolve, reject) => req.logIn({ actor }, (error) => (error ? reject(error) : resolve())));
  req.session.signIn = signIn;
  await saved(req);
  req.ctx = contextFor(req, actor);
  return actor;
}

const saved = (req: Request) =>
  new Promise<void>((resolve, reject) => req.session.save((error) => (error ? reject(error as Error) : resolve())));

/** A browser never seen with this person before is told of: it may not be theirs. */
const recordSignIn = command('sign-in', {
  input: z.object({ device: z.string(), method: z.enum(signInMethods) }),

  async run({ db, actor, now, emit, audit }, { device }) {
    const [seen] = await db.query(
      `INSERT INTO known_device (person_id, hash, first_seen_at, last_seen_at) VALUES ($1, $2, $3, $3)
       ON CONFLICT (person_id, hash) DO UPDATE SET last_seen_at = excluded.last_seen_at
       RETURNING first_seen_at = $3::timestamptz AND xmax = 0 AS new`,
      [actor.id, device, now()],
    );
    audit(`person/${actor.id}`);
    if (seen.new) emit('person.seenOnNewDevice', { personId: actor.id! });
  },
});
