import { countryName, languageName } from '../../server/codes/index.js';
import type { PoolView } from '../../server/matching/index.js';
import { Names } from '../components/names.js';
import { useReader } from '../platform/reader.js';

/** What the countries must agree on before anything is planned, and who has still to say. */
export function PoolToSettle({ view: { toSettle, languages } }: { view: PoolView }) {
  const { locale, t } = useReader();
  const named = (countries: readonly string[]) => <Names of={countries.map((code) => countryName(code, locale))} />;
  const { working, interpreters } = languages;
  return (
    <section aria-labelledby="settle">
      <h2 id="settle">{t('pool.settle')}</h2>
      <dl>
        {toSettle.map(({ code, countries }) =>
          code === 'interpreter' && working ? (
            interpreters.map(({ language, countries, possible }) => (
              <div key={language}>
                <dt>
                  {t('settle.interpreter', {
                    working: languageName(working, locale),
                    language: languageName(language, locale),
                  })}
                </dt>
                <dd>
                  {named(countries)} <small>({t(possibleWord(possible))})</small>
                </dd>
              </div>
            ))
          ) : (
            <div key={code}>
              <dt>{t(`settle.${code as Exclude<typeof code, 'interpreter'>}`)}</dt>
              <dd>{named(countries)}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}

const possibleWord = (possible: boolean | null) =>
  possible === null ? 'settle.notSaid' : possible ? 'settle.possible' : 'settle.impossible';
