import { countryName } from '../../server/codes/index.js';
import type { SimilarListing } from '../../server/matching/index.js';
import { InsetText } from '../components/inset-text.js';
import { UserLine } from '../components/user-text.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

/** Open ones of others that say much the same: perhaps to be met together. */
export function OthersAlike({ of }: { of: readonly SimilarListing[] }) {
  const { locale, t } = useReader();
  if (of.length === 0) return null;
  return (
    <section aria-labelledby="others-alike">
      <InsetText>
        <h2 id="others-alike">{t('posting.alike')}</h2>
        <ul>
          {of.map(({ id, title, language, organisation, country }) => (
            <li key={id}>
              <a href={paths.listing(id)}>
                <UserLine lang={language}>{title}</UserLine>
              </a>
              <p class="by">
                <span>
                  <bdi>{organisation.name}</bdi>
                </span>
                {country && (
                  <span>
                    <bdi>{countryName(country, locale)}</bdi>
                  </span>
                )}
              </p>
            </li>
          ))}
        </ul>
      </InsetText>
    </section>
  );
}
