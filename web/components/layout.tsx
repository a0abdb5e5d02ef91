import type { ComponentChildren } from 'preact';
import { scriptPath, startPath } from '../assets/page-script.js';
import { useReader } from '../platform/reader.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import { SkipLink } from './skip-link.js';

interface Props {
  /** Of the page; the front page has none of its own. */
  title?: string;
  /** Where the browser is to go from here by itself. */
  goesTo?: string;
  /** Of what it is about, for programs: in the head of the page. */
  head?: ComponentChildren;
  /** What the reader sent before has come to nothing: a script does not throw away what it has kept of it. */
  refused?: boolean;
  /** There is nothing that a script could make easier for a visitor. */
  plain?: boolean;
  children: ComponentChildren;
}

/** What surrounds every page. For who can use it, one script that only enhances; `send` adds the stylesheets. */
export function Layout({ title, goesTo, head, refused, plain, children }: Props) {
  const { locale, dir, t, person, secondsLeft, signedIn } = useReader();
  return (
    <html lang={locale} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <title>{title ? `${title} – Bandung` : `Bandung – ${t('site.tagline')}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {goesTo && <meta http-equiv="refresh" content={`0; url=${goesTo}`} />}
        <meta name="theme-color" content="#0b4a66" />
        {(signedIn || !plain) && <script async src={startPath} data-script={scriptPath(locale)} />}
        <link rel="icon" href={ICON} />
        {head}
      </head>
      <body data-person={person} data-session={secondsLeft}>
        <SkipLink>{t('site.skip')}</SkipLink>
        <Header />
        <main id="main" class="govuk-width-container" tabindex={-1} data-refused={refused}>
          {children}
        </main>
        <Footer />
      </body>
    </html>
  );
}

/** One flower of the kawung pattern, so that no browser asks for a favicon that is not there. */
const ICON =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#0b4a66"/>' +
      '<g fill="#f0c987"><ellipse cx="9" cy="9" rx="4" ry="8" transform="rotate(-45 9 9)"/><ellipse cx="23" cy="9" rx="4" ry="8" transform="rotate(45 23 9)"/>' +
      '<ellipse cx="9" cy="23" rx="4" ry="8" transform="rotate(45 9 23)"/><ellipse cx="23" cy="23" rx="4" ry="8" transform="rotate(-45 23 23)"/></g></svg>',
  );
