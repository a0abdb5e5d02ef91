import type { Checked } from './check-content.js';
import type { FileType } from './file-types.js';
import { isTestVirus } from './is-test-virus.js';
import { readZip, type ZipEntry } from './read-zip.js';
import { refuse } from './refuse.js';

/** What makes an archive a document (ISO/IEC 29500-2). */
const main: Record<string, FileType> = {
  'word/document.xml': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'xl/workbook.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const ACTIVE = /vbaProject|vbaData|macrosheets|activeX|embeddings\/|\.bin$|customUI|externalLinks\//i;
const ARCHIVES = [
  'PK\x03\x04',
  'PK\x05\x06',
  'Rar!',
  '7z\xbc\xaf',
  '\x1f\x8b',
  'BZh',
  '\xfd7zXZ',
  'MSCF',
  '\xd0\xcf\x11\xe0',
];
const PRINTER_SETTINGS = /^xl\/printerSettings\/printerSettings\d+\.bin$/;

/** A text or a sheet without macros, without other files in it and without reaching out. It is only ever downloaded. */
export function checkOffice(content: Buffer): Checked {
  const parts = readZip(content);
  const names = parts.map(({ name }) => name);
  const found = Object.keys(main).filter((name) => names.includes(name));
  if (!names.includes('[Content_Types].xml') || found.length !== 1) refuse('Archives are not accepted');
  for (const part of parts) checkPart(part);
  return { type: main[found[0]!]!, content };
}

function checkPart({ name, read }: ZipEntry) {
  if (ACTIVE.test(name) && !PRINTER_SETTINGS.test(name))
    refuse('The document holds macros, other files or links to other files');
  const bytes = read();
  if (isTestVirus(bytes)) refuse('The document holds a virus');
  const begins = bytes.toString('latin1', 0, 8);
  if (ARCHIVES.some((magic) => begins.startsWith(magic))) refuse('The document holds an archive');
  if (/\.(xml|rels|vml)$/i.test(name)) checkXml(name, bytes);
}

function checkXml(name: string, bytes: Buffer) {
  const xml = bytes.toString('utf8');
  if (bytes[0] === 0xfe || bytes[0] === 0xff || xml.includes('\u0000'))
    refuse('The document is written in an unusual way');
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) refuse('The document refers to external entities');
  if (/macroEnabled|vbaProject/i.test(xml)) refuse('The document holds macros');
  if (/<\w*:?script\b/i.test(xml)) refuse('The document holds a script');
  if (name.endsWith('.rels'))
    for (const [relation] of xml.matchAll(/<\w*:?Relationship\b[^>]*>/g))
      if (/TargetMode\s*=\s*["']External/i.test(relation) && !/Type\s*=\s*["'][^"']*\/hyperlink["']/.test(relation))
        refuse('The document loads something from elsewhere');
}
