import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Contents that are no rows. Each is encrypted with a key of its own (AES-256-GCM); whoever keeps the key keeps the
 * content, and destroys it by forgetting the key. Names are ids that we made, never what somebody typed.
 */
export interface FileStore {
  /** Appears whole or not at all; replaces what was there. */
  put(id: string, content: Readable | Uint8Array, key: Buffer): Promise<void>;
  /** Throws when the key is another's or a byte has changed; undefined when there is nothing. */
  get(id: string, key: Buffer): Promise<Buffer | undefined>;
  /** By the name `list` gives it. */
  remove(name: string): Promise<void>;
  /** What lies there, with the moment it was last written; unfinished writes by their own names. */
  list(): AsyncIterable<{ name: string; writtenAt: Date }>;
}

declare module './context.js' {
  interface Parts {
    readonly files: FileStore;
  }
}

const IV = 12;
const TAG = 16;
const NAME = /^[0-9a-f-]{36}(\.[0-9a-f]{12}\.part)?$/;

/** A folder readable by its owner alone, fanned out by the end of the id: its beginning is the time. */
export function folderStore(dir: string): FileStore {
  const placeOf = (name: string) => {
    if (!NAME.test(name)) throw new Error('not a name that we made');
    return path.join(dir, name.slice(34, 36), name.slice(32, 34), name);
  };
  return {
    async put(id, content, key) {
      const place = placeOf(id);
      const part = `${place}.${randomBytes(6).toString('hex')}.part`;
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      try {
        const source = content instanceof Readable ? content : Readable.from([content]);
        await pipeline(source, encrypt(id, key), createWriteStream(part, { mode: 0o600, flags: 'wx', flush: true }));
        await rename(part, place);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },

    async get(id, key) {
      const bytes = await readFile(placeOf(id)).catch(unlessMissing);
      return bytes && decrypt(id, key, bytes);
    },

    remove: (name) => rm(placeOf(name), { force: true }),

    async *list() {
      const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(unlessMissing);
      for (const entry of entries ?? []) {
        if (!entry.isFile() || !NAME.test(entry.name)) continue;
        const found = await stat(path.join(entry.parentPath, entry.name)).catch(unlessMissing);
        if (found) yield { name: entry.name, writtenAt: found.mtime };
      }
    },
  };
}

/** `iv | content | tag`; the id is authenticated with it, so that one file cannot stand in for another. */
function encrypt(id: string, key: Buffer): Transform {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(id));
  let begun = false;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (!begun) this.push(iv);
      begun = true;
      done(null, cipher.update(chunk));
    },
    flush(done) {
      if (!begun) this.push(iv);
      this.push(cipher.final());
      this.push(cipher.getAuthTag());
      done();
    },
  });
}

function decrypt(id: string, key: Buffer, bytes: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV), { authTagLength: TAG })
    .setAAD(Buffer.from(id))
    .setAuthTag(bytes.subarray(-TAG));
  return Buffer.concat([decipher.update(bytes.subarray(IV, -TAG)), decipher.final()]);
}

function unlessMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  return undefined;
}

/** A key for one content, and the same as it may be kept in the database: wrapped by one that is not in it. */
export function newFileKey(secret: string, id: string) {
  const key = randomBytes(32);
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey(secret), iv).setAAD(Buffer.from(id));
  const wrapped = Buffer.concat([iv, cipher.update(key), cipher.final(), cipher.getAuthTag()]).toString('base64url');
  return { key, wrapped };
}

export const fileKey = (secret: string, id: string, wrapped: string): Buffer =>
  decrypt(id, wrappingKey(secret), Buffer.from(wrapped, 'base64url'));

const wrappingKey = (secret: string) => Buffer.from(hkdfSync('sha256', secret, '', 'bandung file keys', 32));
