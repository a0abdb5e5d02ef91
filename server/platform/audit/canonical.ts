import { createHash } from 'node:crypto';
import serialize from 'canonicalize';

/** RFC 8785: one value, one text, whatever wrote it. */
export const canonical = (value: object | string): string => (serialize as unknown as Serialize)(value)!;

/** The package is CommonJS: its declarations describe a default export that Node does not give. */
type Serialize = (value: unknown) => string | undefined;

export const sha256 = (...parts: (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
