import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

export interface ScriptFile {
  path: string;
  bodies(): Promise<{ identity: string; br: Buffer; gzip: Buffer }>;
}

/** A script under a name that changes with its content, made as small as can be when it is first asked for. */
export function scriptFile(name: string, text: string): ScriptFile {
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 10);
  let made: ReturnType<ScriptFile['bodies']> | undefined;
  const make = async () => ({
    identity: text,
    br: await brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
    gzip: await gzipped(text, { level: 9 }),
  });
  return { path: `/assets/${name}.${hash}.js`, bodies: () => (made ??= make()) };
}
