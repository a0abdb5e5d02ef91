import type { Me } from '../../server/auth/index.js';
import { Button } from '../components/button.js';
import { InsetText } from '../components/inset-text.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';

/** Says what they cannot do yet, and leads straight to what lets them. */
export function SecondFactorNeeded({ withheld, setUp }: { withheld: Me['withheld']; setUp: boolean }) {
  const { t } = useReader();
  if (withheld.length === 0) return null;
  return (
    <InsetText classes="inset--waiting" attributes={{ role: 'status' }}>
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
          <Button href={paths.confirm(paths.account())}>{t('security.use')}</Button>
        ) : (
          <Button href={paths.authenticator()}>{t('security.setUp')}</Button>
        )}
      </p>
    </InsetText>
  );
}
