import { Fragment } from 'preact';
import { countryName } from '../../server/codes/index.js';
import { termLabel, type PooledNeed, type PoolView } from '../../server/matching/index.js';
import { Fact, SummaryList } from '../components/summary-list.js';
import { UserLine } from '../components/user-text.js';
import { useReader } from '../platform/reader.js';

type Said = PoolView['words'][number]['said'];

/** What they have in common, as each says it: "riego por goteo (Peru) ↔ drip irrigation (Nepal)". */
export function PoolWords({ view: { words, needs } }: { view: PoolView }) {
  const { locale, t } = useReader();
  if (words.length === 0) return null;
  return (
    <section aria-labelledby="words">
      <h2 id="words">{t('pool.words')}</h2>
      <SummaryList>
        {words.map(({ term, said }) => (
          <Fact key={term} label={termLabel(term, locale) ?? <UserLine lang="">{said[0]!.words}</UserLine>}>
            {grouped(said, needs).map(({ words, language, countries }, index) => (
              <Fragment key={index}>
                {index > 0 && ' ↔ '}
                <span>
                  <UserLine lang={language}>{words}</UserLine>{' '}
                  <small>
                    (<bdi>{countries.map((code) => countryName(code, locale)).join(', ')}</bdi>)
                  </small>
                </span>
              </Fragment>
            ))}
          </Fact>
        ))}
      </SummaryList>
    </section>
  );
}

/** Those that say it in the same words together. */
function grouped(said: Said, needs: readonly PooledNeed[]) {
  const found = new Map<string, { words: string; language: string; countries: string[] }>();
  for (const { needId, words } of said) {
    const { language, country } = needs.find(({ id }) => id === needId)!;
    const same = found.get(words.toLowerCase());
    if (!same) found.set(words.toLowerCase(), { words, language, countries: [country] });
    else if (!same.countries.includes(country)) same.countries.push(country);
  }
  return [...found.values()];
}
