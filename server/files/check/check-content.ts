import { fileTypeFromBuffer } from 'file-type';
import { checkJpeg } from './check-jpeg.js';
import { checkOffice } from './check-office.js';
import { checkPdf } from './check-pdf.js';
import { checkPng } from './check-png.js';
import { checkText } from './check-text.js';
import type { FileType } from './file-types.js';
import { isTestVirus } from './is-test-virus.js';
import { refuse } from './refuse.js';

export interface Checked {
  type: FileType;
  /** Without what it need not say: where and with what a picture was taken. */
  content: Buffer;
}

/**
 * Decides by the content alone what a file is, and refuses what is not on the list or carries something that runs (ASVS
 * 5.0, V5.2). It looks for known dangers; it is no antivirus, for which `isTestVirus` shows the place.
 */
export async function checkContent(content: Buffer): Promise<Checked> {
  if (content.length === 0) refuse('The file is empty');
  if (isTestVirus(content)) refuse('The file holds a virus');
  const checked = look(content);
  const seen = await fileTypeFromBuffer(content).catch(() => undefined);
  if (seen?.mime !== (checked.type === 'text/plain' ? undefined : checked.type))
    refuse(`The file looks like two things at once: ${checked.type} and ${seen?.mime ?? 'something else'}`);
  return checked;
}

function look(content: Buffer): Checked {
  if (begins(content, '%PDF-')) return checkPdf(content);
  if (begins(content, '\x89PNG\r\n\x1a\n')) return checkPng(content);
  if (begins(content, '\xff\xd8\xff')) return checkJpeg(content);
  if (begins(content, 'PK\x03\x04')) return checkOffice(content);
  return checkText(content);
}

const begins = (content: Buffer, magic: string) =>
  content.subarray(0, magic.length).equals(Buffer.from(magic, 'latin1'));
