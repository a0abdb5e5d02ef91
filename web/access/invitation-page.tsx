import type { Invitation, InvitationState } from '../../server/access/index.js';
import type { Problem } from '../../server/problems.js';
import { Button } from '../components/button.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Input } from '../components/input.js';
import { Layout } from '../components/layout.js';
import { Form } from '../components/form.js';
import { PasswordInput } from '../components/password-input.js';
import { Select } from '../components/select.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { accessErrors } from './access-errors.js';
import { languageOptions } from './language-options.js';

interface Props {
  token: string;
  /** None where the link is nobody's. */
  found?: { invitation: Invitation; organisation: string; known: boolean; state: InvitationState } | undefined;
  /** Who reads: nobody, the invited person, or somebody else. */
  reader: 'nobody' | 'invited' | 'other';
  problem?: Problem;
  typed?: Record<string, string>;
}

/** Where the link of an invitation leads: to the role, or to why not. */
export function InvitationPage({ token, found, reader, problem, typed = {} }: Props) {
  const { t } = useReader();
  const errors = accessErrors(problem, t);
  const open = found?.state === 'sent';
  return (
    <Layout title={t('invite.title')}>
      <div class="narrow">
        <h1>{t('invite.title')}</h1>
        <ErrorSummary errors={errors} />
        {!found && <p>{t('invite.unknown')}</p>}
        {found && !open && found.state !== 'awaiting' && <p>{t(`invite.${found.state as Over}`)}</p>}
        {found && open && (
          <>
            <p>{t('invite.text', { organisation: found.organisation, role: t(`role.${found.invitation.role}`) })}</p>
            <p class="hint">{t('invite.for', { email: found.invitation.email })}</p>
            {reader === 'other' && <p>{t('invite.other')}</p>}
            {reader === 'nobody' && found.known && (
              <p>
                <a href={paths.signIn(paths.invitation(token))}>{t('invite.signIn')}</a>
              </p>
            )}
            {(reader === 'invited' || (reader === 'nobody' && !found.known)) && (
              <Accept
                token={token}
                isNew={!found.known}
                errors={errors}
                typed={typed}
                chosen={found.invitation.locale}
              />
            )}
          </>
        )}
      </div>
    </Layout>
  );
}

type Over = 'accepted' | 'withdrawn' | 'expired';

interface AcceptProps {
  token: string;
  isNew: boolean;
  errors: ReturnType<typeof accessErrors>;
  typed: Record<string, string>;
  chosen: string;
}

function Accept({ token, isNew, errors, typed, chosen }: AcceptProps) {
  const { t } = useReader();
  return (
    <Form action={paths.invitation(token)} novalidate>
      {isNew && (
        <>
          <Input
            name="name"
            label={t('invite.name')}
            errors={errors}
            autocomplete="name"
            dir="auto"
            value={typed['name'] ?? ''}
          />
          <Select
            name="locale"
            label={t('invite.language')}
            errors={errors}
            value={typed['locale'] ?? chosen}
            options={languageOptions}
          />
          <PasswordInput
            name="password"
            label={t('invite.password')}
            hint={t('invite.password.why')}
            errors={errors}
            autocomplete="new-password"
          />
        </>
      )}
      <Button>{t('invite.accept')}</Button>
    </Form>
  );
}

/** After a new person has accepted: they sign in like everyone. */
export function WelcomePage() {
  const { t } = useReader();
  return (
    <Layout title={t('invite.title')}>
      <h1>{t('invite.title')}</h1>
      <p>{t('invite.welcome')}</p>
      <p class="links">
        <a href={paths.signIn()}>{t('signIn.title')}</a>
      </p>
    </Layout>
  );
}
