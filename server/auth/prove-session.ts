import type { Request } from 'express';
import { z } from 'zod';
import type { Actor } from '../actor.js';
import { command } from '../platform/command.js';
import { Problem } from '../problems.js';
import type { SignInMethod } from './session-state.js';
import { renewSession } from './start-session.js';

interface Proof {
  method: SignInMethod;
  /** Whether it is a second factor, or counts as two. */
  secondFactor: boolean;
  /** When they gave it; now, if nothing is said. */
  at?: Date;
}

/** Keeps, in the session, that its person has proved again who they are. */
export async function proveSession(req: Request, { method, secondFactor, at = req.ctx.now() }: Proof): Promise<Actor> {
  const { signIn } = req.session;
  if (!signIn) throw new Problem('not-signed-in', 'This needs a session, not a token');
  const actor = await renewSession(req, {
    provedAt: at.toISOString(),
    secondFactor: signIn.secondFactor || secondFactor,
    methods: [...new Set([...signIn.methods, method])],
  });
  await noteProof(req.ctx, {});
  return actor;
}

const noteProof = command('prove-again', {
  input: z.object({}),
  async run({ actor, audit }) {
    audit(`person/${actor.id}`);
  },
});
