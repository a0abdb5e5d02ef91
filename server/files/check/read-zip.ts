import { inflateRawSync } from 'node:zlib';
import { MAX_ENTRIES, MAX_RATIO, MAX_UNPACKED } from '../limits.js';
import { refuse } from './refuse.js';

export interface ZipEntry {
  name: string;
  /** Unpacked. */
  read(): Buffer;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * Reads the central directory of an archive (APPNOTE.TXT 4.3) before a byte is unpacked: how much there is, that no part
 * lies over another, and that no name leads out of the place it is unpacked to.
 */
export function readZip(content: Buffer): ZipEntry[] {
  const end = findEnd(content);
  const count = content.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) refuse(`The document has ${count} parts; at most ${MAX_ENTRIES}`);
  const entries: (Header & { read(): Buffer })[] = [];
  let at = content.readUInt32LE(end + 16);
  for (let n = 0; n < count; n++) {
    const header = readHeader(content, at, end);
    entries.push({ ...header, read: () => unpack(content, header) });
    at = header.next;
  }
  if (at !== end) refuse('The document is damaged');
  checkSizes(content, entries);
  return entries;
}

interface Header {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  from: number;
  until: number;
  next: number;
}

function findEnd(content: Buffer): number {
  for (let at = content.length - 22; at >= Math.max(0, content.length - 22 - 0xffff); at--)
    if (content.readUInt32LE(at) === END) {
      if (at + 22 + content.readUInt16LE(at + 20) !== content.length) refuse('Something follows the document');
      if (content.readUInt16LE(at + 4) !== 0) refuse('The document is in several parts');
      return at;
    }
  return refuse('The document is cut off');
}

function readHeader(content: Buffer, at: number, end: number): Header {
  if (at + 46 > end || content.readUInt32LE(at) !== CENTRAL) refuse('The document is damaged');
  if (content.readUInt16LE(at + 8) & 1) refuse('The document is encrypted');
  const [nameLength, extra, comment] = [28, 30, 32].map((offset) => content.readUInt16LE(at + offset)) as [
    number,
    number,
    number,
  ];
  const name = content.toString('utf8', at + 46, at + 46 + nameLength);
  if (/^[/\\]|\\|(^|\/)\.\.(\/|$)|^[a-z]:/i.test(name) || name.includes('\0'))
    refuse('A part of the document has a name that leads elsewhere');
  const from = content.readUInt32LE(at + 42);
  if (from + 30 > content.length || content.readUInt32LE(from) !== LOCAL) refuse('The document is damaged');
  const packed = content.readUInt32LE(at + 20);
  const until = from + 30 + content.readUInt16LE(from + 26) + content.readUInt16LE(from + 28) + packed;
  if (content.toString('utf8', from + 30, from + 30 + content.readUInt16LE(from + 26)) !== name)
    refuse('The document is damaged');
  return {
    name,
    method: content.readUInt16LE(at + 10),
    packed,
    unpacked: content.readUInt32LE(at + 24),
    from,
    until,
    next: at + 46 + nameLength + extra + comment,
  };
}

function checkSizes(content: Buffer, entries: Header[]) {
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (total > MAX_UNPACKED || total > content.length * MAX_RATIO) refuse('The document unpacks to far more than it is');
  const inOrder = entries.toSorted((a, b) => a.from - b.from);
  if (inOrder.some(({ until }, n) => until > (inOrder[n + 1]?.from ?? content.length)))
    refuse('Parts of the document lie over one another');
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size < entries.length)
    refuse('The document has two parts of one name');
}

/** As much as the directory says, and not a byte more. */
function unpack(content: Buffer, { method, packed, unpacked, until }: Header): Buffer {
  const bytes = content.subarray(until - packed, until);
  if (method !== STORED && method !== DEFLATED) refuse('The document is packed in an unusual way');
  if (unpacked === 0) return Buffer.alloc(0);
  try {
    const read = method === STORED ? bytes : inflateRawSync(bytes, { maxOutputLength: unpacked });
    if (read.length === unpacked) return read;
  } catch {
    // Larger than it says, or no deflated data at all.
  }
  return refuse('The document says less than it holds');
}
