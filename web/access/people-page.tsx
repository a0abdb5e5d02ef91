import type { Invitation, Member } from '../../server/access/index.js';
import type { Role } from '../../server/actor.js';
import type { Organisation } from '../../server/organisations/index.js';
import type { Problem } from '../../server/problems.js';
import { dayIn } from '../components/day.js';
import { ErrorSummary, type FormError } from '../components/error-summary.js';
import { Field } from '../components/field.js';
import { Layout } from '../components/layout.js';
import { Tag } from '../components/tag.js';
import { Form } from '../components/form.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';
import { accessErrors } from './access-errors.js';
import { LanguageOptions } from './options.js';

export interface PeopleFound {
  organisation: Organisation;
  members: readonly Member[];
  invitations: readonly Invitation[];
  /** Roles the reader may give here. */
  roles: readonly Role[];
  now: Date;
}

interface Props extends PeopleFound {
  problem?: Problem;
  typed?: Record<string, string>;
  said?: 'done' | 'proposed' | undefined;
}

/** Who has which role in an organisation, whom it has invited, and the form to invite somebody. */
export function PeoplePage({ organisation, members, invitations, roles, now, problem, typed = {}, said }: Props) {
  const { t } = useReader();
  const errors = accessErrors(problem, t);
  return (
    <Layout title={organisation.name}>
      <p class="links">
        <a href={paths.access()}>{t('access.title')}</a>
      </p>
      <h1>
        <bdi>{organisation.name}</bdi>
      </h1>
      <ErrorSummary errors={errors} />
      {said && <p role="status">{t(`access.${said}`)}</p>}
      <section aria-labelledby="members">
        <h2 id="members">{t('access.members')}</h2>
        <ul class="notices">
          {members.map((member) => (
            <MemberItem key={member.personId + member.role} member={member} organisationId={organisation.id} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="invitations">
        <h2 id="invitations">{t('access.invitations')}</h2>
        {invitations.length === 0 && <p>{t('access.invitations.none')}</p>}
        <ul class="notices">
          {invitations.map((invitation) => (
            <InvitationItem key={invitation.id} invitation={invitation} now={now} />
          ))}
        </ul>
      </section>
      {roles.length > 0 && <Invite organisationId={organisation.id} roles={roles} errors={errors} typed={typed} />}
    </Layout>
  );
}

function MemberItem({ member, organisationId }: { member: Member; organisationId: string }) {
  const { locale, t } = useReader();
  const { personId, name, email, role, since, mayEnd } = member;
  return (
    <li>
      <p>
        <b>
          <bdi>{name}</bdi>
        </b>{' '}
        <bdi>{email}</bdi>
      </p>
      <p class="hint">
        {t(`role.${role}`)}. {t('access.since', { date: dayIn(locale, since) })}
      </p>
      {mayEnd && (
        <Form action={paths.accessEnd(organisationId)}>
          <input type="hidden" name="personId" value={personId} />
          <input type="hidden" name="role" value={role} />
          <button class="second">{t('access.end')}</button>
        </Form>
      )}
    </li>
  );
}

function InvitationItem({ invitation, now }: { invitation: Invitation; now: Date }) {
  const { locale, t } = useReader();
  const { id, email, role, organisationId, expiresAt } = invitation;
  const state = invitation.stateAt(now);
  return (
    <li>
      <p>
        <bdi>{email}</bdi> <Tag>{t(`access.invitation.${state}`)}</Tag>
      </p>
      <p class="hint">
        {wordFor(t, 'role', role)}
        {state === 'sent' && expiresAt && <>. {t('access.until', { date: dayIn(locale, expiresAt) })}</>}
      </p>
      {state === 'sent' && (
        <Form action={paths.accessWithdraw(organisationId)}>
          <input type="hidden" name="invitationId" value={id} />
          <button class="second">{t('access.withdraw')}</button>
        </Form>
      )}
    </li>
  );
}

interface InviteProps {
  organisationId: string;
  roles: readonly Role[];
  errors: readonly FormError[];
  typed: Record<string, string>;
}

function Invite({ organisationId, roles, errors, typed }: InviteProps) {
  const { locale, t } = useReader();
  return (
    <Form class="narrow" action={paths.accessInvite(organisationId)} novalidate>
      <h2>{t('access.invite')}</h2>
      <p class="hint">{t('access.invite.why')}</p>
      <Field name="email" label={t('access.email')} errors={errors}>
        {(ties) => <input {...ties} type="email" dir="ltr" autocomplete="off" value={typed['email'] ?? ''} />}
      </Field>
      <Field name="role" label={t('access.role')} errors={errors}>
        {(ties) => (
          <select {...ties}>
            {roles.map((role) => (
              <option key={role} value={role} selected={typed['role'] === role}>
                {t(`role.${role}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {roles.includes('focal_point') && (
        <Field name="noteVerbale" label={t('access.noteVerbale')} errors={errors}>
          {(ties) => <input {...ties} dir="auto" value={typed['noteVerbale'] ?? ''} />}
        </Field>
      )}
      <Field name="locale" label={t('access.language')} errors={errors}>
        {(ties) => (
          <select {...ties}>
            <LanguageOptions chosen={typed['locale'] ?? locale} />
          </select>
        )}
      </Field>
      <button>{t('access.send')}</button>
    </Form>
  );
}
