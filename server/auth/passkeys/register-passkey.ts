import { verifyRegistrationResponse, type RegistrationResponseJSON } from '@simplewebauthn/server';
import { decodeAttestationObject } from '@simplewebauthn/server/helpers';
import type { Request } from 'express';
import { z } from 'zod';
import { command } from '../../platform/command.js';
import type { Context } from '../../platform/context.js';
import { insert, lock } from '../../platform/database.js';
import * as field from '../../platform/fields.js';
import { parse } from '../../platform/parse.js';
import { authorize } from '../../platform/policy.js';
import { uuidv7 } from '../../platform/uuid.js';
import { Problem } from '../../problems.js';
import { broughtKey } from '../ceremonies/browser-key.js';
import { takeCeremony } from '../ceremonies/ceremony.js';
import { endSessionsOf } from '../end-sessions.js';
import { Person } from '../person.js';
import { sessionHash } from '../session-store.js';
import { renewSession } from '../start-session.js';
import { challengeIn, registrationAnswer } from './authenticator-answer.js';
import { MOST_PASSKEYS } from './begin-passkey-registration.js';
import { Passkey } from './passkey.js';
import { relyingParty } from './relying-party.js';

export const newPasskey = z.strictObject({ name: field.line(60), response: registrationAnswer });

/**
 * Keeps the public half of a passkey that was just made for this person, in this browser. Their other sessions end; this
 * one counts from now on as one with a second factor. Rejects with `attempt-over`, `passkey-refused` or `conflict`.
 */
export async function registerPasskey(req: Request, raw: z.input<typeof newPasskey>): Promise<Passkey> {
  const { ctx } = req;
  const { name, response } = parse(newPasskey, raw);
  authorize(ctx.actor, 'passkey', 'register', { self: ctx.actor.id });
  const challenge = challengeIn(response.response.clientDataJSON);
  await takeCeremony(ctx, { kinds: ['passkey-registration'], secret: challenge, browser: broughtKey(req) });
  const { credential, credentialBackedUp } = await checked(ctx, response as RegistrationResponseJSON, challenge);
  const passkey = await keepPasskey(ctx, {
    own: sessionHash(req.sessionID),
    name,
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: credential.transports ?? [],
    synced: credentialBackedUp,
  });
  await renewSession(req, { secondFactor: true, methods: [...(req.session.signIn?.methods ?? []), 'passkey'] });
  return passkey;
}

async function checked({ parts }: Context, response: RegistrationResponseJSON, challenge: string) {
  const { id, origin } = relyingParty(parts.baseUrl);
  try {
    ignoreMakers(response);
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
    });
    if (registrationInfo) return registrationInfo;
  } catch (error) {
    throw new Problem('passkey-refused', (error as Error).message.slice(0, 200));
  }
  throw new Problem('passkey-refused');
}

/** We do not ask who made an authenticator. A certificate sent all the same could have us fetch the lists it names. */
function ignoreMakers({ response }: RegistrationResponseJSON) {
  const statement = decodeAttestationObject(new Uint8Array(Buffer.from(response.attestationObject, 'base64url')));
  const format = statement.get('fmt');
  if (format !== 'none' && !(format === 'packed' && !statement.get('attStmt').get('x5c')))
    throw new Error(`An attestation was not asked for: ${format}`);
}

const keepPasskey = command('register-passkey', {
  input: z.object({
    name: z.string(),
    credentialId: z.string(),
    publicKey: z.instanceof(Buffer),
    counter: z.number(),
    transports: z.array(z.string()),
    synced: z.boolean(),
    /** The hash of the session that asks, which goes on. */
    own: z.string(),
  }),

  async run(ctx, { own, ...made }) {
    const { db, actor, now, emit } = ctx;
    const person = await lock(db, Person, actor.id!);
    const count = await db.countBy(Passkey, { personId: person.id });
    if (count >= MOST_PASSKEYS) throw new Problem('conflict', `At most ${MOST_PASSKEYS} passkeys`);
    const passkey = Object.assign(new Passkey(), {
      ...made,
      id: uuidv7(now()),
      personId: person.id,
      createdAt: now(),
    });
    await insert(db, passkey);
    await endSessionsOf(ctx, person.id, own);
    emit('person.passkeyAdded', { passkeyId: passkey.id, personId: person.id });
    return passkey;
  },
});
