import type { Me } from '../../server/auth/index.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';

/** Says what they cannot do yet, and leads straight to what lets them. */
export function SecondFactorNeeded({ withheld, setUp }: { withheld: Me['withheld']; setUp: boolean }) {
  const { t } = useReader();
  if (withheld.length === 0) return null;
  return (
    <div class="notice" role="status">
      <h2>{t('security.needed')}</h2>
      <p>{t('security.neededText')}</p>
      <ul>
        {withheld.map(({ organisationId, organisation, role }) => (
          <li key={organisationId + role}>
            {wordFor(t, 'role', role)} · <bdi>{organisation}</bdi>
          </li>
        ))}
      </ul>
      <p>
        {setUp ? (
          <a class="button" href={paths.confirm(paths.account())}>
            {t('security.use')}
          </a>
        ) : (
          <a class="button" href={paths.authenticator()}>
            {t('security.setUp')}
          </a>
        )}
      </p>
    </div>
  );
}
