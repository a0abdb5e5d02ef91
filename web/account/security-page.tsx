import type { SecondFactor, SessionView } from '../../server/auth/index.js';
import { Button } from '../components/button.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Form } from '../components/form.js';
import { AccountNavigation } from './account-navigation.js';
import { Layout } from '../components/layout.js';
import { NotificationBanner } from '../components/notification-banner.js';
import { Tag } from '../components/tag.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { Moment } from '../components/moment.js';

export const doneWords = {
  password: 'security.passwordChanged',
  removed: 'security.removed',
  ended: 'security.ended',
} as const;

interface Props {
  factors: readonly SecondFactor[];
  codesLeft: number;
  /** How many there are. */
  passkeys: number;
  sessions: readonly SessionView[];
  /** What has just been done. */
  done: keyof typeof doneWords | undefined;
  /** The authenticator app cannot be taken away. */
  tooShort?: boolean;
}

export function SecurityPage({ factors, codesLeft, passkeys, sessions, done, tooShort = false }: Props) {
  const { t, provider } = useReader();
  return (
    <Layout title={t('security.title')}>
      <AccountNavigation current="security" />
      <h1>{t('security.title')}</h1>
      {done && <NotificationBanner success>{t(doneWords[done])}</NotificationBanner>}
      <ErrorSummary errors={tooShort ? [{ text: t('security.tooShort') }] : []} />
      <h2>{t('signIn.password')}</h2>
      <p>
        <a href={paths.password()}>{t('password.title')}</a>
      </p>
      <h2>{t('security.factor')}</h2>
      {factors.includes('totp') ? (
        <Authenticator codesLeft={codesLeft} />
      ) : (
        <NoAuthenticator passkeys={factors.includes('passkey')} codesLeft={codesLeft} />
      )}
      <h2>{t('passkeys.title')}</h2>
      <p>{t('passkeys.count', { count: passkeys })}</p>
      <p>
        <a href={paths.passkeys()}>{t('passkeys.manage')}</a>
      </p>
      {provider && (
        <>
          <h2>{t('identities.title')}</h2>
          <p>
            <a href={paths.identities()}>{provider}</a>
          </p>
        </>
      )}
      <Sessions sessions={sessions} />
    </Layout>
  );
}

function NoAuthenticator({ passkeys, codesLeft }: { passkeys: boolean; codesLeft: number }) {
  const { t } = useReader();
  return (
    <>
      <p>{passkeys ? t('passkeys.areFactor') : t('security.factorNone')}</p>
      {passkeys && (
        <>
          <p>{t('security.codesLeft', { count: codesLeft })}</p>
          <Form action={paths.recoveryCodes()}>
            <Button look="secondary">{t('security.newCodes')}</Button>
          </Form>
        </>
      )}
      <p>
        <Button href={paths.authenticator()}>{t('security.setUp')}</Button>
      </p>
    </>
  );
}

function Authenticator({ codesLeft }: { codesLeft: number }) {
  const { t } = useReader();
  return (
    <>
      <p>
        {t('security.factorOn')} {t('security.codesLeft', { count: codesLeft })}
      </p>
      <p>
        <a href={paths.authenticator()}>{t('security.replace')}</a>
      </p>
      <div class="govuk-button-group">
        <Form action={paths.recoveryCodes()}>
          <Button look="secondary">{t('security.newCodes')}</Button>
        </Form>
        <Form action={paths.authenticatorRemoval()}>
          <Button look="secondary">{t('security.remove')}</Button>
        </Form>
      </div>
    </>
  );
}

function Sessions({ sessions }: { sessions: readonly SessionView[] }) {
  const { t } = useReader();
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{t('security.sessions')}</h2>
      <ul class="plain-list">
        {sessions.map((session) => (
          <Session key={session.id} session={session} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <Form action={paths.otherSessionsEnd()}>
          <Button look="secondary">{t('security.endOthers')}</Button>
        </Form>
      )}
    </section>
  );
}

function Session({
  session: { id, current, browser, system, network, signedInAt, lastSeenAt },
}: {
  session: SessionView;
}) {
  const { t } = useReader();
  const device = [browser, system].filter((name) => name !== null).join(' · ');
  return (
    <li>
      <p>
        <b>{device ? <bdi>{device}</bdi> : t('security.unknown')}</b>{' '}
        {current && <Tag look="good">{t('security.here')}</Tag>}
      </p>
      <p class="hint">
        {t('security.since')} · <Moment at={signedInAt} />
        <br />
        {t('security.seen')} · <Moment at={lastSeenAt} />
        {network && (
          <>
            <br />
            {t('security.network')} · <bdi>{network}</bdi>
          </>
        )}
      </p>
      {!current && (
        <Form action={paths.sessionEnd(id)}>
          <Button look="secondary">{t('security.end')}</Button>
        </Form>
      )}
    </li>
  );
}
