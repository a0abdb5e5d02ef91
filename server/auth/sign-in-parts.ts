import type { Request } from 'express';
import type { Passport } from 'passport';
import type { Actor } from '../actor.js';
import type { Context } from '../platform/context.js';
import type { SignInLimits } from './sign-in-limits.js';

/** What signing in needs of the composition root. */
export interface SignIn {
  passport: InstanceType<typeof Passport>;
  limits: SignInLimits;
  context(actor: Actor, requestId?: string): Context;
}

declare global {
  namespace Express {
    interface Locals {
      signIn: SignIn;
    }
  }
}

export const signInParts = (req: Request) => req.app.locals['signIn'] as SignIn;

/** The context of this request as it is for whoever has just come in. */
export const contextFor = (req: Request, actor: Actor): Context => signInParts(req).context(actor, req.ctx.requestId);
