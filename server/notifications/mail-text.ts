import type { MailContent } from './mail-html.js';

/** Every mail can be read without HTML. */
export const mailText = ({ greeting, items, more, why, links }: MailContent): string =>
  [
    greeting,
    ...items.map(({ title, text, url }) => `${title}\n${text}\n${url}`),
    ...(more ? [more] : []),
    '-- ',
    why,
    ...links.map(({ label, url }) => `${label}:\n${url}`),
  ].join('\n\n') + '\n';
