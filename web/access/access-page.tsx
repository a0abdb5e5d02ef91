import type { ApprovalView, DelegationView, GlassView } from '../../server/access/index.js';
import type { Me } from '../../server/auth/index.js';
import type { Problem } from '../../server/problems.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Layout } from '../components/layout.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';
import { accessErrors } from './access-errors.js';
import { Deputies } from './deputies.js';
import { AskToBreakGlass, GlassUses } from './glass-uses.js';
import { WaitingApprovals } from './waiting-approvals.js';

export interface AccessFound {
  me: Me;
  approvals: readonly ApprovalView[];
  delegations: readonly DelegationView[];
  uses: readonly GlassView[];
  /** Where the reader lets people in. */
  organisations: readonly { id: string; name: string }[];
  /** Offices of the reader's own, which they may give a deputy. */
  offices: Me['memberships'];
  administrator: boolean;
  now: Date;
}

interface Props extends AccessFound {
  problem?: Problem;
  typed?: Record<string, string>;
  /** What has just been done: at once, or proposed to a second person. */
  said?: 'done' | 'proposed' | undefined;
}

/** All of the reader's that has to do with who may do what. */
export function AccessPage({ problem, typed = {}, said, ...found }: Props) {
  const { t } = useReader();
  const { me, approvals, delegations, uses, organisations, offices, administrator, now } = found;
  const errors = accessErrors(problem, t);
  return (
    <Layout title={t('access.title')}>
      <h1>{t('access.title')}</h1>
      <ErrorSummary errors={errors} />
      {said && <p role="status">{t(`access.${said}`)}</p>}
      <WaitingApprovals approvals={approvals} />
      <section aria-labelledby="organisations">
        <h2 id="organisations">{t('access.organisations')}</h2>
        {organisations.length === 0 && <p>{t('access.organisations.none')}</p>}
        <ul>
          {organisations.map(({ id, name }) => (
            <li key={id}>
              <a href={paths.accessOrganisation(id)}>
                <bdi>{name}</bdi>
              </a>
            </li>
          ))}
        </ul>
      </section>
      {offices.length > 0 && (
        <section aria-labelledby="offices">
          <h2 id="offices">{t('access.offices')}</h2>
          <p>{t('access.officesWhy')}</p>
          <ul>
            {offices.map(({ organisationId, organisation, role }) => (
              <li key={organisationId + role}>
                <a href={paths.accessPerson(organisationId, me.id)}>
                  {wordFor(t, 'role', role)}, <bdi>{organisation}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Deputies delegations={delegations} offices={offices} now={now} errors={errors} typed={typed} />
      <GlassUses uses={uses} now={now} personId={me.id} />
      {administrator && <AskToBreakGlass errors={errors} typed={typed} />}
    </Layout>
  );
}
