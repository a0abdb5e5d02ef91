import { render } from 'preact-render-to-string';
import { direction, type Locale } from '../codes/index.js';

export interface MailContent {
  locale: Locale;
  greeting: string;
  items: { title: string; text: string; url: string }[];
  more: string | undefined;
  why: string;
  links: { label: string; url: string }[];
}

/** No images, no styles from elsewhere, nothing that tells us it was opened. */
export const mailHtml = ({ locale, greeting, items, more, why, links }: MailContent): string =>
  '<!doctype html>' +
  render(
    <html lang={locale} dir={direction(locale)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
      </head>
      <body dir={direction(locale)} style="font-family: sans-serif; line-height: 1.5; max-width: 40em">
        <p>{greeting}</p>
        {items.map(({ title, text, url }) => (
          <p>
            <a href={url}>
              <strong>{title}</strong>
            </a>
            <br />
            {text}
          </p>
        ))}
        {more && <p>{more}</p>}
        <hr />
        <p>{why}</p>
        <p>
          {links.map(({ label, url }) => (
            <>
              <a href={url}>{label}</a>
              <br />
            </>
          ))}
        </p>
      </body>
    </html>,
  );
