import { verifyAuthenticationResponse, type AuthenticationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { asSystem } from '../../platform/as-system.js';
import { command } from '../../platform/command.js';
import type { Context } from '../../platform/context.js';
import { lock } from '../../platform/database.js';
import { parse } from '../../platform/parse.js';
import { Problem } from '../../problems.js';
import { takeCeremony } from '../ceremonies/ceremony.js';
import { challengeIn, signInAnswer, type SignInAnswer } from './authenticator-answer.js';
import { Passkey } from './passkey.js';
import { isHandleOf } from './person-handle.js';
import { relyingParty } from './relying-party.js';

/**
 * Whose passkey answered the challenge given to this browser. For someone signed in it must be one of theirs. Rejects
 * with `attempt-over`, `passkey-refused`, or `passkey-copied` when its counter went back (WebAuthn level 3, 6.1.1).
 */
export async function checkPasskey(ctx: Context, browser: string, raw: unknown): Promise<string> {
  const answer = parse(signInAnswer, raw);
  const challenge = challengeIn(answer.response.clientDataJSON);
  const kind = ctx.actor.kind === 'person' ? 'passkey-proof' : 'passkey-sign-in';
  await takeCeremony(ctx, { kinds: [kind], secret: challenge, browser });

  return asSystem(ctx, async (system) => {
    const passkey = await system.db.findOneBy(Passkey, { credentialId: answer.id });
    if (!passkey) throw new Problem('passkey-refused', 'No person here has this passkey');
    if (!isOf(answer, passkey.personId) || (ctx.actor.id && ctx.actor.id !== passkey.personId))
      throw new Problem('passkey-refused', 'It is the passkey of someone else');
    const counter = await checkedCounter(system, passkey, { answer, challenge });
    const { inOrder } = await countUse(system, { passkeyId: passkey.id, counter });
    if (!inOrder) throw new Problem('passkey-copied');
    return passkey.personId;
  });
}

const isOf = ({ response: { userHandle } }: SignInAnswer, personId: string) =>
  !userHandle || isHandleOf(userHandle, personId);

async function checkedCounter(
  { parts }: Context,
  { credentialId, publicKey }: Passkey,
  { answer, challenge }: { answer: SignInAnswer; challenge: string },
): Promise<number> {
  const { id, origin } = relyingParty(parts.baseUrl);
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      // The counter is compared under a lock, and only once the signature is known to be good.
      credential: { id: credentialId, publicKey: new Uint8Array(publicKey), counter: 0 },
    });
    if (verified) return authenticationInfo.newCounter;
  } catch (error) {
    throw new Problem('passkey-refused', (error as Error).message.slice(0, 200));
  }
  throw new Problem('passkey-refused', 'The signature is not right');
}

/** A counter that does not go forward tells of a second authenticator with the same key; those that do not count say 0. */
const countUse = command('use-passkey', {
  input: z.object({ passkeyId: z.uuid(), counter: z.number() }),

  async run({ db, now, emit }, { passkeyId, counter }) {
    const passkey = await lock(db, Passkey, passkeyId);
    const inOrder = counter > passkey.counter || (counter === 0 && passkey.counter === 0);
    if (inOrder) await db.update(Passkey, { id: passkeyId }, { counter, lastUsedAt: now() });
    else emit('person.passkeyDoubted', { passkeyId, personId: passkey.personId });
    return { inOrder };
  },
});
