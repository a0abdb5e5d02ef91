import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { digests, topics, type Digest, type Topic } from './topics.js';

export interface Subscription {
  personId: string;
  bundle: Topic | Digest;
}

/**
 * Says whose mails of which bundle are to stop, signed, so that it works without signing in. It never expires: a mail
 * may be years old when someone has enough of it.
 */
export function unsubscribeToken(secret: string, { personId, bundle }: Subscription): string {
  const said = `${personId.replaceAll('-', '')}${bundle}`;
  return `${said}-${sign(secret, said)}`;
}

export function readUnsubscribeToken(secret: string, token: string): Subscription | undefined {
  const [said = '', signature = ''] = token.split(/-(.*)/s, 2);
  const expected = sign(secret, said);
  if (signature.length !== expected.length || !timingSafeEqual(Buffer.from(signature), Buffer.from(expected)))
    return undefined;
  const hex = said.slice(0, 32);
  const personId = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  return subscription.safeParse({ personId, bundle: said.slice(32) }).data;
}

const subscription = z.object({ personId: z.guid(), bundle: z.enum([...topics, ...digests]) });

const sign = (secret: string, said: string) =>
  createHmac('sha256', secret).update(`unsubscribe ${said}`).digest('base64url').slice(0, 22);
