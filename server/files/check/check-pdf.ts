import { constants, inflateSync } from 'node:zlib';
import { MAX_PAGES, MAX_UNPACKED } from '../limits.js';
import type { Checked } from './check-content.js';
import { refuse } from './refuse.js';

/** Names that make a document act, carry another file or lock it (ISO 32000-2: 7.6, 7.11.4, 12.6.4, 13). */
const REFUSED: Record<string, string> = {
  Encrypt: 'is encrypted',
  JavaScript: 'holds JavaScript',
  JS: 'holds JavaScript',
  Launch: 'starts a program',
  EmbeddedFile: 'carries another file',
  EmbeddedFiles: 'carries another file',
  GoToE: 'carries another file',
  RichMedia: 'holds media that run',
  Movie: 'holds media that run',
  Sound: 'holds media that run',
  XFA: 'holds a form that runs',
  SubmitForm: 'sends data elsewhere',
  ImportData: 'reads data from elsewhere',
};
const NAME = new RegExp(`/(${Object.keys(REFUSED).join('|')})(?![\\w#])`);
const MARKUP = /<\s*(html|script|svg|iframe|!doctype)\b/i;

/**
 * Looks for what a document may not hold, also where names are written in hexadecimal or lie in compressed object streams.
 * It does not read the document as a viewer would: that is for the viewer, and why a file is only ever downloaded.
 */
export function checkPdf(content: Buffer): Checked {
  const text = content.toString('latin1');
  if (!/%%EOF\s*$/.test(text.slice(-1024))) refuse('The PDF is cut off, or something follows it');
  if (MARKUP.test(text)) refuse('The PDF is a web page as well');
  // Whoever hides the name of what holds names has something to hide.
  if (count(readable(text), OBJECT_STREAM) > count(text, OBJECT_STREAM)) refuse('The PDF is written in an unusual way');
  let pages = 0;
  for (const part of [text, ...objectStreams(content, text)]) {
    const plain = readable(part);
    const found = NAME.exec(plain)?.[1];
    if (found) refuse(`The PDF ${REFUSED[found]}`);
    pages += count(plain, /\/Type\s*\/Page(?!\w)/g);
  }
  if (pages > MAX_PAGES) refuse(`The PDF has ${pages} pages; at most ${MAX_PAGES}`);
  return { type: 'application/pdf', content };
}

const OBJECT_STREAM = /\/ObjStm(?!\w)/g;
const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

/** Any character of a name may be written as `#` and two hexadecimal digits (7.3.5). */
const readable = (text: string) =>
  text.replace(/#([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Objects may lie in compressed streams (ISO 32000-2, 7.5.7), where a look at the bytes would not find them. */
function objectStreams(content: Buffer, text: string): string[] {
  const found: string[] = [];
  let left = MAX_UNPACKED;
  for (const { index } of text.matchAll(OBJECT_STREAM)) {
    const begin = /stream\r?\n/g;
    begin.lastIndex = index;
    const start = begin.exec(text);
    if (!start) refuse('The PDF is damaged');
    const from = start.index + start[0].length;
    const dictionary = text.slice(text.lastIndexOf('obj', index), start.index);
    const end = text.indexOf('endstream', from);
    if (end < 0) refuse('The PDF is damaged');
    if (!/\/Filter/.test(dictionary)) continue;
    if (!/\/Filter\s*\[?\s*\/FlateDecode\s*\]?\s*(\/|>>)/.test(dictionary))
      refuse('The PDF is packed in an unusual way');
    const unpacked = unpack(content.subarray(from, end), left);
    left -= unpacked.length;
    found.push(unpacked);
  }
  return found;
}

function unpack(bytes: Buffer, most: number): string {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH }).toString(
      'latin1',
    );
  } catch {
    return refuse('The PDF is packed in a way that cannot be read');
  }
}
