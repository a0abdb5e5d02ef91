import type { Invitation, Member } from '../../server/access/index.js';
import type { Role } from '../../server/actor.js';
import type { Organisation } from '../../server/organisations/index.js';
import type { Problem } from '../../server/problems.js';
import { BackLink } from '../components/back-link.js';
import { Button } from '../components/button.js';
import { dayIn } from '../components/day.js';
import { ErrorSummary, type FormError } from '../components/error-summary.js';
import { Input } from '../components/input.js';
import { Layout } from '../components/layout.js';
import { Select } from '../components/select.js';
import { Tag } from '../components/tag.js';
import { Form } from '../components/form.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';
import { accessErrors } from './access-errors.js';
import { languageOptions } from './language-options.js';

export interface PeopleFound {
  organisation: Organisation;
  members: readonly Member[];
  invitations: readonly Invitation[];
  /** Roles the reader may give here. */
  roles: readonly Role[];
  now: Date;
  /** Whether the reader may verify it as a centre of excellence: alone, with a second person, or not. */
  verify: 'alone' | 'propose' | undefined;
}

interface Props extends PeopleFound {
  problem?: Problem;
  typed?: Record<string, string>;
  said?: 'done' | 'proposed' | undefined;
}

/** Who has which role in an organisation, whom it has invited, and the form to invite somebody. */
export function PeoplePage({
  organisation,
  members,
  invitations,
  roles,
  now,
  verify,
  problem,
  typed = {},
  said,
}: Props) {
  const { t } = useReader();
  const errors =
    problem?.code === 'conflict' && typed['email']
      ? [{ field: 'email', text: t('access.already') }]
      : accessErrors(problem, t);
  return (
    <Layout title={organisation.name}>
      <BackLink href={paths.access()}>{t('access.title')}</BackLink>
      <h1>
        <bdi>{organisation.name}</bdi>
      </h1>
      <ErrorSummary errors={errors} />
      {said && <p role="status">{t(`access.${said}`)}</p>}
      {verify && (
        <section aria-labelledby="verify">
          <h2 id="verify">{t('verify.title')}</h2>
          <p>{t(verify === 'alone' ? 'verify.why' : 'verify.whyTwo')}</p>
          <Form action={paths.accessVerification(organisation.id)}>
            <Button look="secondary">{t(verify === 'alone' ? 'verify.button' : 'verify.propose')}</Button>
          </Form>
        </section>
      )}
      <section aria-labelledby="members">
        <h2 id="members">{t('access.members')}</h2>
        <ul class="plain-list">
          {members.map((member) => (
            <MemberItem key={member.personId + member.role} member={member} organisationId={organisation.id} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="invitations">
        <h2 id="invitations">{t('access.invitations')}</h2>
        {invitations.length === 0 && <p>{t('access.invitations.none')}</p>}
        <ul class="plain-list">
          {invitations.map((invitation) => (
            <InvitationItem key={invitation.id} invitation={invitation} members={members} now={now} />
          ))}
        </ul>
      </section>
      {roles.length > 0 && <Invite {...{ organisation, members, roles, errors, typed }} />}
    </Layout>
  );
}

function MemberItem({ member, organisationId }: { member: Member; organisationId: string }) {
  const { locale, t } = useReader();
  const { personId, name, email, role, since } = member;
  return (
    <li>
      <p>
        <a href={paths.accessPerson(organisationId, personId)}>
          <bdi>{name}</bdi>
        </a>{' '}
        <bdi>{email}</bdi>
      </p>
      <p class="hint">
        {t(`role.${role}`)}. {t('access.since', { date: dayIn(locale, since) })}
      </p>
    </li>
  );
}

interface ItemProps {
  invitation: Invitation;
  members: readonly Member[];
  now: Date;
}

function InvitationItem({ invitation, members, now }: ItemProps) {
  const { locale, t } = useReader();
  const { id, email, role, organisationId, replacesId, expiresAt } = invitation;
  const before = members.find(({ personId }) => personId === replacesId);
  const state = invitation.stateAt(now);
  return (
    <li>
      <p>
        <bdi>{email}</bdi> <Tag>{t(`access.invitation.${state}`)}</Tag>
      </p>
      <p class="hint">
        {wordFor(t, 'role', role)}
        {before && <>. {t('access.inPlaceOf', { name: before.name })}</>}
        {state === 'sent' && expiresAt && <>. {t('access.until', { date: dayIn(locale, expiresAt) })}</>}
      </p>
      {state === 'sent' && (
        <Form action={paths.accessWithdraw(organisationId)}>
          <input type="hidden" name="invitationId" value={id} />
          <Button look="secondary">{t('access.withdraw')}</Button>
        </Form>
      )}
    </li>
  );
}

interface InviteProps {
  organisation: Organisation;
  members: readonly Member[];
  roles: readonly Role[];
  errors: readonly FormError[];
  typed: Record<string, string>;
}

function Invite({ organisation, members, roles, errors, typed }: InviteProps) {
  const { locale, t } = useReader();
  const replaceable = members.filter(({ mayEnd, role }) => mayEnd && roles.includes(role));
  return (
    <Form class="narrow" action={paths.accessInvite(organisation.id)} novalidate>
      <h2 id="invite">{t('access.invite')}</h2>
      <p class="hint">{t('access.invite.why')}</p>
      <Input
        name="email"
        label={t('access.email')}
        errors={errors}
        type="email"
        dir="ltr"
        autocomplete="off"
        value={typed['email'] ?? ''}
      />
      <Select
        name="role"
        label={t('access.role')}
        errors={errors}
        value={typed['role']}
        options={roles.map((role) => ({ value: role, text: t(`role.${role}`) }))}
      />
      {replaceable.length > 0 && (
        <Select
          name="replacesId"
          label={t('access.replaces')}
          errors={errors}
          value={typed['replacesId'] ?? ''}
          options={[
            { value: '', text: t('access.replacesNobody') },
            ...replaceable.map(({ personId, name, role }) => ({
              value: personId,
              text: `${name} – ${t(`role.${role}`)}`,
            })),
          ]}
        />
      )}
      {roles.includes('focal_point') && (
        <Input
          name="noteVerbale"
          label={t('access.noteVerbale')}
          errors={errors}
          dir="auto"
          value={typed['noteVerbale'] ?? ''}
        />
      )}
      <Select
        name="locale"
        label={t('access.language')}
        errors={errors}
        value={typed['locale'] ?? locale}
        options={languageOptions}
      />
      <Button>{t('access.send')}</Button>
    </Form>
  );
}
