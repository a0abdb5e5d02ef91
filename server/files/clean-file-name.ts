import { fileTypes, type FileType } from './check/file-types.js';

const LONGEST = 150;
// oxlint-disable-next-line no-control-regex -- removing control characters is the point
const UNSEEN = /[\u0000-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g;
/** Means something to a shell or a file system; browsers write a quotation mark or a line's end as here (HTML, multipart/form-data). */
const SPECIAL = /[<>:"|?*]|%(22|0[AD])/gi;
/** Names that Windows keeps for devices. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Endings that say what a file is, or what to start it with. */
const ENDING =
  /\.(pdf|png|jpe?g|txt|docx?m?|xlsx?m?|pptx?m?|exe|js|html?|svg|bat|cmd|com|scr|pif|php\d?|sh|jar|zip|msi|lnk|vbs|ps1|xml|gif)$/i;

/**
 * What a file is called when it is fetched: one name without a path, in NFC, without what cannot be seen, ending as its
 * content is. It is never used to find anything.
 */
export function cleanFileName(given: string | undefined, type: FileType | 'unknown'): string {
  const ending = type === 'unknown' ? '' : `.${fileTypes[type]}`;
  let base = (given ?? '')
    .toWellFormed()
    .normalize('NFC')
    .split(/[/\\]/)
    .at(-1)!
    .replace(UNSEEN, '')
    .replace(SPECIAL, '_')
    .trim();
  while (ENDING.test(base)) base = base.replace(ENDING, '');
  base = base.replace(/^[.\s]+|[.\s]+$/g, '');
  if (!/[\p{L}\p{N}]/u.test(base)) base = 'file';
  if (DEVICE.test(base)) base = `_${base}`;
  return (
    [...base]
      .slice(0, LONGEST - ending.length)
      .join('')
      .replace(/[.\s]+$/, '') + ending
  );
}
