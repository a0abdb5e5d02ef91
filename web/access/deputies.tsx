import { lastDay, type DelegationView } from '../../server/access/index.js';
import type { Me } from '../../server/auth/index.js';
import { Button } from '../components/button.js';
import { Days } from '../components/day.js';
import type { FormError } from '../components/error-summary.js';
import { Input } from '../components/input.js';
import { Select } from '../components/select.js';
import { Tag } from '../components/tag.js';
import { Form } from '../components/form.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';

interface Props {
  delegations: readonly DelegationView[];
  offices: Me['memberships'];
  now: Date;
  errors: readonly FormError[];
  typed: Record<string, string>;
}

/** Who stands in for whom, and the form to name somebody. */
export function Deputies({ delegations, offices, now, errors, typed }: Props) {
  const { t } = useReader();
  return (
    <section aria-labelledby="deputies">
      <h2 id="deputies">{t('access.deputies')}</h2>
      {delegations.length === 0 && <p>{t('access.deputies.none')}</p>}
      <ul class="plain-list">
        {delegations.map((view) => (
          <Deputy key={view.delegation.id} view={view} now={now} />
        ))}
      </ul>
      {offices.length > 0 && <NameDeputy offices={offices} errors={errors} typed={typed} />}
    </section>
  );
}

function Deputy({ view: { delegation, deputy, principal, organisation }, now }: { view: DelegationView; now: Date }) {
  const { t } = useReader();
  const state = delegation.stateAt(now);
  return (
    <li>
      <p>
        {t('access.deputy', { deputy, principal })} <Tag>{t(`access.deputy.${state}`)}</Tag>
      </p>
      <p class="hint">
        {wordFor(t, 'role', delegation.role)}, <bdi>{organisation}</bdi>.{' '}
        <Days from={delegation.startsAt.toISOString()} until={lastDay(delegation).toISOString()} />
      </p>
      {state !== 'over' && (
        <Form action={paths.accessDeputyEnd(delegation.id)}>
          <Button look="secondary">{t('access.deputy.end')}</Button>
        </Form>
      )}
    </li>
  );
}

function NameDeputy({ offices, errors, typed }: Pick<Props, 'offices' | 'errors' | 'typed'>) {
  const { t } = useReader();
  return (
    <Form class="narrow" action={paths.accessDeputies()} novalidate>
      <h3>{t('access.deputy.name')}</h3>
      <p class="hint">{t('access.deputy.why')}</p>
      <Select
        name="office"
        label={t('access.deputy.office')}
        errors={errors}
        value={typed['office']}
        options={offices.map(({ organisationId, organisation, role }) => ({
          value: `${organisationId} ${role}`,
          text: `${wordFor(t, 'role', role)} – ${organisation}`,
        }))}
      />
      <Input
        name="email"
        label={t('access.email')}
        errors={errors}
        type="email"
        dir="ltr"
        autocomplete="off"
        value={typed['email'] ?? ''}
      />
      <Input name="from" label={t('access.deputy.from')} errors={errors} type="date" value={typed['from'] ?? ''} />
      <Input name="until" label={t('access.deputy.lastDay')} errors={errors} type="date" value={typed['until'] ?? ''} />
      <Button>{t('access.deputy.save')}</Button>
    </Form>
  );
}
