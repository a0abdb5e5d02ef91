import { countryName } from '../../server/codes/index.js';
import { nominationWorkflow, type Cohort, type Nomination } from '../../server/engagements/index.js';
import type { File } from '../../server/files/index.js';
import { Fact, SummaryList } from '../components/summary-list.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { ActsNow } from './acts-now.js';
import { CvForm } from './cv-form.js';
import { EngagementLayout, type EngagementFound } from './engagement-layout.js';
import { NextStep } from './next-step.js';

export interface NominationFound extends EngagementFound {
  nomination: Nomination;
  cohort: Cohort;
  /** For those who may read it. */
  cv: File | undefined;
  /** The reader may put one there. */
  attaches: boolean;
}

export function NominationPage(found: NominationFound) {
  const { nomination, cohort, cv, actions } = found;
  const { t, locale } = useReader();
  return (
    <EngagementLayout
      {...found}
      noun="nomination"
      title={nomination.participantName}
      state={nomination.state}
      reason={{ code: nomination.reasonCode, note: nomination.reasonNote }}
      back={{ href: paths.cohort(cohort.id), text: cohort.title }}
    >
      <NextStep
        step={`nomination.${nomination.state}`}
        duty={nominationWorkflow.duty(nomination.state)}
        since={nomination.dutySince(cohort)}
        now={found.now}
        mine={actions.some((name) => name !== 'decline')}
      />
      <ActsNow
        noun="nomination"
        actions={actions}
        stepUp={found.stepUp}
        version={nomination.version}
        address={(act) => paths.nominationAct(nomination.id, act)}
        here={paths.nomination(nomination.id)}
        refused={found.refused}
      />
      <SummaryList>
        <Fact label={t('ask.country')}>
          <bdi>{countryName(nomination.country, locale)}</bdi>
        </Fact>
        <Fact label={t('ask.organisation')}>
          <bdi>{nomination.organisation}</bdi>
        </Fact>
        <Fact label={t('ask.participantEmail')}>
          <bdi>{nomination.participantEmail}</bdi>
        </Fact>
        <Fact label={t('ask.rank')}>{nomination.rank.toLocaleString(locale)}</Fact>
        <Fact label={t('nomination.certificate')}>
          {nomination.certificateNumber && <bdi>{nomination.certificateNumber}</bdi>}
        </Fact>
        <Fact label={t('engagement.documents')}>
          {cv && <a href={`/api/v1/files/${cv.id}/content`}>{t('nomination.cv')}</a>}
        </Fact>
      </SummaryList>
      {found.attaches && <CvForm nomination={nomination} cv={cv} refused={found.refused} />}
    </EngagementLayout>
  );
}
