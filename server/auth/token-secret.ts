import { createHash, randomBytes } from 'node:crypto';

/** `bdg_` and 256 random bits; shown once, then only its hash is known. */
export const newTokenSecret = () => `bdg_${randomBytes(32).toString('base64url')}`;
export const tokenHash = (secret: string) => createHash('sha256').update(secret).digest('hex');
