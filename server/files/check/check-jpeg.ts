import type { Checked } from './check-content.js';
import { checkSides } from './check-sides.js';
import { refuse } from './refuse.js';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP14 = 0xee;
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;
/** Tables, frames, scans and restart intervals; APP0 is JFIF, APP14 says how colours are coded. No Exif, no comments. */
const isKept = (marker: number) => (marker >= 0xc0 && marker <= 0xdf) || marker === APP0 || marker === APP14;

/** Reads the segments (ITU-T T.81, annex B) and writes them again without metadata and without what follows the picture. */
export function checkJpeg(content: Buffer): Checked {
  const kept = [content.subarray(0, 2)];
  let at = 2;
  let framed = false;
  for (;;) {
    if (content[at] !== 0xff) refuse('The picture is damaged');
    while (content[at + 1] === 0xff) at++;
    const marker = content[at + 1];
    if (marker === undefined) refuse('The picture is cut off');
    if (marker === EOI) break;
    if (marker === SOI || marker === 0 || isRestart(marker) || at + 4 > content.length)
      refuse('The picture is damaged');
    const length = content.readUInt16BE(at + 2);
    let end = at + 2 + length;
    if (length < 2 || end > content.length) refuse('The picture is cut off');
    if (isFrame(marker)) {
      if (length < 8) refuse('The picture is damaged');
      checkSides(content.readUInt16BE(at + 7), content.readUInt16BE(at + 5));
      framed = true;
    }
    if (marker === SOS) end = endOfScan(content, end);
    if (isKept(marker)) kept.push(content.subarray(at, end));
    at = end;
  }
  if (!framed) refuse('The picture has no header');
  kept.push(Buffer.from([0xff, EOI]));
  return { type: 'image/jpeg', content: Buffer.concat(kept) };
}

/** In a scan 0xFF is followed by 0, or by the number of a restart; anything else is the next segment. */
function endOfScan(content: Buffer, from: number): number {
  for (let at = content.indexOf(0xff, from); at >= 0 && at + 1 < content.length; at = content.indexOf(0xff, at + 1)) {
    const next = content[at + 1]!;
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  return refuse('The picture is cut off');
}
