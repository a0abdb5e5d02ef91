import { crc32 } from 'node:zlib';
import type { Checked } from './check-content.js';
import { checkSides } from './check-sides.js';
import { refuse } from './refuse.js';

/** Chunks that make the picture; texts, times, places and whatever else stays behind. */
const KEPT = ['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs', 'IDAT', 'IEND'];
const SIGNATURE = 8;

/** Reads the chunks (ISO/IEC 15948, 5.3) and writes them again without metadata and without what follows the picture. */
export function checkPng(content: Buffer): Checked {
  const kept = [content.subarray(0, SIGNATURE)];
  let at = SIGNATURE;
  let ended = false;
  for (let n = 0; !ended; n++) {
    if (at + 12 > content.length) refuse('The picture is cut off');
    const length = content.readUInt32BE(at);
    const type = content.toString('latin1', at + 4, at + 8);
    const end = at + 12 + length;
    if (end > content.length) refuse('The picture is cut off');
    if (crc32(content.subarray(at + 4, end - 4)) !== content.readUInt32BE(end - 4)) refuse('The picture is damaged');
    if (n === 0) {
      if (type !== 'IHDR' || length !== 13) refuse('The picture has no header');
      checkSides(content.readUInt32BE(at + 8), content.readUInt32BE(at + 12));
    }
    if (KEPT.includes(type)) kept.push(content.subarray(at, end));
    ended = type === 'IEND';
    at = end;
  }
  return { type: 'image/png', content: Buffer.concat(kept) };
}
