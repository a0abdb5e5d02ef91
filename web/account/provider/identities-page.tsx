import type { Identity } from '../../../server/auth/index.js';
import type { Problem } from '../../../server/problems.js';
import { Button } from '../../components/button.js';
import { dayIn } from '../../components/day.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { Form } from '../../components/form.js';
import { Layout } from '../../components/layout.js';
import { NotificationBanner } from '../../components/notification-banner.js';
import { paths } from '../../paths.js';
import { useReader } from '../../platform/reader.js';
import { ConfirmFirst } from '../passkeys/confirm-first.js';
import { sayProblem } from '../passkeys/say-problem.js';
import { ProviderButton } from './provider-button.js';

interface Props {
  /** As its people call it; none when none is set up. */
  provider: string | undefined;
  identities: readonly Identity[];
  /** Whether the reader has just proved who they are. */
  fresh: boolean;
  /** What has just been done. */
  done?: 'linked' | 'unlinked' | undefined;
  problem?: Problem | undefined;
}

export function IdentitiesPage({ provider, identities, fresh, done, problem }: Props) {
  const { t } = useReader();
  return (
    <Layout title={t('identities.title')}>
      <div class="narrow">
        <h1>{t('identities.title')}</h1>
        <ErrorSummary errors={problem ? sayProblem(problem, t, provider) : []} />
        {done && <NotificationBanner success>{t(`identities.${done}`)}</NotificationBanner>}
        <p>{provider ? t('identities.lead', { provider }) : t('identities.off')}</p>
        {!fresh && <ConfirmFirst next={paths.identities()} />}
        {identities.length === 0 && provider && <p>{t('identities.notLinked')}</p>}
        <ul class="plain-list">
          {identities.map((identity) => (
            <IdentityItem key={identity.id} identity={identity} removable={fresh} />
          ))}
        </ul>
        {provider && fresh && identities.length === 0 && (
          <ProviderButton provider={provider} to="link" next={`${paths.identities()}?linked`} />
        )}
        <p class="links">
          <a href={paths.security()}>{t('security.title')}</a>
        </p>
      </div>
    </Layout>
  );
}

function IdentityItem({ identity, removable }: { identity: Identity; removable: boolean }) {
  const { locale, t } = useReader();
  return (
    <li>
      <p>
        <bdi>{new URL(identity.issuer).hostname}</bdi>
      </p>
      <p class="hint">{t('identities.linkedOn', { date: dayIn(locale, identity.linkedAt) })}</p>
      {removable && (
        <Form action={paths.identityRemoval(identity.id)}>
          <Button look="secondary">{t('identities.unlink')}</Button>
        </Form>
      )}
    </li>
  );
}
