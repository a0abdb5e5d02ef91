import { renderToString } from 'preact-render-to-string';
import { direction, type Locale } from '../codes/index.js';
import { catalogues, translate, type MessageKey, type Translate } from '../i18n/index.js';
import type { PersonalData } from './gather-personal-data.js';

/** The copy as a page of its own, to be read without us: no script, nothing to load. */
export function exportPage(data: PersonalData, locale: Locale): string {
  const t = translate(locale);
  const html = (
    <html lang={locale} dir={direction(locale)}>
      <head>
        <meta charset="utf-8" />
        <title>{t('personal.copy')}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <h1>{t('personal.copy')}</h1>
        <p>
          <bdi>{data.madeAt}</bdi>
        </p>
        {data.items.map(({ item, records }) => (
          <section key={item}>
            <h2>{t(`personal.${item}`)}</h2>
            <p>{t(`personal.${item}.purpose`)}</p>
            {records.length === 0 && <p>{t('personal.nothing')}</p>}
            {records.map(({ values }, at) => (
              <Record key={at} values={values} t={t} />
            ))}
          </section>
        ))}
      </body>
    </html>
  );
  return `<!doctype html>${renderToString(html)}`;
}

function Record({ values, t }: { values: Record<string, unknown>; t: Translate }) {
  return (
    <table>
      {Object.entries(values).map(([name, value]) => (
        <tr key={name}>
          <th scope="row">{labelOf(name, t)}</th>
          <td dir="auto">{shown(value)}</td>
        </tr>
      ))}
    </table>
  );
}

/** What has no word of its own keeps the name it has in the JSON. */
function labelOf(name: string, t: Translate) {
  const key = `personal.field.${name}`;
  return Object.hasOwn(catalogues.en, key) ? t(key as MessageKey) : <code lang="en">{name}</code>;
}

const shown = (value: unknown) =>
  value === null
    ? '—'
    : typeof value === 'string'
      ? value
      : typeof value === 'number'
        ? String(value)
        : JSON.stringify(value);

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;max-inline-size:60rem;margin:2rem auto;padding-inline:1rem}
table{inline-size:100%;border-collapse:collapse;margin-block:.75rem}
th,td{border:1px solid #ccc;padding:.3rem .5rem;text-align:start;vertical-align:top;white-space:pre-wrap;overflow-wrap:anywhere}
th{inline-size:14rem;font-weight:600;background:#f5f2ec}`;
