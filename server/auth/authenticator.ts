import type { Request } from 'express';
import { z } from 'zod';
import { asSystem } from '../platform/as-system.js';
import { command } from '../platform/command.js';
import { authorize } from '../platform/policy.js';
import { invalid, Problem } from '../problems.js';
import { endSessionsOf } from './end-sessions.js';
import { Person } from './person.js';
import { newRecoveryCodes } from './recovery-codes.js';
import { secondFactorsOf } from './second-factors.js';
import { sessionHash } from './session-store.js';
import { renewSession } from './start-session.js';
import { keepTotp, newTotpSecret, openTotp, sealTotp, stepOf, totpUri } from './totp.js';

export interface NewAuthenticator {
  /** Base32, to be typed where there is no camera. */
  secret: string;
  /** `otpauth://totp/…`, for the QR code. */
  uri: string;
}

/** A new secret for an authenticator app; it counts for nothing until `confirmAuthenticator` has seen a code from it. */
export async function beginAuthenticator(req: Request): Promise<NewAuthenticator> {
  const { actor, db } = req.ctx;
  authorize(actor, 'credential', 'change', { self: actor.id });
  const { email } = await db.findOneByOrFail(Person, { id: actor.id! });
  const known = req.session.newTotp && openTotp(req.ctx, actor.id!, req.session.newTotp);
  const secret = known || newTotpSecret();
  req.session.newTotp = sealTotp(req.ctx, actor.id!, secret);
  return { secret, uri: totpUri(secret, email) };
}

/** Sets up the app whose code this is, and lets this session count as one with a second factor. Returns recovery codes. */
export async function confirmAuthenticator(req: Request, code: string): Promise<string[]> {
  const { actor } = req.ctx;
  const { newTotp, signIn } = req.session;
  const secret = actor.kind === 'person' && newTotp ? openTotp(req.ctx, actor.id, newTotp) : undefined;
  if (!secret) throw new Problem('conflict', 'No authenticator app is being set up in this session');
  const codes = await addAuthenticator(req.ctx, { secret, code, own: sessionHash(req.sessionID) });
  await renewSession(req, { secondFactor: true, methods: [...(signIn?.methods ?? []), 'totp'] });
  return codes;
}

/** Takes the app away, and with it the recovery codes and what rests on them. */
export async function removeAuthenticator(req: Request): Promise<void> {
  await dropAuthenticator(req.ctx, { own: sessionHash(req.sessionID) });
  const methods = req.session.signIn?.methods ?? [];
  await renewSession(req, { secondFactor: methods.includes('passkey') });
}

const addAuthenticator = command('add-authenticator', {
  input: z.object({ secret: z.string(), code: z.string(), own: z.string() }),

  async run(ctx, { secret, code, own }) {
    const { actor, now, emit } = ctx;
    authorize(actor, 'credential', 'change', { self: actor.id });
    const personId = actor.id!;
    const step = stepOf(secret, code, now());
    if (step === undefined) throw invalid('code', 'This is not the code that the app shows now');
    await keepTotp(ctx, personId, secret, step);
    const codes = await newRecoveryCodes(ctx, personId);
    await endSessionsOf(ctx, personId, own);
    emit('person.secondFactorAdded', { personId });
    return codes;
  },
});

const dropAuthenticator = command('remove-authenticator', {
  input: z.object({ own: z.string() }),

  async run(ctx, { own }) {
    const { actor, db, emit } = ctx;
    authorize(actor, 'credential', 'change', { self: actor.id });
    const personId = actor.id!;
    const [gone]: [unknown[]] = await db.query('DELETE FROM totp WHERE person_id = $1 RETURNING person_id', [personId]);
    if (gone.length === 0) throw new Problem('not-found', 'There is no authenticator app');
    const left = await secondFactorsOf(db, personId);
    if (left.length === 0) await db.query('DELETE FROM recovery_code WHERE person_id = $1', [personId]);
    const { shortPassword } = await asSystem(ctx, (system) => system.db.findOneByOrFail(Person, { id: personId }));
    if (shortPassword && left.length === 0)
      throw new Problem('conflict', 'Your password is too short to stand alone; choose a longer one first');
    await endSessionsOf(ctx, personId, own);
    emit('person.secondFactorRemoved', { personId });
  },
});

/** Ten new codes in place of those there were. */
export const renewRecoveryCodes = command('renew-recovery-codes', {
  input: z.object({}),

  async run(ctx) {
    const { actor, emit } = ctx;
    authorize(actor, 'credential', 'change', { self: actor.id });
    const personId = actor.id!;
    if ((await secondFactorsOf(ctx.db, personId)).length === 0)
      throw new Problem('conflict', 'Recovery codes stand in for a second factor, and there is none');
    const codes = await newRecoveryCodes(ctx, personId);
    emit('person.recoveryCodesRenewed', { personId });
    return codes;
  },
});
