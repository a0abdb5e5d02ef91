import { pledgeWorkflow, type LedgerEntry, type Pledge } from '../../server/engagements/index.js';
import { Day } from '../components/day.js';
import { Money } from '../components/money.js';
import { Fact, SummaryList } from '../components/summary-list.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';
import { ActsNow } from './acts-now.js';
import { EngagementLayout, type EngagementFound } from './engagement-layout.js';
import { NextStep } from './next-step.js';

export interface PledgeFound extends EngagementFound {
  pledge: Pledge;
  ledger: readonly LedgerEntry[];
  /** Of what is pledged to. */
  title: string;
  /** Whether the reader may read what is pledged to. */
  readable: boolean;
  organisations: ReadonlyMap<string, string>;
}

export function PledgePage(found: PledgeFound) {
  const { pledge, ledger, title, readable, organisations, actions } = found;
  const { t } = useReader();
  const about = pledge.engagementKind === 'mission' ? paths.mission : paths.cohort;
  return (
    <EngagementLayout
      {...found}
      noun="pledge"
      state={pledge.state}
      reason={{ code: pledge.reasonCode, note: pledge.reasonNote }}
    >
      <NextStep
        step={`pledge.${pledge.state}`}
        duty={pledgeWorkflow.duty(pledge.state)}
        since={pledge.stateSince}
        now={found.now}
        mine={actions.some((name) => name !== 'withdraw')}
      />
      <ActsNow
        noun="pledge"
        actions={actions}
        stepUp={found.stepUp}
        version={pledge.version}
        address={(act) => paths.pledgeAct(pledge.id, act)}
        here={paths.pledge(pledge.id)}
        refused={found.refused}
      />
      <SummaryList>
        <Fact label={t('owner.donor')}>
          <bdi>{organisations.get(pledge.donorOrganisationId)}</bdi>
        </Fact>
        <Fact label={t('ask.amount')}>
          <Money min={pledge.amount} max={pledge.amount} currency={pledge.currency} />
        </Fact>
        <Fact label={t('ask.form')}>{wordFor(t, 'code', pledge.form)}</Fact>
        <Fact label={t('ask.description')}>{pledge.description && <bdi dir="auto">{pledge.description}</bdi>}</Fact>
        <Fact label={t('pledge.to')}>
          {readable ? <a href={about(pledge.engagementId)}>{title}</a> : <bdi>{title}</bdi>}
        </Fact>
        <Fact label={t('pledge.ledger')}>
          {ledger.length > 0 && (
            <ul class="plain-list">
              {ledger.map((entry) => (
                <li key={entry.id}>
                  {wordFor(t, 'code', entry.kind)}
                  {t('part.colon')} <Money min={entry.amount} max={entry.amount} currency={entry.currency} />{' '}
                  <Day at={entry.occurredAt} /> {entry.reference && <bdi>{entry.reference}</bdi>}
                </li>
              ))}
            </ul>
          )}
        </Fact>
      </SummaryList>
    </EngagementLayout>
  );
}
