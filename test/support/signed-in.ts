import request from 'supertest';
import { hashPassword, keepTotp, MembershipRow, newTotpSecret, Person, totpCode } from '../../server/auth/index.js';
import { needsSecondFactor } from '../../server/actor.js';
import type { Express } from 'express';
import type { EntityManager } from 'typeorm';
import type { Context } from '../../server/platform/context.js';

interface World {
  db: EntityManager;
  app: Express;
  ctx(): Context;
  now(): Date;
}

export const PASSWORD = 'correct horse battery staple';
const passwordHash = hashPassword(PASSWORD);

/** Gives the person this password and, when asked for or when a role of theirs needs it, an authenticator app. */
export async function withPassword(
  world: Pick<World, 'db' | 'ctx'>,
  { id }: { id: string },
  { secondFactor }: { secondFactor?: boolean } = {},
): Promise<{ secret: string | undefined }> {
  await world.db.update(Person, { id }, { passwordHash: await passwordHash });
  const roles = await world.db.findBy(MembershipRow, { personId: id });
  const secret = (secondFactor ?? roles.some(needsSecondFactor)) ? newTotpSecret() : undefined;
  if (secret) await keepTotp(world.ctx(), id, secret, null);
  return { secret };
}

/**
 * A program that keeps its cookies and has signed in through the front door just now: with the password and, where a
 * role needs it, a code. What it sends comes from our own pages, as a browser would say.
 */
export async function signedIn(
  world: Pick<World, 'db' | 'ctx' | 'app' | 'now'>,
  person: { id: string; email: string },
  options: { secondFactor?: boolean } = {},
) {
  const { secret } = await withPassword(world, person, options);
  const agent = request.agent(world.app).set('Sec-Fetch-Site', 'same-origin');
  await agent.post('/api/v1/session').send({ email: person.email, password: PASSWORD }).expect(201);
  if (secret)
    await agent
      .post('/api/v1/session/second-factor')
      .send({ code: totpCode(secret, world.now()) })
      .expect(201);
  return agent;
}
