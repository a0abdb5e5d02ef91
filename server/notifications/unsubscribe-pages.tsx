import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import { direction, type Locale } from '../codes/index.js';
import { translate } from '../i18n/index.js';
import { isDigest, type Digest, type Topic } from './topics.js';

interface Props {
  locale: Locale;
  settings: string;
}

export function unsubscribePage({ locale, bundle }: Props & { bundle: Topic | Digest }): string {
  const t = translate(locale);
  const what = isDigest(bundle) ? t(`unsubscribe.${bundle}`) : t('unsubscribe.topic', { topic: t(`topic.${bundle}`) });
  return page(
    locale,
    t('unsubscribe.question'),
    <>
      <p>{what}</p>
      <form method="post">
        <button type="submit">{t('unsubscribe.button')}</button>
      </form>
    </>,
  );
}

export function unsubscribedPage({ locale, settings, bundle }: Props & { bundle: Topic | Digest }): string {
  const t = translate(locale);
  return page(
    locale,
    t('unsubscribe.done'),
    <>
      {!isDigest(bundle) && <p>{t(`topic.${bundle}`)}</p>}
      <p>
        <a href={settings}>{t('unsubscribe.changeBack')}</a>
      </p>
    </>,
  );
}

export function unknownLinkPage({ locale, settings }: Props): string {
  const t = translate(locale);
  return page(
    locale,
    t('unsubscribe.unknown'),
    <p>
      <a href={settings}>{t('unsubscribe.unknownBody')}</a>
    </p>,
  );
}

const page = (locale: Locale, title: string, children: ComponentChildren): string =>
  '<!doctype html>' +
  render(
    <html lang={locale} dir={direction(locale)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – Bandung`}</title>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>,
  );
