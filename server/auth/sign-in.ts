import type { Request, Response } from 'express';
import { z } from 'zod';
import { asSystem } from '../platform/as-system.js';
import { command } from '../platform/command.js';
import { Problem } from '../problems.js';
import { checkSecondFactor, secondFactorProof } from './check-second-factor.js';
import { deviceOf } from './device.js';
import { passwordFits } from './password.js';
import { Person } from './person.js';
import { secondFactorsOf, type SecondFactor } from './second-factors.js';
import { halfSignedIn } from './session-state.js';
import { sessionCookie } from './sessions.js';
import { proveSession } from './prove-session.js';
import type { Tried } from './sign-in-limits.js';
import { signInParts } from './sign-in-parts.js';
import { halfStartSession, startSession } from './start-session.js';

/**
 * Checks the password. One answer, after the same time, for every wrong pair. Returns with what the second step can be
 * taken; empty when they are in.
 */
export async function signIn(req: Request, res: Response, email: string, password: string): Promise<SecondFactor[]> {
  const { passport, limits } = signInParts(req);
  const tried = await triedBy(req, 'sign-in', { email });
  await limits.count(tried);
  req.body = { email, password };
  const user = await new Promise<Express.User | false>((resolve, reject) => {
    passport.authenticate('local', (error: unknown, found: Express.User | false) =>
      error ? reject(error as Error) : resolve(found),
    )(req, res, reject);
  });
  if (!user) throw refused(req, 'sign-in');
  await limits.forget(tried);

  const personId = user.actor.id!;
  const secondFactor = await asSystem(req.ctx, ({ db }) => secondFactorsOf(db, personId));
  if (secondFactor.length === 0) {
    await startSession(req, res, personId, { method: 'password', secondFactor: false });
    return [];
  }
  await halfStartSession(req, { personId, methods: ['password'], since: req.ctx.now().toISOString() });
  return secondFactor;
}

/** The second step, within ten minutes of the first. */
export async function proveSecondFactor(
  req: Request,
  res: Response,
  given: z.output<typeof secondFactorProof>,
): Promise<void> {
  const half = halfSignedIn(req);
  if (!half) throw new Problem('not-signed-in', 'Begin with your e-mail and password');
  const { limits } = signInParts(req);
  const tried = await triedBy(req, 'second-factor', { personId: half.personId });
  await limits.count(tried);
  const method = await checkSecondFactor(req.ctx, half.personId, given);
  if (!method) throw refused(req, 'second-factor', 'The code is not right, or was used before');
  await limits.forget(tried);
  await startSession(req, res, half.personId, { method, secondFactor: true });
  if (method === 'recovery-code') await noteRecoveryCode(req.ctx, {});
}

export const sessionProof = z.union(
  [...secondFactorProof.options, z.strictObject({ password: z.string().min(1, 'Required').max(1000) })],
  'Send `code`, `recoveryCode` or `password`',
);

/** Proves again who is there: with a second factor, or with the password where there is none. */
export async function proveAgain(req: Request, given: z.output<typeof sessionProof>): Promise<void> {
  const { actor } = req.ctx;
  const { signIn: session } = req.session;
  if (actor.kind !== 'person' || !session) throw new Problem('not-signed-in', 'This needs a session, not a token');
  const { limits } = signInParts(req);
  const tried = await triedBy(req, 'proof', { personId: actor.id });
  await limits.count(tried);
  const method =
    'password' in given
      ? await passwordAlone(req, actor.id, given.password)
      : await checkSecondFactor(req.ctx, actor.id, given);
  if (!method) throw refused(req, 'proof', 'That is not right, or was used before');
  await limits.forget(tried);
  await proveSession(req, { method, secondFactor: method !== 'password' });
  if (method === 'recovery-code') await noteRecoveryCode(req.ctx, {});
}

/** Takes as long whether or not it will do. */
const passwordAlone = (req: Request, personId: string, password: string) =>
  asSystem(req.ctx, async ({ db }) => {
    const person = await db.findOneBy(Person, { id: personId });
    const fits = await passwordFits(person?.passwordHash, password);
    const factors = await secondFactorsOf(db, personId);
    return fits && factors.length === 0 ? ('password' as const) : undefined;
  });

export async function signOut(req: Request, res: Response) {
  if (req.ctx.actor.id) await noteSignOut(req.ctx, {});
  await new Promise<void>((resolve, reject) =>
    req.session.destroy((error) => (error ? reject(error as Error) : resolve())),
  );
  const { name, options } = sessionCookie(req.ctx.parts.baseUrl);
  res.clearCookie(name, options);
  // What scripts have kept on this device of what its person wrote goes with them.
  res.set('Clear-Site-Data', '"storage"');
}

/** Who tries what from where. A browser they have signed in with before has tries of its own. */
export async function triedBy(
  req: Request,
  what: Tried['what'],
  whose: { email: string } | { personId: string },
): Promise<Tried> {
  const account = 'email' in whose ? whose.email.normalize('NFC').trim().toLowerCase().slice(0, 254) : whose.personId;
  const device = deviceOf(req);
  const [row] = await asSystem(req.ctx, ({ db }) =>
    db.query(
      `SELECT EXISTS (SELECT FROM known_device d JOIN person p ON p.id = d.person_id
                       WHERE d.hash = $2 AND ${'email' in whose ? 'p.email' : 'p.id'} = $1) AS known`,
      [account, device ?? ''],
    ),
  );
  return { what, account, address: req.ip ?? '', ...(row.known ? { device: device! } : {}) };
}

/** For what is not right or wrong but must not be done without end. */
export const countTry = async (req: Request, what: Tried['what'], email: string) =>
  signInParts(req).limits.count(await triedBy(req, what, { email }));

/** The record of a failure says that there was one and by which request; whose, only if they come in. */
function refused(req: Request, what: string, detail?: string): Problem {
  req.ctx.parts.log.info({ requestId: req.ctx.requestId, what }, 'a sign-in was refused');
  return new Problem(what === 'sign-in' ? 'wrong-credentials' : 'wrong-proof', detail);
}

const note = (name: string) =>
  command(name, {
    input: z.object({}),
    async run({ actor, audit }) {
      audit(`person/${actor.id}`);
    },
  });
const noteSignOut = note('sign-out');

/** Someone with the paper may not be the one whose it is. */
const noteRecoveryCode = command('use-recovery-code', {
  input: z.object({}),
  async run({ actor, emit }) {
    emit('person.recoveryCodeUsed', { personId: actor.id! });
  },
});
