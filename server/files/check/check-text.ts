import type { Checked } from './check-content.js';
import { refuse } from './refuse.js';

// oxlint-disable-next-line no-control-regex -- refusing control characters is the point
const CONTROL = /[\u0000-\u0008\u000B\u000E-\u001F\u007F]/;
/** What a browser, a shell or an office program would take for more than text, wherever a careless one looks for it. */
const MARKUP = /<\s*(!doctype|html|head|body|script|svg|iframe|object|embed|\?xml|\?php|%)|^#!|^\{\\rtf|^GIF8|^%!PS/i;

/** Text in UTF-8 and nothing else. */
export function checkText(content: Buffer): Checked {
  const text = decode(content);
  if (text === undefined || CONTROL.test(text))
    refuse('The file is none of: PDF, PNG, JPEG, text in UTF-8, DOCX, XLSX');
  if (MARKUP.test(text.trimStart())) refuse('The file holds markup or a script');
  return { type: 'text/plain', content };
}

function decode(content: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}
