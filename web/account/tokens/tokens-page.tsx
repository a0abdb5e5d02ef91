import type { ApiToken } from '../../../server/auth/index.js';
import { Button } from '../../components/button.js';
import { Day } from '../../components/day.js';
import { Form } from '../../components/form.js';
import { Layout } from '../../components/layout.js';
import { Moment } from '../../components/moment.js';
import { NotificationBanner } from '../../components/notification-banner.js';
import { Tag } from '../../components/tag.js';
import { paths } from '../../paths.js';
import { useReader } from '../../platform/reader.js';
import { AccountNavigation } from '../account-navigation.js';

interface Props {
  tokens: readonly ApiToken[];
  now: Date;
  /** One has just been. */
  revoked: boolean;
}

/** With what other programs act for the reader. */
export function TokensPage({ tokens, now, revoked }: Props) {
  const { t } = useReader();
  return (
    <Layout title={t('tokens.title')}>
      <AccountNavigation current="tokens" />
      {revoked && <NotificationBanner success>{t('tokens.revoked')}</NotificationBanner>}
      <h1>{t('tokens.title')}</h1>
      <p>
        {t('tokens.lead')} <a href={paths.api()}>API</a>
      </p>
      <p>
        <Button href={paths.newToken()}>{t('tokens.new')}</Button>
      </p>
      {tokens.length === 0 && <p>{t('tokens.none')}</p>}
      <ul class="plain-list">
        {tokens.map((token) => (
          <TokenItem key={token.id} token={token} now={now} />
        ))}
      </ul>
    </Layout>
  );
}

function TokenItem({
  token: { id, name, scopes, expiresAt, lastUsedAt, revokedAt },
  now,
}: {
  token: ApiToken;
  now: Date;
}) {
  const { t } = useReader();
  const state = revokedAt ? 'revoked' : expiresAt <= now ? 'expired' : 'active';
  return (
    <li>
      <p>
        <b dir="auto">{name}</b> <Tag look={state === 'active' ? 'good' : 'plain'}>{t(`tokens.state.${state}`)}</Tag>
      </p>
      <p class="hint">
        {scopes.map((scope) => t(`scope.${scope}`)).join(' · ')}
        <br />
        {t('tokens.until')} · <Day at={expiresAt} />
        <br />
        {t('tokens.used')} · {lastUsedAt ? <Moment at={lastUsedAt} /> : t('tokens.never')}
      </p>
      {state === 'active' && (
        <Form action={paths.tokenRevocation(id)}>
          <Button look="secondary">
            {t('tokens.revoke')} <span class="govuk-visually-hidden">{name}</span>
          </Button>
        </Form>
      )}
    </li>
  );
}
