import {
  missionWorkflow,
  type Contract,
  type Mission,
  type MissionEvaluation,
} from '../../server/engagements/index.js';
import { Days } from '../components/day.js';
import { Fact, SummaryList } from '../components/summary-list.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';
import { ActsNow } from './acts-now.js';
import { EngagementLayout, type EngagementFound } from './engagement-layout.js';
import { NextStep } from './next-step.js';

export interface MissionFound extends EngagementFound {
  mission: Mission;
  contract: Contract | undefined;
  evaluations: readonly MissionEvaluation[];
  organisations: ReadonlyMap<string, string>;
}

export function MissionPage(found: MissionFound) {
  const { mission, contract, evaluations, organisations, actions } = found;
  const { t } = useReader();
  const reading = contract && actions.includes('contract');
  return (
    <EngagementLayout
      {...found}
      noun="mission"
      title={mission.title}
      state={mission.state}
      reason={{ code: mission.reasonCode, note: mission.reasonNote }}
    >
      <NextStep
        step={`mission.${mission.state}`}
        duty={missionWorkflow.duty(mission.state)}
        since={mission.dutySince}
        now={found.now}
        mine={actions.some((name) => name !== 'cancel')}
      />
      <ActsNow
        noun="mission"
        // Whoever agrees has the text before them: on the page of the contract.
        actions={actions.filter((name) => name !== 'contract' || reading)}
        stepUp={found.stepUp}
        version={mission.version}
        address={(act) => paths.missionAct(mission.id, act)}
        here={paths.mission(mission.id)}
        refused={found.refused}
        elsewhere={{ contract: paths.contract(mission.id) }}
      />
      <SummaryList>
        <Fact label={t('owner.needSide')}>
          <bdi>{organisations.get(mission.needOrganisationId)}</bdi>
        </Fact>
        <Fact label={t('owner.offerSide')}>
          <bdi>{organisations.get(mission.offerOrganisationId)}</bdi>
        </Fact>
        <Fact label={t('ask.expertName')}>{mission.expertName && <bdi>{mission.expertName}</bdi>}</Fact>
        <Fact label={t('ask.dutyStation')}>
          <bdi>{mission.dutyStation}</bdi>
        </Fact>
        <Fact label={t('engagement.dates')}>
          <Days from={mission.startsOn} until={mission.endsOn} />
        </Fact>
        <Fact label={t('engagement.documents')}>
          {contract && <a href={paths.contract(mission.id)}>{t('contract.title')}</a>}
        </Fact>
        <Fact label={t('matches.one')}>
          <a href={`${paths.match(mission.matchId)}#messages`}>{t('message.title')}</a>
        </Fact>
      </SummaryList>
      {evaluations.length > 0 && (
        <section aria-labelledby="evaluations">
          <h2 id="evaluations">{t('evaluation.title')}</h2>
          {evaluations.map(({ side, rating, text }) => (
            <div key={side}>
              <p>
                <b>{t(`owner.${side}Side`)}</b>
                {t('part.colon')} {wordFor(t, 'rating', String(rating))}
              </p>
              <p class="text" dir="auto">
                {text}
              </p>
            </div>
          ))}
        </section>
      )}
    </EngagementLayout>
  );
}
