import { createHash } from 'node:crypto';
import { Transform, type Readable } from 'node:stream';
import busboy, { type Busboy } from 'busboy';
import type { Request } from 'express';
import { newFileKey } from '../platform/file-store.js';
import { uuidv7 } from '../platform/uuid.js';
import { Problem } from '../problems.js';
import { MAX_FILE } from './limits.js';

export interface Received {
  id: string;
  /** As the sender called it; unchecked. */
  name: string | undefined;
  size: number;
  sha256: string;
  wrappedKey: string;
}

/** Whether what a form said before its file lets the file in; a refusal is thrown. */
export type Admits = (field: string, value: string) => void;

type Part = Readable & { truncated?: boolean };

/**
 * Takes one file out of a multipart request (RFC 7578), encrypting it to disk as it comes: neither a long file nor a slow
 * one fills memory, and one that breaks off leaves nothing. Its name on disk is an id of ours. What is refused is read to
 * its end all the same, unkept: most clients listen for the answer only when they have sent everything.
 */
export async function receiveUpload(req: Request, admits?: Admits): Promise<Received> {
  const { parts, now } = req.ctx;
  const id = uuidv7(now());
  const { key, wrapped } = newFileKey(parts.secret, id);
  const form = readForm(req, admits ? 1 : 0);
  let refusal: Problem | undefined;
  let admitted = !admits;
  let stored: Promise<Omit<Received, 'id' | 'wrappedKey'>> | undefined;

  form.on('field', (field, value) => {
    try {
      admits?.(field, value);
      admitted = true;
    } catch (error) {
      refusal ??= error as Problem;
    }
  });
  form.on('file', (field, part: Part, { filename }) => {
    part.on('error', () => {});
    if (field === 'file' && admitted && !stored) stored = store(part, filename);
    else refusal ??= onePart();
    stored?.catch(() => {});
    if (refusal) part.resume();
  });
  for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
    form.on(limit, () => (refusal ??= onePart()));

  try {
    await readToTheEnd(req, form);
    const received = await stored;
    if (!received || refusal) throw refusal ?? onePart();
    return { id, wrappedKey: wrapped, ...received };
  } catch (error) {
    await stored?.catch(() => {});
    await parts.files.remove(id);
    throw error;
  }

  async function store(part: Part, name: string | undefined) {
    const hash = createHash('sha256');
    let size = 0;
    const measured = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        hash.update(chunk);
        done(null, chunk);
      },
    });
    measured.on('error', () => {}); // It may break off before anyone reads it.
    part.on('limit', () => measured.destroy(new Problem('too-large', `A file may have at most ${MAX_FILE} bytes`)));
    part.on('error', (error) => measured.destroy(error));
    try {
      await parts.files.put(id, part.pipe(measured), key);
    } finally {
      part.resume();
    }
    return { name, size, sha256: hash.digest('hex') };
  }
}

function readForm(req: Request, fields: number): Busboy {
  try {
    return busboy({
      headers: req.headers,
      limits: {
        files: 1,
        fields,
        fieldSize: 1000,
        parts: 3,
        fileSize: MAX_FILE + 1,
        fieldNameSize: 20,
        headerPairs: 20,
      },
      defParamCharset: 'utf8',
      preservePath: true,
    });
  } catch {
    throw new Problem('unsupported-media-type', 'Send multipart/form-data with a boundary');
  }
}

const readToTheEnd = (req: Request, form: Busboy) =>
  new Promise<void>((resolve, reject) => {
    form.on('error', () => {
      req.unpipe(form);
      req.resume();
      reject(new Problem('malformed-request', 'The upload broke off, or is not multipart/form-data'));
    });
    form.on('close', resolve);
    req.on('close', () => req.complete || form.destroy(new Error('broke off')));
    req.pipe(form);
  });

const onePart = () => new Problem('malformed-request', 'Send one part, called `file`, and nothing else');
