import type { Me } from '../../server/auth/index.js';
import { countryName } from '../../server/codes/index.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';

/** For whom the reader acts, and as what. */
export function Memberships({ of }: { of: Me['memberships'] }) {
  const { locale, t } = useReader();
  if (of.length === 0) return <p>{t('account.noMemberships')}</p>;
  return (
    <ul>
      {of.map(({ organisationId, organisation, role, country }) => (
        <li key={organisationId + role} class="by">
          <span>
            <bdi>{organisation}</bdi>
          </span>
          <span>{wordFor(t, 'role', role)}</span>
          {country && (
            <span>
              <bdi>{countryName(country, locale)}</bdi>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
