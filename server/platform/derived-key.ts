import { hkdfSync } from 'node:crypto';

/** A key for one purpose, made from the secret of the service: HKDF-SHA256 (RFC 5869), 32 bytes. */
export const derivedKey = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `bandung ${purpose}`, 32));
