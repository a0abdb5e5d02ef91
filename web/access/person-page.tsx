import { lastOfKeepers, proofs, type Handover, type Member } from '../../server/access/index.js';
import type { Role } from '../../server/actor.js';
import type { Organisation } from '../../server/organisations/index.js';
import type { Problem } from '../../server/problems.js';
import { BackLink } from '../components/back-link.js';
import { Button } from '../components/button.js';
import { ErrorSummary, type FormError } from '../components/error-summary.js';
import { Form } from '../components/form.js';
import { InsetText } from '../components/inset-text.js';
import { Layout } from '../components/layout.js';
import { Select } from '../components/select.js';
import { Fact, SummaryList } from '../components/summary-list.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { accessErrors } from './access-errors.js';

export interface PersonFound {
  organisation: Organisation;
  /** Everybody who holds a role there. */
  members: readonly Member[];
  /** The roles of this person there. */
  held: readonly Member[];
  /** What rests on each of them. */
  handovers: ReadonlyMap<Role, Handover>;
  /** It is the reader. */
  own: boolean;
  /** Roles the reader may give here. */
  roles: readonly Role[];
  /** The reader may sign this person out or take their second factors away. */
  mayHelp: boolean;
}

interface Props extends PersonFound {
  problem?: Problem;
  typed?: Record<string, string>;
  said?: 'done' | 'proposed' | undefined;
}

/** One person of an organisation: their roles and who goes on when one ends, and help when they cannot sign in. */
export function PersonPage({ problem, typed = {}, said, ...found }: Props) {
  const { t } = useReader();
  const { organisation, members, held, handovers, roles, own, mayHelp } = found;
  // Each held role has a form of its own, so its field is named after it.
  const errors = accessErrors(problem, t).map((error) =>
    error.field === 'to' ? { ...error, field: `to-${typed['from']}` } : error,
  );
  const { personId, name, email } = held[0]!;
  return (
    <Layout title={name}>
      <BackLink href={paths.accessOrganisation(organisation.id)}>{organisation.name}</BackLink>
      <div class="narrow">
        <ErrorSummary errors={errors} />
        <h1>
          <bdi>{name}</bdi>
        </h1>
        <p>
          <bdi>{email}</bdi>
        </p>
        {said && <p role="status">{t(`access.${said}`)}</p>}
        {held.map((member) => (
          <HeldRole
            key={member.role}
            {...{ organisation, members, member, roles, own, typed, errors }}
            handover={handovers.get(member.role)}
          />
        ))}
        {mayHelp && (
          <section aria-labelledby="help">
            <h2 id="help">{t('person.help')}</h2>
            <p>{t('person.helpWhy')}</p>
            <Form action={paths.accessSignOut(organisation.id, personId)} novalidate>
              <Select
                name="proof"
                label={t('person.proof')}
                errors={errors}
                value={typed['proof']}
                options={proofs.map((proof) => ({ value: proof, text: t(`person.proof.${proof}`) }))}
              />
              <div class="govuk-button-group">
                <Button look="secondary">{t('person.signOut')}</Button>
                <Button
                  look="secondary"
                  attributes={{ formaction: paths.accessFactorReset(organisation.id, personId) }}
                >
                  {t('person.resetFactor')}
                </Button>
              </div>
            </Form>
          </section>
        )}
      </div>
    </Layout>
  );
}

type HeldProps = Pick<PersonFound, 'organisation' | 'members' | 'roles' | 'own'> & {
  member: Member;
  handover: Handover | undefined;
  typed: Record<string, string>;
  errors: readonly FormError[];
};

function HeldRole({ organisation, members, member, handover, roles, own, typed, errors }: HeldProps) {
  const { t, locale } = useReader();
  const { personId, name, role, mayEnd } = member;
  const holders = members.filter((each) => each.role === role);
  const others = holders.filter((each) => each.personId !== personId).map((each) => `\u2068${each.name}\u2069`);
  const alsoHeld = members.filter((each) => each.personId === personId).map((each) => each.role);
  const fitting = roles.filter((to) => to !== 'focal_point' && !alsoHeld.includes(to));
  const last = lastOfKeepers(role, holders.length);
  return (
    <section aria-labelledby={role}>
      <h2 id={role}>{t(`role.${role}`)}</h2>
      <p>{t('person.stays')}</p>
      <p>
        {others.length > 0
          ? t('person.goOn', { names: new Intl.ListFormat(locale).format(others) })
          : t('person.nobody')}
      </p>
      {handover && <Counts title={t('person.passesTitle')} of={handover.passes} />}
      <p>{t('person.ends')}</p>
      {handover && <Counts title={t('person.endsTitle')} of={handover.ends} />}
      {own && (
        <InsetText>
          {t('person.own')} {role === 'focal_point' && t('person.ownFocalPoint')}
        </InsetText>
      )}
      {mayEnd && last && <InsetText>{t('person.last')}</InsetText>}
      {mayEnd && roles.includes(role) && (
        <>
          <p>{t('person.successorWhy', { name })}</p>
          <p>
            <Button href={paths.accessSuccessor(organisation.id, { role, replacesId: personId })} look="secondary">
              {t('person.successor')}
            </Button>
          </p>
        </>
      )}
      {mayEnd && !last && fitting.length > 0 && (
        <Form action={paths.accessRole(organisation.id, personId)} novalidate>
          <input type="hidden" name="from" value={role} />
          <Select
            name="to"
            id={`to-${role}`}
            label={t('person.to')}
            errors={errors}
            value={typed['to']}
            options={fitting.map((to) => ({ value: to, text: t(`role.${to}`) }))}
          />
          <Button>{t('person.change')}</Button>
        </Form>
      )}
      {mayEnd && !last && (
        <Form action={paths.accessEnd(organisation.id)}>
          <input type="hidden" name="personId" value={personId} />
          <input type="hidden" name="role" value={role} />
          <Button look="secondary">{t('access.end')}</Button>
        </Form>
      )}
    </section>
  );
}

type Counted = keyof Handover['passes'] | keyof Handover['ends'];

/** How many of each; nothing of what there is none of. */
function Counts({ title, of }: { title: string; of: Partial<Record<Counted, number>> }) {
  const { t, locale } = useReader();
  const some = (Object.entries(of) as [Counted, number][]).filter(([, count]) => count > 0);
  if (some.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <SummaryList narrow>
        {some.map(([what, count]) => (
          <Fact key={what} label={t(`person.${what}`)}>
            {count.toLocaleString(locale)}
          </Fact>
        ))}
      </SummaryList>
    </>
  );
}
