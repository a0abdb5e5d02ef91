import { scopes } from '../../server/actor.js';
import type { ApiToken } from '../../server/auth/index.js';
import { actErrors, fieldId, type Refused } from '../acts/act-errors.js';
import { Button } from '../components/button.js';
import { Checkboxes } from '../components/checkboxes.js';
import { Day } from '../components/day.js';
import { Form } from '../components/form.js';
import { Input } from '../components/input.js';
import { Tag } from '../components/tag.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';
import { AccountLayout } from './account-layout.js';
import { ConfirmFirst } from './passkeys/confirm-first.js';

interface Props {
  tokens: readonly ApiToken[];
  now: Date;
  /** Whether the reader has just proved who they are. */
  fresh: boolean;
  /** Of the token just made: shown this once. */
  secret?: string | undefined;
  saved?: boolean;
  refused?: Refused | undefined;
  /** What was chosen, when it comes back. */
  chosen?: readonly string[];
}

/** The keys by which one’s own programs use the API in one’s name. */
export function TokensPage({ tokens, now, fresh, secret, saved = false, refused, chosen = ['read'] }: Props) {
  const { t } = useReader();
  const errors = actErrors(refused, t);
  const typed = refused?.typed ?? {};
  return (
    <AccountLayout title={t('tokens.title')} errors={errors} saved={saved}>
      <p>{t('tokens.text')}</p>
      {secret && (
        <section class="card" aria-labelledby="secret">
          <h2 id="secret">{t('tokens.secret')}</h2>
          <p>{t('tokens.secretText')}</p>
          <p>
            <code class="secret" dir="ltr">
              {secret}
            </code>
          </p>
        </section>
      )}
      <section aria-labelledby="yours">
        <h2 id="yours">{t('tokens.yours')}</h2>
        {tokens.length === 0 && <p>{t('tokens.none')}</p>}
        <ul class="plain-list">
          {tokens.map((token) => (
            <TokenItem key={token.id} token={token} now={now} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="new">
        <h2 id="new">{t('tokens.new')}</h2>
        {fresh ? (
          <Form action={paths.tokens()} novalidate>
            <Input
              id={fieldId('token', 'name')}
              name="name"
              label={t('tokens.name')}
              hint={t('tokens.nameHint')}
              errors={errors}
              value={typed['name']}
              dir="auto"
            />
            <Checkboxes
              id={fieldId('token', 'scopes')}
              name="scopes"
              label={t('tokens.scopes')}
              errors={errors}
              choices={scopes.map((scope) => ({
                value: scope,
                label: t(`tokens.scope.${scope}`),
                checked: chosen.includes(scope),
              }))}
            />
            <Input
              id={fieldId('token', 'days')}
              name="days"
              label={t('tokens.days')}
              hint={t('tokens.daysHint')}
              errors={errors}
              value={typed['days'] ?? '90'}
              inputmode="numeric"
              width={4}
            />
            <Button once>{t('tokens.make')}</Button>
          </Form>
        ) : (
          <ConfirmFirst next={paths.tokens()} />
        )}
      </section>
    </AccountLayout>
  );
}

function TokenItem({ token, now }: { token: ApiToken; now: Date }) {
  const { t } = useReader();
  const over = token.revokedAt !== null || token.expiresAt <= now;
  return (
    <li>
      <p>
        <b>
          <bdi>{token.name}</bdi>
        </b>{' '}
        {token.scopes.map((scope) => (
          <Tag key={scope} look="plain">
            {wordFor(t, 'tokens.scope', scope)}
          </Tag>
        ))}{' '}
        {over && <Tag look="bad">{t('tokens.over')}</Tag>}
      </p>
      <p class="hint">
        {t('tokens.made')} <Day at={token.createdAt} /> · {t('tokens.until')} <Day at={token.expiresAt} />
        {token.lastUsedAt && (
          <>
            {' '}
            · {t('tokens.used')} <Day at={token.lastUsedAt} />
          </>
        )}
      </p>
      {!over && (
        <Form action={paths.tokenRevocation(token.id)}>
          <Button look="warning">
            {t('tokens.revoke')}
            <span class="govuk-visually-hidden">
              {' '}
              <bdi>{token.name}</bdi>
            </span>
          </Button>
        </Form>
      )}
    </li>
  );
}
