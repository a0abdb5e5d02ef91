import { deflateSync } from 'node:zlib';

/** A PDF with these objects; loose about its table, as viewers are. */
export const pdf = (...objects: string[]): Buffer =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n` +
      `3 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\n${objects.join('\n')}\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n`,
    'latin1',
  );

/** The same said in a compressed object stream, where a search of the bytes would not find it. */
export const packedObject = (said: string, filter = '/FlateDecode'): string => {
  const packed = deflateSync(said);
  return `9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter ${filter} /Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream\nendobj`;
};
