import { createHmac, timingSafeEqual } from 'node:crypto';
import { derivedKey } from './derived-key.js';
import * as field from './fields.js';

/** What a secret link opens, and which of the links that were made for it this is. */
export interface Linked {
  id: string;
  version: number;
}

/**
 * The secret part of an address that opens one thing without signing in: whose it is, and 256 bits nobody can guess,
 * made from the service's own secret, so that the database holds nothing that opens it. A new version is another link.
 */
export const linkToken = (secret: string, purpose: string, { id, version }: Linked): string =>
  id.replaceAll('-', '') +
  createHmac('sha256', derivedKey(secret, purpose)).update(`${id} ${version}`).digest('base64url');

/** The id in a token, which says nothing yet; undefined when it cannot be one. */
export function linkedId(token: string): string | undefined {
  const hex = token.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return field.id.safeParse(hex).data;
}

/** Compared as bytes, and in the same time whatever was sent. */
export function isLinkToken(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
