import { countryName, languageName } from '../../server/codes/index.js';
import type { PoolView } from '../../server/matching/index.js';
import { Names } from '../components/names.js';
import { Fact, SummaryList } from '../components/summary-list.js';
import { useReader } from '../platform/reader.js';

/** What the countries must agree on before anything is planned, and who has still to say. */
export function PoolToSettle({ view: { toSettle, languages } }: { view: PoolView }) {
  const { locale, t } = useReader();
  const named = (countries: readonly string[]) => <Names of={countries.map((code) => countryName(code, locale))} />;
  const { working, interpreters } = languages;
  return (
    <section aria-labelledby="settle">
      <h2 id="settle">{t('pool.settle')}</h2>
      <SummaryList>
        {toSettle.map(({ code, countries }) =>
          code === 'interpreter' && working ? (
            interpreters.map(({ language, countries, possible }) => (
              <Fact
                key={language}
                label={t('settle.interpreter', {
                  working: languageName(working, locale),
                  language: languageName(language, locale),
                })}
              >
                {named(countries)} <small>({t(possibleWord(possible))})</small>
              </Fact>
            ))
          ) : (
            <Fact key={code} label={t(`settle.${code as Exclude<typeof code, 'interpreter'>}`)}>
              {named(countries)}
            </Fact>
          ),
        )}
      </SummaryList>
    </section>
  );
}

const possibleWord = (possible: boolean | null) =>
  possible === null ? 'settle.notSaid' : possible ? 'settle.possible' : 'settle.impossible';
