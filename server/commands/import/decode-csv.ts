import { isUtf8 } from 'node:buffer';
import { UnusableFile } from './unusable-file.js';

/** The text of a file of bytes. Anything but UTF-8 is refused with where and why: guessing would spoil names silently. */
export function decodeCsv(bytes: Buffer): string {
  if (bytes.length === 0) throw new UnusableFile('the file is empty');
  if (startsLikeUtf16(bytes)) throw new UnusableFile('line 1, column 1: the file is in UTF-16; save it as “CSV UTF-8”');
  if (!isUtf8(bytes)) throw new UnusableFile(firstBadByte(bytes));
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

/** By its byte order mark, or by the zero that is half of each Latin letter. */
const startsLikeUtf16 = (bytes: Buffer) =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff) ||
  (bytes.length > 3 && ((bytes[0] === 0 && bytes[2] === 0) || (bytes[1] === 0 && bytes[3] === 0)));

function firstBadByte(bytes: Buffer): string {
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start) < 0 ? bytes.length : bytes.indexOf(0x0a, start);
    const part = bytes.subarray(start, end);
    if (!isUtf8(part))
      return `line ${line}, column ${part.toString('utf8').indexOf('\uFFFD') + 1}: not UTF-8; ${LIKELY}`;
    start = end + 1;
  }
  return `not UTF-8; ${LIKELY}`;
}

const LIKELY = 'the file is probably in windows-1252 or Latin-1; save it as “CSV UTF-8”';
