import { MOST_PASSKEYS, type Passkey } from '../../../server/auth/index.js';
import type { Problem } from '../../../server/problems.js';
import { Button } from '../../components/button.js';
import { dayIn } from '../../components/day.js';
import { ErrorSummary, type FormError } from '../../components/error-summary.js';
import { Form } from '../../components/form.js';
import { Input } from '../../components/input.js';
import { Layout } from '../../components/layout.js';
import { NotificationBanner } from '../../components/notification-banner.js';
import { Tag } from '../../components/tag.js';
import { paths } from '../../paths.js';
import { useReader } from '../../platform/reader.js';
import type { Translate } from '../../words/translator.js';
import { ConfirmFirst } from './confirm-first.js';
import { PasskeyForm } from './passkey-form.js';
import { sayProblem } from './say-problem.js';

interface Props {
  passkeys: readonly Passkey[];
  /** Whether the reader has just proved who they are. */
  fresh: boolean;
  /** What has just been done. */
  done?: 'added' | 'removed' | undefined;
  /** What the reader called the passkey that could not be added. */
  name?: string;
  problem?: Problem;
}

export function PasskeysPage({ passkeys, fresh, done, name = '', problem }: Props) {
  const { t } = useReader();
  const errors = problem ? inWords(problem, t) : [];
  return (
    <Layout title={t('passkeys.title')}>
      <div class="narrow">
        <h1>{t('passkeys.title')}</h1>
        <ErrorSummary errors={errors} />
        {done && <NotificationBanner success>{t(`passkeys.${done}`)}</NotificationBanner>}
        <p>{t('passkeys.lead')}</p>
        {!fresh && <ConfirmFirst next={paths.passkeys()} />}
        <section aria-labelledby="yours">
          <h2 id="yours">{t('passkeys.yours')}</h2>
          {passkeys.length === 0 && <p>{t('passkeys.none')}</p>}
          <ul class="plain-list">
            {passkeys.map((passkey) => (
              <PasskeyItem key={passkey.id} passkey={passkey} removable={fresh} />
            ))}
          </ul>
        </section>
        {fresh && (
          <section aria-labelledby="add">
            <h2 id="add">{t('passkeys.add')}</h2>
            {passkeys.length >= MOST_PASSKEYS ? (
              <p>{t('passkeys.full', { count: passkeys.length })}</p>
            ) : (
              <PasskeyForm action={paths.passkeys()} does="create" label={t('passkeys.add')}>
                <Input
                  name="name"
                  label={t('passkeys.name')}
                  hint={t('passkeys.nameHint')}
                  errors={errors}
                  value={name}
                  maxlength={60}
                  autocomplete="off"
                  dir="auto"
                />
              </PasskeyForm>
            )}
          </section>
        )}
        <p class="links">
          <a href={paths.security()}>{t('security.title')}</a>
        </p>
      </div>
    </Layout>
  );
}

function PasskeyItem({ passkey, removable }: { passkey: Passkey; removable: boolean }) {
  const { locale, t } = useReader();
  const { id, name, synced, createdAt, lastUsedAt } = passkey;
  return (
    <li>
      <p>
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        {synced && <Tag>{t('passkeys.synced')}</Tag>}
      </p>
      <p class="hint">{t('passkeys.made', { date: dayIn(locale, createdAt) })}</p>
      <p class="hint">{lastUsedAt ? t('passkeys.used', { date: dayIn(locale, lastUsedAt) }) : t('passkeys.unused')}</p>
      {removable && (
        <Form action={paths.passkeyRemoval(id)}>
          <Button look="secondary" attributes={{ 'aria-label': t('passkeys.removeNamed', { name }) }}>
            {t('passkeys.remove')}
          </Button>
        </Form>
      )}
    </li>
  );
}

function inWords(problem: Problem, t: Translate): FormError[] {
  const { code, errors = [] } = problem;
  if (code === 'invalid-input' && errors.some(({ pointer }) => pointer === '#/name'))
    return [{ field: 'name', text: t('passkeys.nameNeeded') }];
  if (code === 'invalid-input') return [{ text: t('passkeys.needsScript') }];
  return sayProblem(problem, t);
}
