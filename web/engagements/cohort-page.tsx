import { countryName } from '../../server/codes/index.js';
import { cohortWorkflow, type Cohort, type CountryCount, type Nomination } from '../../server/engagements/index.js';
import { Button } from '../components/button.js';
import { Day, Days } from '../components/day.js';
import { Fact, SummaryList } from '../components/summary-list.js';
import { Tag } from '../components/tag.js';
import { paths, withQuery } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';
import { ActsNow } from './acts-now.js';
import { EngagementLayout, type EngagementFound } from './engagement-layout.js';
import { NextStep } from './next-step.js';

export interface CohortFound extends EngagementFound {
  cohort: Cohort;
  counts: readonly CountryCount[];
  /** Those the reader may see. */
  nominations: readonly Nomination[];
  next: string | null;
  organisations: ReadonlyMap<string, string>;
  /** For which the reader nominates. */
  countries: readonly string[];
  /** The reader may pledge to it for a donor. */
  pledges: boolean;
}

export function CohortPage(found: CohortFound) {
  const { cohort, counts, nominations, next, organisations, actions } = found;
  const { t, locale } = useReader();
  return (
    <EngagementLayout
      {...found}
      noun="cohort"
      title={cohort.title}
      state={cohort.state}
      reason={{ code: cohort.reasonCode, note: cohort.reasonNote }}
    >
      <NextStep
        step={`cohort.${cohort.state}`}
        duty={cohortWorkflow.duty(cohort.state)}
        since={cohort.dutySince}
        now={found.now}
        mine={actions.some((name) => name === 'close' || name === 'complete')}
      />
      <ActsNow
        noun="cohort"
        actions={actions}
        stepUp={found.stepUp}
        version={cohort.version}
        address={(act) => paths.cohortAct(cohort.id, act)}
        here={paths.cohort(cohort.id)}
        refused={found.refused}
        countries={found.countries}
      />
      {found.pledges && (
        <Button href={paths.offerPledge('cohort', cohort.id)} look="secondary">
          {t('pledge.offer')}
        </Button>
      )}
      <SummaryList>
        <Fact label={t('owner.offerSide')}>
          <bdi>{organisations.get(cohort.offerOrganisationId)}</bdi>
        </Fact>
        <Fact label={t('engagement.dates')}>
          <Days from={cohort.startsOn} until={cohort.endsOn} />
        </Fact>
        <Fact label={t('ask.nominationsCloseOn')}>
          <Day at={cohort.nominationsCloseOn} />
        </Fact>
        <Fact label={t('ask.seats')}>{cohort.seats.toLocaleString(locale)}</Fact>
        <Fact label={t('cohort.listing')}>
          <a href={paths.listing(cohort.listingId)}>{t('cohort.listing.see')}</a>
        </Fact>
        <Fact label={t('nominations.title')}>
          {counts.length > 0 && (
            <ul class="plain-list">
              {counts.map(({ country, state, count }) => (
                <li key={country + state}>
                  <bdi>{countryName(country, locale)}</bdi>
                  {t('part.colon')} {wordFor(t, 'state.nomination', state)}, {count.toLocaleString(locale)}
                </li>
              ))}
            </ul>
          )}
        </Fact>
      </SummaryList>
      {nominations.length > 0 && (
        <section aria-labelledby="nominations">
          <h2 id="nominations">{t('nominations.title')}</h2>
          <ul class="plain-list">
            {nominations.map((each) => (
              <li key={each.id}>
                <a href={paths.nomination(each.id)}>
                  <bdi>{each.participantName}</bdi>
                </a>{' '}
                <bdi>{countryName(each.country, locale)}</bdi> <Tag>{wordFor(t, 'state.nomination', each.state)}</Tag>
              </li>
            ))}
          </ul>
          {next && (
            <p class="links">
              <a rel="next" href={`${withQuery(paths.cohort(cohort.id), { cursor: next })}#nominations`}>
                {t('search.next')}
              </a>
            </p>
          )}
        </section>
      )}
    </EngagementLayout>
  );
}
