import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Keeps a secret that must be read again, such as a key to sign with: AES-256-GCM under a key that HKDF-SHA-256 makes of
 * the service's own secret for this purpose alone. `of` is whose secret it is: it cannot be put in another's place.
 */
export interface Sealing {
  /** The service's secret, `parts.secret`. */
  key: string;
  purpose: string;
  of: string;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

export function seal(plain: string, sealing: Sealing): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(sealing), iv).setAAD(Buffer.from(sealing.of));
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return `1.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
}

/** Throws when it was sealed under another secret, for another purpose or for someone else, or was changed since. */
export function unseal(sealed: string, sealing: Sealing): string {
  const [version, text = ''] = sealed.split('.');
  if (version !== '1') throw new Error('sealed in a way this version does not know');
  const bytes = Buffer.from(text, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(sealing), bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(Buffer.from(sealing.of))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
}

const keyOf = ({ key, purpose }: Sealing) => Buffer.from(hkdfSync('sha256', key, '', `bandung ${purpose}`, 32));
