import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { generatedSecret } from '../generated-secret.js';
import { sha256 } from './canonical.js';

/** The public half, as it is published. */
export interface PublicKey {
  /** The first 16 hexadecimal digits of the SHA-256 of `publicKey`'s bytes. */
  id: string;
  /** SubjectPublicKeyInfo in DER, base64. */
  publicKey: string;
}

export interface SigningKey extends PublicKey {
  sign(message: Buffer): Buffer;
}

interface Settings {
  AUDIT_SIGNING_KEY?: string | undefined;
  DATA_DIR: string;
}

/** The key this installation signs checkpoints with: the one it was given, or one made the first time and kept. */
export const signingKeyOf = ({ AUDIT_SIGNING_KEY, DATA_DIR }: Settings): SigningKey =>
  fromPrivate(AUDIT_SIGNING_KEY ?? generatedSecret(DATA_DIR, { name: NAME, make: newSigningKey }));

/** The same where there is one already; none is made. */
export const knownSigningKey = (settings: Settings): SigningKey | undefined =>
  settings.AUDIT_SIGNING_KEY || existsSync(path.join(settings.DATA_DIR, NAME)) ? signingKeyOf(settings) : undefined;

const NAME = 'audit-key';

/** PKCS #8 in DER, base64: as `openssl genpkey -algorithm ed25519 -outform DER | base64` writes it. */
export const newSigningKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');

export const isSigningKey = (text: string): boolean => {
  try {
    return readPrivate(text).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
};

const readPrivate = (text: string): KeyObject =>
  createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });

function fromPrivate(text: string): SigningKey {
  const key = readPrivate(text);
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return { id: keyId(spki), publicKey: spki.toString('base64'), sign: (message) => sign(null, message, key) };
}

export const keyId = (spki: Buffer): string => sha256(spki).toString('hex').slice(0, 16);

/** False for whatever is no key, too. */
export function isSignedBy({ publicKey, id }: PublicKey, message: Buffer, signature: Buffer): boolean {
  const spki = Buffer.from(publicKey, 'base64');
  if (keyId(spki) !== id) return false;
  try {
    return verify(null, message, createPublicKey({ key: spki, format: 'der', type: 'spki' }), signature);
  } catch {
    return false;
  }
}
